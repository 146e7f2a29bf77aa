"""The working of a rating: the sentence with the figures from which a reader can do the same sum."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.rating.closeness import closeness, end_beyond, exact_gap
from csportal.derive.rating.limits import DIRECTIONS, band_of
from csportal.derive.rating.rag import Rag, rag
from csportal.records.comparator import NAMES
from csportal.values.number import rounded, shown

if TYPE_CHECKING:
    from csportal.derive.rating.limits import Held
    from csportal.records.kpi import Kpi
    from csportal.records.target import Target
    from csportal.values.period import Period


def explain(held: Held, target: Target, value: Decimal) -> str:
    """Return the working: the value, what it is held to, the gap between them and where the ratings change."""
    assert held.limits  # noqa: S101 - only a rated value is explained
    status = rag(value, held.limits, held.kpi.decimals)
    gap = gap_to(held, target, value)
    if target.aim in DIRECTIONS:
        return f"{gap}{wanted(target)}, and {_of_aim(held, str(target.aim), status)}."
    is_equal = rounded(value, held.kpi.decimals) == held.limits.goal
    if target.below or target.above:
        gap = f"{gap}{wanted(target)}"
        if is_equal:
            return f"{gap}, and the same figure is close to target."
    elif status == Rag.ON_TARGET:
        better = "" if is_equal or target.between is not None else f", and {held.kpi.better} is better"
        return f"{gap}{wanted(target)}{better}."
    return f"{gap}." if status == Rag.ON_TARGET else f"{gap}; {closeness(held, value, status)}."


def wanted(target: Target) -> str:
    """Return what goes on after the gap: what a target in words asks for, and by when a target is to be met."""
    by = f" {until(target.by, 'by')}" if target.by else ""
    if target.aim in DIRECTIONS:
        return f"; the target is to {target.aim} it{by}"
    if target.below or target.above:
        return f"; the target is to be {'lower' if target.below else 'higher'}{by}"
    return f", which is to be met{by}" if by else ""


def gap_to(held: Held, target: Target, value: Decimal) -> str:
    """Return how far a value is from what it is held to: "78.4% is 6.6 percentage points below the target of 85%"."""
    assert held.limits  # noqa: S101 - asked only where there is something to compare with
    kpi = held.kpi
    actual, said = rounded(value, kpi.decimals), kpi.measure.say(value)
    if target.between is not None:
        return f"{said} {_beside_range(held, target.between, actual)}"
    if target.aim in DIRECTIONS and held.start:
        base = rounded(held.start.value, kpi.decimals)
        before = f"{kpi.measure.say(base)} {held.start.period.when}"
        gap = f"{kpi.measure.say_gap(abs(actual - base))} {'more' if actual > base else 'less'} than"
        return f"{said} is {'the same as' if actual == base else gap} {before}"
    goal = held.limits.goal or Decimal()
    if actual != goal:
        gap = kpi.measure.say_gap(abs(actual - goal))
        return f"{said} is {gap} {'above' if actual > goal else 'below'} {_goal(held, target)}"
    is_of_others = target.below or target.above
    return (
        f"{said} is the same as {_goal(held, target)}"
        if is_of_others
        else f"{said} meets {_goal(held, target)} exactly"
    )


def _beside_range(held: Held, ends: tuple[Decimal, Decimal], actual: Decimal) -> str:
    assert held.limits  # noqa: S101 - asked only where there is something to compare with
    said = f"the target range of {range_words(held.kpi, ends)}"
    end = end_beyond(held.limits, actual)
    if end is None:
        return f"lies within {said}"
    return f"is {held.kpi.measure.say_gap(abs(actual - end))} {'above' if actual > end else 'below'} {said}"


def _goal(held: Held, target: Target) -> str:
    """Return the number that a value is held to, and where it comes from: "the target of 85%"."""
    assert held.limits  # noqa: S101 - asked only where there is something to compare with
    kpi = held.kpi
    goal = kpi.measure.say(held.limits.goal or Decimal())
    if others := held.others:
        latest = "" if others.period == held.period else " (their latest comparable figure up to then)"
        return f"the {goal} that {NAMES[str(target.below or target.above)]} had {others.period.when}{latest}"
    change = target.change if target.change is not None else target.change_points
    if change is None or not held.start:
        return f"the target of {goal}"
    by = f"{shown(abs(change))}%" if target.change is not None else exact_gap(kpi, abs(change))
    since = f"{kpi.measure.say(held.start.value)} {held.start.period.when}"
    return f"the target of {goal} ({by} {'more' if change >= 0 else 'less'} than {since})"


def _of_aim(held: Held, aim: str, status: Rag) -> str:
    """Return where the ratings of a direction change."""
    kpi, band = held.kpi, band_of(held.kpi)
    step, wide = exact_gap(kpi, band), exact_gap(kpi, 3 * band)
    worse = "less" if kpi.better == "higher" else "more"
    if aim == "sustain":
        thrice = f"{wide} {worse} (three times the smallest change that counts)"
        said = {
            Rag.ON_TARGET: f"up to {step} {worse} still does that",
            Rag.CLOSE: f"up to {thrice} is close to target",
            Rag.OFF_TARGET: f"more than {thrice} is off target",
        }
    else:
        said = {
            Rag.ON_TARGET: f"{step} is the smallest change that counts",
            Rag.CLOSE: f"less than {step} either way is no change, which is close to target",
            Rag.OFF_TARGET: f"{step} or more the wrong way is off target",
        }
    return said[status]


def range_words(kpi: Kpi, ends: tuple[Decimal, Decimal]) -> str:
    """Return a range: "4 to 6"."""
    return f"{kpi.measure.say(ends[0])} to {kpi.measure.say(ends[1])}"


def expected(kpi: Kpi, value: Decimal) -> str:
    """Return where a value lies beside the range that is expected of a measure without better or worse."""
    if kpi.expected is None:
        return ""
    low, high = (rounded(end, kpi.decimals) for end in kpi.expected)
    actual = rounded(value, kpi.decimals)
    where = "below" if actual < low else "above" if actual > high else "within"
    return f"{kpi.measure.say(value)} is {where} the expected range of {range_words(kpi, kpi.expected)}."


def until(period: Period, lead: str = "up to") -> str:
    """Return by when something is that ends with a period: "by 31 August 2012", "up to the end of June 2011"."""
    return f"{lead} {period.end}" if period.kind == "date" else f"{lead} the end of {period.end}"
