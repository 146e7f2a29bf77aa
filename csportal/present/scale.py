"""Scales: round numbers for an axis that holds the values, and their labels."""

from __future__ import annotations

from decimal import Decimal
from math import ceil, floor, log10
from typing import TYPE_CHECKING

from csportal.values.number import decimals_of
from csportal.values.unit import Measure, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from csportal.records.kpi import Kpi

STEPS = (1, 2, 2.5, 5, 10)


def ticks(values: Iterable[float], *, from_nought: bool = False, most: int = 5) -> list[float]:
    """Return evenly spaced round numbers that enclose the values, no more than about `most` of them."""
    given = [*values, *([0.0] if from_nought else [])]
    low, high = min(given, default=0.0), max(given, default=1.0)
    if low == high:
        low, high = (low - 1, high + 1) if low else (0.0, 1.0)
    raw = (high - low) / (most - 1)
    size = 10.0 ** floor(log10(raw))
    step = next(one * size for one in STEPS if one * size >= raw * 0.999)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return [round(number * step, 10) for number in range(first, last + 1)]


def labelled(kpi: Kpi, steps: list[float]) -> tuple[tuple[float, str], ...]:
    """Return the axis's numbers with their labels: as many decimals as the numbers have, the unit where it is short."""
    exact = [Decimal(str(step)).normalize() for step in steps]
    places = max(decimals_of(step) for step in exact)
    measure = Measure(Unit.COUNT if kpi.unit == Unit.RATE else kpi.unit, places)
    return tuple((float(step), measure.say(step)) for step in exact)
