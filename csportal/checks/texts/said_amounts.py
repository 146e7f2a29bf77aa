"""Amounts of money in a text: “£650k”, “£0.76m”, “£1,200”."""

from __future__ import annotations

import re
from decimal import Decimal

from csportal.values.pattern import lazy_pattern

UNITS = {"": 0, "k": 3, "thousand": 3, "m": 6, "million": 6}
AMOUNT = r"£(\d[\d,]*(?:\.\d+)?) ?(k|m|thousand|million)?\b(?![.,]\d)"
ANY = lazy_pattern(AMOUNT, re.IGNORECASE)


def amount_of(match: re.Match[str]) -> tuple[Decimal, Decimal]:
    """Return the amount of a match that is made of such patterns, in pounds, and the step that it is rounded to."""
    digits, unit = next((one, two) for one, two in zip(match.groups()[::2], match.groups()[1::2], strict=True) if one)
    number = Decimal(digits.replace(",", ""))
    places = UNITS[(unit or "").lower()]
    exponent = number.as_tuple().exponent
    return number.scaleb(places), Decimal(1).scaleb(places + (exponent if isinstance(exponent, int) else 0))
