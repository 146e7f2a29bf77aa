"""The figures of a money table in which a full stop stands for a thousands comma."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.sums.acknowledged import as_typed, way_out
from csportal.checks.sums.budgets import Slip
from csportal.problems import quoted
from csportal.values.kept import kept
from csportal.values.number import decimals_of, digits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.sums.budgets import Reading
    from csportal.checks.sums.money_sums import Cell
    from csportal.records.finances import MoneyTable


def slips(reading: Reading) -> Iterator[Slip]:
    """Yield each figure of a budget in which a full stop stands for a comma."""
    for (path, column), whole in reading.points.items():
        given = as_typed(reading.printed[path, column])
        message = f"{quoted(given)} has decimals where the rest of the table has whole numbers."
        known = way_out(reading.printed[path, column], whole, column, path)
        hint = f"If it should be {digits(whole)}, write that. {known}"
        yield Slip(path, column, message, hint)


@kept
def misplaced_points(table: MoneyTable) -> dict[Cell, Decimal]:
    """Return the figures with a full stop in a table of whole numbers, each with the number it most likely is."""
    cells = [(path, line, column) for path, line in table.every_line() for column in table.columns.keys]
    if sum(bool(decimals_of(table.printed(line, column))) for _, line, column in cells) * 4 > len(cells):
        return {}
    amounts = {(path, column): table.amount(line, column) for path, line, column in cells}
    return {
        cell: amount.scaleb(decimals).quantize(Decimal(1))
        for cell, amount in amounts.items()
        if (decimals := decimals_of(amount))
    }
