"""Sums of rounded figures: how far a printed total may stand from its parts and still be right."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def tolerance(parts: int, unit: Decimal) -> Decimal:
    """Return how far the sum of so many parts, each rounded to the unit, may stand from a rounded total.

    Each of the n parts and the total may be half a unit off: u × ⌊(n+1)/2⌋.
    """
    return unit * ((parts + 1) // 2)


def adds_up(whole: Decimal, parts: Sequence[Decimal]) -> bool:
    """Whether parts add up to a whole, within the rounding of the printed figures."""
    return abs(whole - sum(parts, Decimal())) <= tolerance(len(parts), unit_of([whole, *parts]))


def unit_of(figures: Sequence[Decimal]) -> Decimal:
    """Return the step in which the figures are printed: 1 for whole numbers, 0.01 for two decimals."""
    exponents = [exponent for figure in figures if isinstance(exponent := figure.as_tuple().exponent, int)]
    return Decimal(1).scaleb(min([0, *exponents]))
