"""The columns of a budget that hold each line's share of the whole."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.sums import line_totals
from csportal.checks.sums.budgets import TOTAL
from csportal.checks.sums.split_columns import strays
from csportal.records.figures import amounts
from csportal.values.number import decimals_of, rounded
from csportal.values.sums import adds_up, unit_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.sums.budgets import Reading, Slip
    from csportal.records.budget import BudgetColumn

WHOLE = Decimal(100)


def slips(reading: Reading) -> Iterator[Slip]:
    """Yield each share that is not its line's part of the whole; or the last one, if they do not add up to 100."""
    if strays(reading.budget):
        return  # What a column is a share of is told to be wrong already.
    unsure = {slip.column for slip in line_totals.slips(reading)}
    for column in reading.budget.columns:
        # Where the amounts do not add up, the shares are looked at once they do.
        if column.holds == "share" and column.share_of not in unsure:
            found = list(_of_lines(reading, column))
            yield from found or _of_sum(reading, column)


def _of_lines(reading: Reading, column: BudgetColumn) -> Iterator[Slip]:
    whole = _whole(reading, column.share_of) if column.share_of else None
    if not whole or column.share_of is None:
        return
    for path in reading.lines:
        share, amount = reading.figures[path, column.key], reading.figures[path, column.share_of]
        if isinstance(share, Decimal) and isinstance(amount, Decimal):
            computed = WHOLE * amount / whole
            # The share is rounded; and so are the amount and the whole, which moves it by so much more at most.
            rounding = unit_of([share]) + unit_of([amount, whole]) * (WHOLE + abs(computed)) / abs(whole)
            if abs(share - computed) * 2 > rounding:
                right = rounded(computed, decimals_of(share))
                yield reading.slip(
                    path, column.key, f"as a percentage of {reading.title(column.share_of)} it is", right
                )


def _of_sum(reading: Reading, column: BudgetColumn) -> Iterator[Slip]:
    shares = [reading.figures[path, column.key] for path in reading.top]
    given = amounts(shares)
    if given and len(given) == len(shares) and not adds_up(WHOLE, given):
        last = reading.top[-1]
        right = WHOLE - sum(given[:-1], Decimal())
        yield reading.slip(last, column.key, "all shares together are 100 only with", right)


def _whole(reading: Reading, column: str) -> Decimal | None:
    """Return what the shares are shares of: the total, or the sum of the lines where none is printed."""
    total = reading.figures.get((TOTAL, column))
    if isinstance(total, Decimal):
        return total
    lines = amounts(reading.figures[path, column] for path in reading.top)
    return sum(lines, Decimal()) if lines else None
