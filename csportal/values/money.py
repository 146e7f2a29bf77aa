"""Units of money: amounts printed in pounds, thousands or millions, in one unit that they can be added in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.values.number import decimals_of
from csportal.values.unit import Measure, Unit

if TYPE_CHECKING:
    from decimal import Decimal

PLACES = {"gbp": 0, "gbp-thousand": 3, "gbp-million": 6}
"""By how many places the decimal point of an amount in each unit moves, for it to be in pounds."""


def in_pounds(amount: Decimal, unit: str) -> Decimal:
    """Return in pounds an amount that is printed in the unit."""
    return amount.scaleb(PLACES[unit])


def in_unit(pounds: Decimal, unit: str) -> Decimal:
    """Return in the unit an amount that is in pounds."""
    return pounds.scaleb(-PLACES[unit])


def in_millions(amount: Decimal, unit: str) -> Decimal:
    """Return in millions of pounds an amount that is printed in the unit."""
    return in_unit(in_pounds(amount, unit), "gbp-million")


def say(amount: Decimal, unit: str, decimals: int | None = None) -> str:
    """Return an amount with its unit, by itself with the decimals that it has: "£0.40 million", "£56,000"."""
    return Measure(Unit(unit), decimals_of(amount) if decimals is None else decimals).say(amount)
