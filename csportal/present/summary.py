"""Summary sentences: how a measure stands, in one or two plain sentences."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.rag import Rag
from csportal.derive.standing import starts
from csportal.derive.travel import Travel
from csportal.present.words import capital, figure, since_words, target_figure
from csportal.values.figure import Missing
from csportal.values.number import rounded

if TYPE_CHECKING:
    from csportal.derive.standing import Standing

WITHOUT_NUMBER = {
    Missing.NEW: "The measure is new, with no figure for {period}.",
    Missing.NOT_APPLICABLE: "A figure for {period} does not apply.",
    Missing.NOT_AVAILABLE: "There is no figure for {period}.",
    Missing.UNRELIABLE: "The figure printed for {period} is in doubt, so it is not used.",
    Missing.LOW: "The figure for {period} is too low to be more than nought when rounded.",
    Missing.SUPPRESSED: "The figure for {period} is suppressed: it is so small that it could single somebody out.",
}
AIMS = {"increase": "to increase it", "decrease": "to reduce it", "sustain": "to keep it at that level or better"}


def summary(one: Standing) -> str:
    """Return a KPI's position: the figure, what it is held to, and whether it got better."""
    if one.entry.due:
        last = _last_known(one)
        return f"The next figure is due {one.entry.due.when}.{f' {last}' if last else ''}"
    if isinstance(one.figure, Missing):
        return " ".join(part for part in (WITHOUT_NUMBER[one.figure].format(period=one.period.name), _aim(one)) if part)
    first = f"{capital(one.period.when)} the figure was {figure(one.kpi, one.entry).text}"
    if starts(one.kpi, one.period):
        return " ".join(part for part in (f"{first}.", _aim(one)) if part)
    return _since(one, first + _against(one))


def _since(one: Standing, first: str) -> str:
    if one.direction.travel in {Travel.IMPROVING, Travel.WORSENING} and one.direction.since:
        better = "better" if one.direction.travel == Travel.IMPROVING else "worse"
        return f"{first}. That is {better} than {since_words(one.kpi, one.direction)}."
    return f"{first}."


def _aim(one: Standing) -> str:
    """Return in a sentence what the next target asks for, and by when; nothing where there is none."""
    target, kpi = one.target, one.kpi
    by = f" by the end of {one.target_period.end}" if one.target_period else ""
    if target and target.undated:
        by = ", and the document gives no date for that"
    if target is None or target.aim == "not-applicable":
        return ""
    if target.aim == "monitor":
        return "It is only to be watched."
    if target.aim == "to be confirmed":
        return "The target is still to be confirmed."
    if target.below or target.above:
        beside = f" They had {kpi.measure.say(one.goal)} when last compared." if one.goal is not None else ""
        return f"The aim is to be {target_figure(kpi, target).text.lower()}{by}.{beside}"
    if one.goal is not None:
        return f"The target is {kpi.measure.say(one.goal)}{by}."
    return f"The aim is {AIMS[str(target.aim)]}{by}." if target.aim else ""


def _against(one: Standing) -> str:
    """Return how far the value is from its target, or towards what it builds up."""
    if one.goal is None or one.number is None:
        return ""
    measure = one.kpi.measure
    target = f"the target of {measure.say(one.goal)}"
    if one.rag == Rag.TOO_EARLY and one.target_period:
        year = f"by the end of {one.target_period.name}"
        return f", towards a target of {measure.say(one.goal)} {year}. It is too early to rate"
    if not one.rag.rated:
        return ""
    gap = rounded(one.number, one.kpi.decimals) - one.goal
    if not gap:
        return f", which meets {target}"
    return f", {measure.say_gap(abs(gap))} {'above' if gap > 0 else 'below'} {target}"


def _last_known(one: Standing) -> str:
    numbers = [period for period, entry in one.kpi.values.items() if isinstance(entry.value, Decimal)]
    if not numbers:
        return "It is a new measure, with no figure yet."
    last = max(numbers)
    return f"The last one was {figure(one.kpi, one.kpi.values[last]).text} {last.when}."
