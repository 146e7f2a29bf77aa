"""Nearness: how far a figure lies from the range that it is wanted in."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from csportal.records.kpi import Kpi
    from csportal.values.period import Period

Range = tuple[Decimal, Decimal]


def range_of(kpi: Kpi, period: Period) -> Range | None:
    """Return the range that the measure's target asks for in a period: that of the shortest time that holds it.

    Else that of the next target after it, else that of the last before it; nothing where no target is a range.
    """
    ranges = {one: target.between for one, target in kpi.targets.items() if target.between}
    holding = sorted((one for one in ranges if one.holds(period)), key=lambda one: one.last - one.first)
    later = sorted(one for one in ranges if period < one)
    earlier = sorted((one for one in ranges if one < period), reverse=True)
    return next((ranges[one] for one in (*holding, *later, *earlier)), None)


def distance(value: Decimal, wanted: Range) -> Decimal:
    """Return how far a value lies outside a range; nought within it, its ends included."""
    low, high = wanted
    return max(low - value, value - high, Decimal())
