"""Where a KPI stands: its latest value, the target it is held to, the rating, and the working in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.rag import Bounds, Rag, bounds, rag, rag_of_change
from csportal.derive.travel import Direction, direction
from csportal.values.figure import Figure, Missing
from csportal.values.number import decimals_of, rounded
from csportal.values.unit import Measure, Unit

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.base import Judgement
    from csportal.records.kpi import Kpi, KpiValue
    from csportal.records.target import Target
    from csportal.records.tolerance import Tolerance
    from csportal.values.period import Period

WITHOUT_NUMBER = {
    Missing.SUPPRESSED: (
        Rag.SUPPRESSED,
        "The number is so small that it could single somebody out, so it is not shown.",
    ),
    Missing.UNRELIABLE: (Rag.NOT_AVAILABLE, "The printed figure is not reliable, so it is not rated."),
    Missing.LOW: (Rag.NOT_AVAILABLE, "The figure rounds to nought, so it is not rated."),
}


@dataclass(frozen=True)
class Standing:
    """How a KPI stood in one period: everything that its page says about the rating."""

    kpi: Kpi
    period: Period
    entry: KpiValue
    rag: Rag
    working: str
    direction: Direction
    target: Target | None = None
    target_period: Period | None = None
    limits: Bounds | None = None

    @property
    def figure(self) -> Figure | None:
        """The value, the word in its place, or nothing when it is not due yet."""
        return self.entry.value

    @property
    def number(self) -> Decimal | None:
        """The value if it is a number."""
        return self.entry.value if isinstance(self.entry.value, Decimal) else None

    @property
    def judgement(self) -> Judgement | None:
        """The officer's own rating, which stands beside the calculated one."""
        return self.entry.judgement

    @property
    def goal(self) -> Decimal | None:
        """The number that the value is held to."""
        return self.limits.target if self.limits else None

    @property
    def turns_green_at(self) -> Decimal | None:
        """The value that would be on target."""
        return self.goal if self.rag in {Rag.CLOSE, Rag.OFF_TARGET} else None


def latest(kpi: Kpi) -> Period:
    """Return the period of the value that was reported last; of several, the latest, and the longest of those."""
    reported = {period: entry.reported or period for period, entry in kpi.values.items()}
    return max(reported, key=lambda period: (reported[period].last, period.last, period.last - period.first))


def standing(portal: Portal, kpi: Kpi, period: Period | None = None) -> Standing:
    """Return how the KPI stands in a period, by default the newest."""
    period = period or latest(kpi)
    asked = (standing, kpi, period.text)
    if asked not in portal.memory:
        portal.memory[asked] = _standing(portal, kpi, period)
    found: Standing = portal.memory[asked]
    return found


def _standing(portal: Portal, kpi: Kpi, period: Period) -> Standing:
    target_period, target = target_for(kpi, period)
    unjudged = Standing(
        kpi,
        period,
        kpi.values[period],
        Rag.NOT_AVAILABLE,
        "",
        direction(kpi, period),
        target,
        target_period,
        limits_of(portal, kpi, target),
    )
    status, working = _judge(unjudged)
    return replace(unjudged, rag=status, working=working)


def target_for(kpi: Kpi, period: Period) -> tuple[Period | None, Target | None]:
    """Return the target whose period holds the value's period; the shortest, if several do.

    A value that arrives late, with the report of another period, is held to the target of that period. A baseline, and
    a period without a number, have the next target before them.
    """
    holding = [one for one in kpi.targets if one.holds(period)]
    reported = kpi.values[period].reported if period in kpi.values else None
    if not holding and reported:
        holding = [one for one in kpi.targets if one.holds(reported)]
    entry = kpi.values.get(period)
    if not holding and (starts(kpi, period) or (entry and isinstance(entry.value, Missing))):
        holding = sorted(one for one in kpi.targets if period < one)[:1]
    found = min(holding, key=lambda one: one.last - one.first, default=None)
    return found, kpi.targets[found] if found else None


def _beside_others(portal: Portal, kpi: Kpi, target: Target) -> Bounds | None:
    """Return the bounds of a target to be better than others: the latest figure that they have."""
    series = kpi.comparators.get(str(target.below or target.above), {})
    if not series:
        return None
    better = "lower" if target.below else "higher"
    return replace(bounds(series[max(series)].value, tolerance_of(portal, kpi), better, kpi.decimals), strict=True)


def starts(kpi: Kpi, period: Period) -> bool:
    """Whether the value of the period is the baseline."""
    return kpi.baseline is not None and kpi.baseline.period == period


def limits_of(portal: Portal, kpi: Kpi, target: Target | None) -> Bounds | None:
    """Return the bounds that a value is held to, or none where the target is no number.

    Where the target is a change, a value worse than the one it starts from is never close to it.
    """
    if target is None or kpi.better == "neither":
        return None
    if target.below or target.above:
        return _beside_others(portal, kpi, target)
    if target.value is not None:
        return bounds(target.value, tolerance_of(portal, kpi), kpi.better, kpi.decimals)
    start = start_of(kpi, target)
    if target.change is None or start is None:
        return None
    found = bounds(start * (1 + target.change / 100), tolerance_of(portal, kpi), kpi.better, kpi.decimals)
    worst = max if kpi.better == "higher" else min
    return replace(found, close=worst(found.close, start))


def start_of(kpi: Kpi, target: Target) -> Decimal | None:
    """Return the figure that a change starts from: that of the year it names, else the baseline."""
    if kpi.start and target.since in {None, kpi.start.period}:
        return kpi.start.value
    entry = kpi.values.get(target.since) if target.since else None
    return entry.value if entry and isinstance(entry.value, Decimal) else None


def tolerance_of(portal: Portal, kpi: Kpi) -> Tolerance:
    """Return the KPI's own tolerance or the portal's for its unit."""
    rules = portal.settings.tolerance
    return kpi.tolerance or (rules.percent if kpi.unit == Unit.PERCENT else rules.other)


def _judge(one: Standing) -> tuple[Rag, str]:
    """Return the rating and its working: first what has no rating, then the target's kind, then the sum."""
    kpi, value, target = one.kpi, one.entry.value, one.target
    if one.entry.due:
        return Rag.NOT_DUE, f"The value is due {one.entry.due.when}."
    if isinstance(value, Missing):
        return WITHOUT_NUMBER.get(value, (Rag.NOT_AVAILABLE, "There is no figure for this period."))
    if kpi.better == "neither" or (target and target.aim == "monitor"):
        return Rag.DATA_ONLY, "The figure is given for information; there is no better or worse."
    if target and target.aim == "to be confirmed":
        return Rag.NO_TARGET, "The target is still to be confirmed."
    if target is None or target.aim == "not-applicable":
        return Rag.NO_TARGET, f"No target is set for {one.period.name}."
    assert isinstance(value, Decimal)  # noqa: S101 - neither due nor a word
    if one.target_period and starts(kpi, one.period) and not one.target_period.holds(one.period):
        year = (
            "for a later time, which the document does not name" if target.undated else f"for {one.target_period.name}"
        )
        return Rag.TOO_EARLY, f"This is the figure that the target starts from; the target is {year}."
    if one.limits is None:
        return _by_direction(kpi, value, target)
    if _builds_up(one) and not _reached(kpi, value, one.limits):
        year = one.target_period.name if one.target_period else "the year"
        words = (
            f"The figure builds up over {year}, and no target is set for the part up to the end of {one.period.name}."
        )
        return Rag.TOO_EARLY, words
    return rag(value, one.limits, kpi.decimals), explain(kpi, value, one.limits)


def _by_direction(kpi: Kpi, value: Decimal, target: Target) -> tuple[Rag, str]:
    if target.aim is None or kpi.start is None:
        wanted = f"to {target.aim} the figure" if target.aim else "a change"
        return (
            Rag.TOO_EARLY,
            f"The target is {wanted}, and there is no baseline yet to measure it from.",
        )
    start = kpi.start.value
    change = rounded(value, kpi.decimals) - rounded(start, kpi.decimals)
    against = f"{kpi.measure.say(value)} against {kpi.measure.say(start)} {kpi.start.period.when}"
    return rag_of_change(change, target.aim, kpi.better, kpi.decimals), f"{against}; the target is to {target.aim} it."


def _builds_up(one: Standing) -> bool:
    """Whether the value covers only a part of the time that its target is for, and grows until the end of it."""
    whole = one.target_period
    return one.kpi.window == "year-to-date" and whole is not None and one.period.last < whole.last


def _reached(kpi: Kpi, value: Decimal, limits: Bounds) -> bool:
    """Whether a count that can only grow has met its year-end target already, so that nothing can undo it."""
    return kpi.unit == Unit.COUNT and limits.better == "higher" and value >= limits.target


def explain(kpi: Kpi, value: Decimal, limits: Bounds) -> str:
    """Return the working: the value, the target, the gap between them and where the ratings change."""
    measure = kpi.measure
    actual = rounded(value, kpi.decimals)
    gap = actual - limits.target
    goal = f"the target of {measure.say(limits.target)}"
    worse_way = "below" if limits.better == "higher" else "above"
    if gap == 0:
        return f"{measure.say(value)} meets {goal} exactly."
    side = "above" if gap > 0 else "below"
    first = f"{measure.say(value)} is {measure.say_gap(abs(gap))} {side} {goal}"
    if rag(value, limits, kpi.decimals) == Rag.ON_TARGET:
        return f"{first}, and {limits.better} is better."
    edge = f"{exact(kpi, limits.close)} or {'more' if limits.better == 'higher' else 'less'}"
    return f"{first}. {edge} counts as close to target; {worse_way} that is off target."


def exact(kpi: Kpi, bound: Decimal) -> str:
    """Return a bound with all its decimals, so that a reader can check on which side of it a value lies."""
    bound = bound.normalize() if bound != bound.to_integral() else bound.quantize(Decimal(1))
    return Measure(kpi.unit, max(kpi.decimals, decimals_of(bound)), kpi.per).say(bound)
