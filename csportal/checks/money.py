"""What a money table's figures must add up to, and which of them is most likely the wrong one."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.acknowledged import within
from csportal.checks.money_sums import Cell, Slip, Sums
from csportal.checks.pasted_line import Parted, pasted
from csportal.problems import Problem
from csportal.values.number import decimals_of, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.records.finances import MoneyLine, MoneyTable


def problems(table: MoneyTable, code: str) -> Iterator[Problem]:
    """Yield the problem of each slip that breaks the rule."""
    lines = dict(table.every_line())
    for slip in _slips(table):
        if slip.code == code:
            yield _problem(table, lines[slip.path], slip)


def _slips(table: MoneyTable) -> list[Slip]:
    """Return the slips, with each misplaced full stop read in the way that leaves fewer: as a comma or as it stands."""
    as_it_stands = Sums(table, {}).slips()
    if as_it_stands and (points := misplaced_points(table)):
        return min(Sums(table, points).slips(), as_it_stands, key=len)
    return as_it_stands


def _problem(table: MoneyTable, line: MoneyLine, slip: Slip) -> Problem:
    given = table.amount(line, slip.column)
    column = slip.column.replace("_", " ")
    message = f"“{line.name}”, {column}: {shown(given)} is given; {slip.reason} {shown(slip.computed)}."
    hint = pasted(_parts(table, slip), slip.column, slip.computed - given) + (
        f"Check this figure and those it is made of; the difference is {shown(abs(given - slip.computed))}. "
        f"If the source prints it so, keep it and add{within(slip.path)}: "
        f'known_discrepancy: {{column: {slip.column}, printed: "{given}", computed: "{slip.computed}", note: …}}'
    )
    place = table.at(*slip.path, "figures", table.columns.keys.index(slip.column))
    return Problem(place, slip.code, message, hint, record=table.key)


def _parts(table: MoneyTable, slip: Slip) -> list[Parted]:
    """Return the lines that a total is the sum of, each with its figures; none where the slip is of no such total."""
    lines = {path: line for path, line in table.every_line() if (*path[:2], "total") == slip.path and "lines" in path}
    return [
        (line.name, {column: table.amount(line, column) for column in table.columns.keys}) for line in lines.values()
    ]


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
