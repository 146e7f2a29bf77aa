"""How far off target is still close, in words, with all the decimals that a reader needs to check it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.rating.rag import Rag
from csportal.values.number import decimals_of, rounded, shown
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


def rule_of(kpi: Kpi) -> str:
    """Return whose tolerance a measure has."""
    whose = "this measure’s own" if kpi.tolerance else "the portal’s"
    return f"{whose} {'floor' if kpi.tolerance and kpi.tolerance.floor is not None else 'tolerance'}"


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
        return f"whatever is {side} it {rated} ({rule_of(kpi)})"
    share = held.tolerance.percent
    of_goal = f"{shown(share)}% of {exact(kpi, end)}, " if share is not None else ""
    lead = "up to" if status == Rag.CLOSE else "more than"
    return f"{lead} {exact_gap(kpi, abs(last - end))} {side} ({of_goal}{rule_of(kpi)}) {rated}"


def _lasts_at(held: Held, last: Decimal) -> str:
    """Return why a figure is the last that is close to target, where that is not for its distance."""
    if held.tolerance.floor is not None:
        return rule_of(held.kpi)
    is_change = held.target is not None and (held.target.change is not None or held.target.change_points is not None)
    return "the figure that it starts from" if is_change and held.start and last == held.start.value else ""


def exact(kpi: Kpi, figure: Decimal) -> str:
    """Return a figure with all its decimals, so that a reader can check on which side of it a value lies."""
    figure = figure if decimals_of(figure) <= kpi.decimals else _plain(figure)
    return Measure(kpi.unit, max(kpi.decimals, decimals_of(figure)), kpi.per).say(figure)


def exact_gap(kpi: Kpi, gap: Decimal) -> str:
    """Return a difference with all its decimals."""
    gap = _plain(gap)
    return Measure(kpi.unit, max(kpi.decimals, decimals_of(gap)), kpi.per).say_gap(gap)


def _plain(number: Decimal) -> Decimal:
    """Return a number without noughts at the end of its decimals."""
    return number.quantize(Decimal(1)) if number == number.to_integral() else number.normalize()
