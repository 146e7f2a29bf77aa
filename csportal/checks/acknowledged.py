"""The way out where a figure does not add up: how a known discrepancy of it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.records.figures import NoAmount
from csportal.values.number import Printed, digits

if TYPE_CHECKING:
    from decimal import Decimal

    from csportal.records.figures import Figure


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
