"""How a figure that does not add up looks mistyped: what to look at before it is taken for the source's own."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.sums.slips import SHORTEST, swapped
from csportal.problems import quoted
from csportal.records.figures import value_of
from csportal.values.number import decimals_of, digits, shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from csportal.checks.sums.pasted_line import Parted

NINE = 9
"""What the difference is a multiple of where two digits have changed places."""
LARGE = 80
"""From how many steps of rounding on a difference is large."""
FEW = 3
"""How many figures are named that may be the wrong one; of more, none is likelier than another."""


def mistyped(given: Decimal, right: Decimal) -> str:
    """Return how a figure differs from what the others make it, where that is as a slip of the hand does."""
    if given == -right:
        return f"Only the sign differs: it would come out with {shown(right)}. "
    one, two = digits(abs(given)), digits(abs(right))
    if (given < 0) != (right < 0) or len(one) != len(two) or len(one.replace(".", "")) < SHORTEST:
        return ""
    if abs(right) in set(swapped(abs(given))):
        return f"Two digits look swapped: it would come out with {shown(right)} for {shown(given)}. "
    if sum(first != second for first, second in zip(one, two, strict=True)) == 1:
        return f"Only one digit differs: it would come out with {shown(right)} for {shown(given)}. "
    return ""


def swapped_in(parts: Sequence[Parted], column: str, gap: Decimal) -> str:
    """Return which of the lines would make the sum come out with two digits the other way round; of many, nothing.

    `gap` is what the lines add up to less what is given.
    """
    step = Decimal(1).scaleb(-decimals_of(gap))
    found = _turned(parts, column, gap, Decimal())
    # What is printed may be rounded: beside a large difference one more or less tells nothing.
    if not found and abs(gap) >= LARGE * step:
        found = _turned(parts, column, gap, step)
    if not found or len(found) > FEW:
        return ""
    return f"Two digits may have changed places: it would come out with {', or with '.join(found)}. "


def _turned(parts: Sequence[Parted], column: str, gap: Decimal, slack: Decimal) -> list[str]:
    """Return the lines that would make up for the difference with two digits turned."""
    if not slack and gap.scaleb(decimals_of(gap)) % NINE:
        return []
    found: list[str] = []
    for name, figures in parts:
        figure = value_of(figures[column])
        for other in swapped(abs(figure)):
            meant = other.copy_sign(figure)
            if abs(figure - meant - gap) <= slack:
                found.append(f"{shown(meant)} for {shown(figure)} in {quoted(name)}")
    return found
