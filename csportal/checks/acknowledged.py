"""What known discrepancies say, as amounts: one that cannot be read puts nothing right, and is told of elsewhere."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.problems import UnreadableError
from csportal.records.figures import NoAmount, read_amount
from csportal.values.number import Printed, digits

if TYPE_CHECKING:
    from csportal.records.base import Discrepancy

Figure = Decimal | NoAmount
"""A figure of the source, or the word for a cell that has none."""


def put_right(known: Discrepancy | None, figure: Figure) -> Figure:
    """Return what a figure should be: what the discrepancy says, or the figure itself where there is none."""
    right = computed(known) if known else None
    return figure if right is None else right


def computed(known: Discrepancy) -> Printed | None:
    """Return what the discrepancy says that the figure should be."""
    try:
        return Printed(known.computed)
    except UnreadableError:
        return None


def printed(known: Discrepancy) -> Figure | None:
    """Return what the discrepancy says that the source prints."""
    try:
        return read_amount(known.printed)
    except UnreadableError:
        return None


def number(figure: Figure) -> Decimal:
    """Return what a figure counts in a sum: nought where there is none."""
    return figure if isinstance(figure, Decimal) else Decimal()


def as_typed(figure: Figure) -> str:
    """Return the figure as its file has it."""
    if isinstance(figure, Printed | NoAmount):
        return figure.text if isinstance(figure, Printed) else figure.value
    return digits(figure)


def way_out(figure: Figure, right: Decimal, column: str = "") -> str:
    """Return what to add where the source prints a wrong figure."""
    named = f"column: {column}, " if column else ""
    form = f'{{{named}printed: "{as_typed(figure)}", computed: "{digits(right)}", note: …}}'
    return f"If the source prints it so, keep it and add: known_discrepancy: {form}"
