"""How far off target is still close, in words, with all the decimals that a reader needs to check it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.rating.limits import floor_is_better
from csportal.derive.rating.rag import Rag
from csportal.values.number import decimals_of, plain, rounded, shown
from csportal.values.unit import Measure

if TYPE_CHECKING:
    from csportal.derive.rating.limits import Held
    from csportal.derive.rating.rag import Bounds
    from csportal.records.kpi import Kpi


def end_beyond(limits: Bounds, actual: Decimal) -> Decimal | None:
    """Return the end of what is on target that a figure is beyond, or nothing if it is on target."""
    if limits.on.holds(actual):
        return None
    least, most = limits.on.least, limits.on.most
    return least if least is not None and actual <= least else most


def rule_of(held: Held) -> str:
    """Return whose tolerance holds, and why a floor does not that is better than the number to be reached."""
    rule, own = held.tolerance, held.kpi.tolerance
    said = f"{'this measure’s own' if rule == own else 'the portal’s'} {'tolerance' if rule.floor is None else 'floor'}"
    goal = held.limits.goal if held.limits else None
    if goal is None:
        return said
    if rule.floor is not None and floor_is_better(held.kpi, rule, goal):
        return f"{said} of {exact(held.kpi, rule.floor)} is better than that"
    if own and own.floor is not None and floor_is_better(held.kpi, own, goal):
        return f"{said}, because this measure’s own floor of {exact(held.kpi, own.floor)} is better than that"
    return said


def closeness(held: Held, value: Decimal, status: Rag) -> str:
    """Return where a value that misses its target would be rated otherwise, and by whose rule.

    For example: "more than 5 percentage points below (this measure’s own tolerance) is off target".
    """
    assert held.limits  # noqa: S101 - only a rated value is explained
    kpi, close = held.kpi, held.limits.close
    actual = rounded(value, kpi.decimals)
    end = end_beyond(held.limits, actual)
    assert end is not None  # noqa: S101 - a value that is not on target is beyond an end
    side, last = ("above", close.most) if actual > end else ("below", close.least)
    last = end if last is None else last
    named = rated = {Rag.CLOSE: "is close to target", Rag.OFF_TARGET: "is off target"}[status]
    by = _lasts_at(held, last)
    if by:
        named = f"{exact(kpi, last)} ({by})"
        return (
            f"{named} is the last figure that {rated}" if status == Rag.CLOSE else f"whatever is {side} {named} {rated}"
        )
    if last == end:
        return f"whatever is {side} it {rated} ({rule_of(held)})"
    share = held.tolerance.percent
    of_goal = f"{shown(share)}% of {exact(kpi, end)}, " if share is not None else ""
    lead = "up to" if status == Rag.CLOSE else "more than"
    return f"{lead} {exact_gap(kpi, abs(last - end))} {side} ({of_goal}{rule_of(held)}) {rated}"


def _lasts_at(held: Held, last: Decimal) -> str:
    """Return why a figure is the last that is close to target, where that is not for its distance."""
    is_change = held.target is not None and (held.target.change is not None or held.target.change_points is not None)
    if is_change and held.start and last == held.start.value:
        return "the figure that it starts from"
    floor = held.tolerance.floor
    return rule_of(held) if floor is not None and last == rounded(floor, held.kpi.decimals) else ""


def exact(kpi: Kpi, figure: Decimal) -> str:
    """Return a figure with all its decimals, so that a reader can check on which side of it a value lies."""
    figure = figure if decimals_of(figure) <= kpi.decimals else plain(figure)
    return Measure(kpi.unit, max(kpi.decimals, decimals_of(figure)), kpi.per).say(figure)


def exact_gap(kpi: Kpi, gap: Decimal) -> str:
    """Return a difference with all its decimals."""
    gap = plain(gap)
    return Measure(kpi.unit, max(kpi.decimals, decimals_of(gap)), kpi.per).say_gap(gap)
