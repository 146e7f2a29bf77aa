"""How many times ten one figure is of another: nearly so many, as a slip of the decimal point makes it, or roughly."""

from __future__ import annotations

from decimal import Decimal

POWERS = (10, 100, 1000)
NEAR = Decimal("0.15")
LOW, HIGH = Decimal("0.7"), Decimal("1.4")
"""How far from such a multiple still looks like one, where a figure is meant to differ from the other."""
LEAST = 5
"""What is below this may well be so many times another."""
FEWEST = 8
"""Less than this many times another, a figure is no such slip of it: a quick look."""


def power_between(earlier: Decimal, later: Decimal) -> int:
    """Return which power of ten lies between the two, or nought."""
    return _power(earlier, later, 1 - NEAR, 1 + NEAR)


def times(one: Decimal, other: Decimal) -> int:
    """Return which power of ten lies between the two, or nought, where one is meant to differ from the other."""
    return _power(one, other, LOW, HIGH)


def _power(one: Decimal, other: Decimal, least: Decimal, most: Decimal) -> int:
    low, high = sorted((abs(one), abs(other)))
    if not low or high < LEAST or high < low * least * POWERS[0]:
        return 0
    return next((power for power in POWERS if least <= high / low / power <= most), 0)
