"""The one amount of a column that is of another size than all the others."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

from csportal.checks.sums.typed_in import SIGNS
from csportal.problems import quoted
from csportal.values.money import PLACES, in_pounds
from csportal.values.number import decimals_of, digits, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

T = TypeVar("T")
A_THOUSAND = 1000
BILLION = Decimal(10**9)
"""More pounds than a single line of a council's services comes to, where all others are of another size."""
TIMES = 8
"""How many times the next largest amount such a line is at least."""


def apart(cells: Sequence[tuple[T, str, object]], times: int) -> Iterator[tuple[T, str]]:
    """Yield the amount that is so many times each of the others, or so small a part, with what is said of it."""
    ranked = sorted(
        ((abs(amount), name, one) for one, name, amount in cells if isinstance(amount, Decimal) and amount),
        key=lambda cell: cell[0],
    )
    if len(ranked) > 1 and ranked[-1][0] >= ranked[-2][0] * times:
        amount, name, one = ranked[-1]
        next_to = shown(ranked[-2][0])
        yield one, f"{quoted(name)}: {shown(amount)} is {times:,} times the next largest here, {next_to}, or more."
    elif len(ranked) > 2 and ranked[0][0] * A_THOUSAND <= ranked[1][0]:  # noqa: PLR2004 - of two, either may be wrong
        amount, name, one = ranked[0]
        next_to = shown(ranked[1][0])
        yield (
            one,
            f"{quoted(name)}: the next smallest here, {next_to}, is {A_THOUSAND:,} times {shown(amount)}, or more.",
        )


def beyond_all(cells: Sequence[tuple[T, str, object]], unit: str) -> tuple[T, str, str] | None:
    """Return the one amount of a column that makes a billion pounds, has no decimals as others do, and is far from all.

    It comes with what is said of it, and the way out.
    """
    ranked = sorted(
        ((abs(amount), name, one) for one, name, amount in cells if isinstance(amount, Decimal)),
        key=lambda cell: cell[0],
    )
    smaller = next((key for key, places in PLACES.items() if places == PLACES[unit] - 3), None)
    if len(ranked) < 2 or smaller is None:  # noqa: PLR2004 - one stands beside no other
        return None
    (amount, name, one), others = ranked[-1], ranked[:-1]
    next_to, pounds = others[-1][0], in_pounds(amount, unit)
    is_whole = not decimals_of(amount) and any(decimals_of(other) for other, _, _ in others)
    if pounds < BILLION or amount < next_to * TIMES or not is_whole:
        return None
    meant = amount.scaleb(-3).normalize()
    said = f"{quoted(name)}: {shown(amount)} in {SIGNS[unit]} is £{digits((pounds / BILLION).normalize())} billion; "
    way = f"If it was typed in {SIGNS[smaller]}, write {quoted(digits(meant))}. "
    way += "If it is right, say in a “note” here what makes it a billion."
    return one, f"{said}the next largest here is {shown(next_to)}.", way
