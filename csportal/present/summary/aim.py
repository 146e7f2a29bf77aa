"""What a target asks for, in a part of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.rating.limits import others_of
from csportal.derive.rating.rag import Rag
from csportal.present.figures import target_figure
from csportal.present.summary.figure import range_words
from csportal.present.summary.tense import be, by_the_end, closed, named, over

if TYPE_CHECKING:
    from csportal.derive.rating.standing import Standing
    from csportal.link import Portal

AIMS = {"increase": "to raise that", "decrease": "to lower that", "sustain": "to keep that level or better it"}
FROM_START = {"increase": "to raise it from", "decrease": "to lower it from", "sustain": "to be no worse than"}
"""Of a figure that is not the one that the target starts from."""
OF_NO_NUMBER = {"increase": "an increase", "decrease": "a decrease", "sustain": "to keep the same level or better it"}
WATCHED = "it has no target: it is only watched"
NONE = "it has no target"
NO_AIM = {"not-applicable", "monitor", "to be confirmed"}


def aim(portal: Portal, one: Standing) -> str:
    """Return what the target asks for, and by when; of no target, that there is none; nothing if that is all said."""
    target, kpi = one.target, one.kpi
    if target is None:
        if kpi.better == "neither":
            return ""
        return f"no target is set for that time{_later(portal, one)}" if kpi.targets else NONE
    if target.aim == "not-applicable":
        later = _later(portal, one)
        return f"no target is set for {named(one.target_period or one.period)}{later}" if later else NONE
    if target.aim == "monitor":
        return WATCHED
    if target.aim == "to be confirmed":
        return f"the target {'was' if closed(portal, one) else 'is'} still to be confirmed"
    return f"{_what(portal, one)}{_by(one)}"


def still_to_come(portal: Portal, one: Standing) -> str:
    """Return what a target asks for that starts from this figure, and what has come of it as far as is known."""
    said = aim(portal, one)
    dated = one.target_period is not None and not (one.target and one.target.undated)
    is_aimed = one.target is not None and one.target.aim not in {"not-applicable", "monitor"}
    if not dated or not is_aimed or not over(portal, one) or not said:
        return said
    return f"{said}; {'no later figure is published here' if closed(portal, one) else 'there is no later figure yet'}"


def _what(portal: Portal, one: Standing) -> str:
    target, measure, is_or_was = one.target, one.kpi.measure, be(portal, one)
    assert target  # noqa: S101 - asked only where there is a target
    if target.aim:
        has_number, start = one.number is not None, one.kpi.start
        if one.rag == Rag.TOO_EARLY and start and start.period != one.period and target.aim in FROM_START:
            return f"the aim {is_or_was} {FROM_START[target.aim]} {measure.say(start.value)} {start.period.when}"
        return f"the aim {is_or_was} {(AIMS if has_number else OF_NO_NUMBER)[target.aim]}"
    if target.below or target.above:
        return f"the aim {is_or_was} to be {target_figure(one.kpi, target).text.lower()}{_beside(one)}"
    if target.between is not None and one.limits:
        return f"the aim {is_or_was} to be {range_words(one.kpi, one.limits.on)}"
    if one.goal is not None:
        return f"the target {is_or_was} {measure.say(one.goal)}"
    return f"the target {is_or_was} {target_figure(one.kpi, target).text}"


def _later(portal: Portal, one: Standing) -> str:
    """Return what is asked for at the next time that has a target, where the figure's own has none; or nothing."""
    kpi = one.kpi
    own = one.target_period or one.period
    to_come = sorted(at for at, goal in kpi.targets.items() if own < at and goal.aim not in NO_AIM)
    if not to_come:
        return ""
    at, goal = to_come[0], kpi.targets[to_come[0]]
    is_or_was = "was" if at.last < portal.today else "is"
    if goal.aim:
        return f"; the aim for {named(at)} {is_or_was} {OF_NO_NUMBER[goal.aim]}"
    return f"; the target for {named(at)} {is_or_was} {target_figure(kpi, goal).text}"


def _by(one: Standing) -> str:
    if one.target and one.target.undated:
        return ", with no date given"
    end = one.target.by if one.target and one.target.by else one.target_period
    return f" {by_the_end(end)}" if end else ""


def _beside(one: Standing) -> str:
    """Return what those have whom the measure is to be better than, and when."""
    others = others_of(one.kpi, one.target, one.period) if one.target else None
    return f" ({one.kpi.measure.say(others.value)} {others.period.when})" if others else ""
