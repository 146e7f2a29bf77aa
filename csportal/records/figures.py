"""Cells of a money table: an amount as printed, or the word for a cell that has none."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import WithJsonSchema

from csportal.problems import UnreadableError, nearest, quoted
from csportal.records.fields import NUMBER_SCHEMA, reads
from csportal.values.number import Printed


class NoAmount(StrEnum):
    """What a cell without an amount holds in the source."""

    BLANK = "blank"
    DASH = "dash"
    TO_BE_CONFIRMED = "to-be-confirmed"

    @property
    def symbol(self) -> str:
        """What open data carries in its place."""
        return "x" if self == NoAmount.TO_BE_CONFIRMED else ""

    @property
    def words(self) -> str:
        """What a reader sees in its place."""
        return {"blank": "", "dash": "–", "to-be-confirmed": "To be confirmed"}[self.value]


SLIPS = {"tbc": "to-be-confirmed", "to be confirmed": "to-be-confirmed", "-": "dash", "–": "dash", "none": "blank"}


def read_amount(given: str) -> Printed | NoAmount:
    """Return the amount, or the word for a cell without one.

    Raises:
        UnreadableError: it is neither (`not-a-number`).

    """
    word = given.strip()
    if word in set(NoAmount):
        return NoAmount(word)
    try:
        return Printed(word)
    except UnreadableError:
        if not any(letter.isdigit() for letter in word):
            message = f"{quoted(word)} is not an amount, nor a word for a cell that has none."
            slip = SLIPS.get(word.lower())
            hint = f"Write {quoted(slip)}." if slip else nearest(word, list(NoAmount))
            raise UnreadableError("not-a-number", message, hint) from None
        raise


Cell = Annotated[
    Printed | NoAmount,
    reads(read_amount, "An amount"),
    WithJsonSchema({"anyOf": [NUMBER_SCHEMA, {"type": "string", "enum": [str(word) for word in NoAmount]}]}),
]
"""An amount as printed, or why there is none."""


def value_of(cell: Decimal | NoAmount) -> Decimal:
    """Return what a cell counts in a sum: nought where there is no amount."""
    return cell if isinstance(cell, Decimal) else Decimal()
