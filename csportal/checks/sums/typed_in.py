"""An amount that was typed in another unit than its table's: in thousands in a table of millions, or in pounds."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.values.money import PLACES
from csportal.values.number import shown

if TYPE_CHECKING:
    from csportal.records.figures import Figure

SIGNS = {"gbp": "pounds", "gbp-thousand": "£ thousand", "gbp-million": "£ million"}
"""What each unit is called beside a figure."""


def typed_in(given: Figure, meant: Figure, unit: str) -> str:
    """Return in what unit an amount looks typed, if the table's own makes it the one that is meant; else nothing."""
    if not isinstance(given, Decimal) or not isinstance(meant, Decimal) or not meant:
        return ""
    for other, places in PLACES.items():
        if other != unit and given.scaleb(places - PLACES[unit]) == meant:
            return f"{shown(given)} looks typed in {SIGNS[other]}; this table is in {SIGNS[unit]}"
    return ""
