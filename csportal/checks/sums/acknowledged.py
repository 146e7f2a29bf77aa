"""The way out where a figure does not add up: how a known discrepancy of it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.problems import quoted
from csportal.records.figures import NoAmount
from csportal.values.number import Printed, digits

if TYPE_CHECKING:
    from decimal import Decimal

    from csportal.records.budget import Path
    from csportal.records.figures import Figure


LOOK = "Check it against the source first, and mend what was mistyped."
OWN = "with the reason in your own words, known_discrepancy"


def as_typed(figure: Figure) -> str:
    """Return the figure as its file has it."""
    if isinstance(figure, Printed | NoAmount):
        return figure.text if isinstance(figure, Printed) else figure.value
    return digits(figure)


def within(path: Path) -> str:
    """Return where an acknowledgement goes: in the group of fields that holds the figure, at the path to that group."""
    name = next((step for step in reversed(path) if isinstance(step, str)), "")
    if name in {"total", "running_total", "net"}:
        return f" inside “{name}: {{…}}”"
    return " beside the line’s “figures”" if name else " beside it"


def said_wrongly(right: Decimal) -> str:
    """Return what to do about an acknowledgement that says another figure is computed than the others make."""
    return (
        "Check the figures first: one of them may have been changed or mistyped. If they are all as printed, write "
        f"“{digits(right)}” here."
    )


def way_out(figure: Figure, right: Decimal, column: str = "", path: Path = ()) -> str:
    """Return what to do: look it up, and only where the source prints it so add what is to be added, and where.

    The reason is left to be written, as only who has looked it up can know it.
    """
    named = f"column: {column}, " if column else ""
    form = f'{{{named}printed: "{as_typed(figure)}", computed: "{digits(right)}", note: …}}'
    return f"{LOOK} Only if it prints {quoted(as_typed(figure))} itself, keep that and add{within(path)}, {OWN}: {form}"
