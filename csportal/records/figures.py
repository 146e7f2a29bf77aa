"""Cells of a money table: an amount as printed, or the word for a cell that has none."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

from pydantic import WithJsonSchema

from csportal.problems import UnreadableError, nearest, quoted
from csportal.records.fields import NUMBER_SCHEMA
from csportal.records.refusing import Refused, reads
from csportal.values.number import Printed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from csportal.records.base import Discrepancy


EVERY = 3
"""From how many lines on one fault in all of them is told of the columns."""


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


Figure = Decimal | NoAmount
"""A figure that is read or worked out, or the word for a cell that has none."""


def value_of(figure: Figure) -> Decimal:
    """Return what a figure counts in a sum: nought where there is no amount."""
    return figure if isinstance(figure, Decimal) else Decimal()


def amounts(figures: Iterable[Figure]) -> list[Decimal] | None:
    """Return the figures that there are; none at all where one is still to be confirmed."""
    given = list(figures)
    return None if NoAmount.TO_BE_CONFIRMED in given else [one for one in given if isinstance(one, Decimal)]


def put_right(known: Discrepancy | None, figure: Figure) -> Figure:
    """Return what a figure should be: what the discrepancy says, or the figure itself where there is none."""
    return Printed(known.computed) if known else figure


def is_about(known: Discrepancy, column: str, columns: Sequence[str]) -> bool:
    """Whether a discrepancy is about the figure in a column; it need not name the only one."""
    return known.column == column or (known.column is None and len(columns) == 1)


def not_numbers(known: Discrepancy | None, path: tuple[str | int, ...]) -> Iterator[Refused]:
    """Yield what of a discrepancy is no figure; `path` leads to what it stands beside."""
    for name, read in (("printed", read_amount), ("computed", Printed)) if known else ():
        try:
            read(getattr(known, name))
        except UnreadableError as error:
            yield Refused(error.code, error.message, error.hint, (*path, "known_discrepancy", name))


def other_width(width: int, counts: Sequence[int]) -> list[Refused]:
    """Return what is wrong where every line of a table has as many figures, but not as many as it has columns."""
    if len(counts) < EVERY or len(set(counts)) > 1 or counts[0] == width:
        return []
    message = f"All {len(counts)} lines have {counts[0]} figures; the table has {width} columns."
    hint = (
        "A column is missing here: add it at its place."
        if counts[0] > width
        else "A column too many is named here, or each line lacks a figure: write blank where a cell is empty."
    )
    return [Refused("column-count", message, hint, ("columns",))]
