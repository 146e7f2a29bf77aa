"""Sums of money, whichever the amounts: what rounding explains passes, and what it does not is told at its cell."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from csportal.checks.example import BUDGET, MONEY, MONEY_TEXT
from csportal.problems import Level
from csportal.values.number import rounded
from csportal.values.sums import tolerance
from tests.properties.settings import tries
from tests.small_council import problems

if TYPE_CHECKING:
    from pathlib import Path

BUDGET_START = """\
title: Services
kind: services
unit: gbp-thousand
columns:
  - {key: first, title: First, holds: budget, period: 2024-25}
  - {key: second, title: Second, holds: actual, period: 2024-25}
lines:
"""
MONEY_START = MONEY_TEXT.partition("    lines:\n")[0] + "    lines:\n"
END = 'source: {section: "1"}\n'


@dataclass(frozen=True)
class Table:
    """The text of a table, and the line and column at which each figure of its total begins."""

    text: str
    total: tuple[tuple[int, int], ...]


def row_of(figures: list[Decimal]) -> str:
    return "[" + ", ".join(f"({abs(one):f})" if one < 0 else f"{one:f}" for one in figures) + "]"


def table_of(start: str, rows: list[list[Decimal]], total: list[Decimal], indent: str, net: bool) -> Table:
    """Return a table that prints the rows, and the total under them."""
    lines = [
        f"{indent}  - {{name: Line {number}, figures: {row_of(row)}, note: So it is.}}"
        for number, row in enumerate(rows, 1)
    ]
    last = f"{indent}total: {{name: Total, figures: {row_of(total)}}}"
    text = start + "\n".join([*lines, last]) + "\n"
    after = f"net: {{name: Net, figures: {row_of(total)}}}\n" if net else ""
    column, places = last.index("[") + 2, []
    for one in row_of(total)[1:-1].split(", "):
        places.append((text.count("\n"), column))
        column += len(one) + 2
    return Table(text + after + END, tuple(places))


def told(folder: Path, file: str, table: Table) -> list[tuple[str, int, int]]:
    """Return the errors of the small council with the table: the code of each, and where it stands."""
    errors = [one for one in problems(folder, {file: table.text}) if one.level == Level.ERROR]
    assert {one.place.file for one in errors} <= {f"data/{file}"}
    return [(one.code, one.place.line, one.place.column) for one in errors]


# Exact amounts in pounds, of which a table prints thousands to so many decimals; none is so small that a rule for
# people's privacy or a slip of a full stop could be meant.
EXACT = st.lists(st.tuples(st.integers(20_000, 9_000_000), st.integers(20_000, 9_000_000)), min_size=2, max_size=8)
DECIMALS = st.integers(0, 2)
# The column of a total that is off, the way it is off, and by how many units more than rounding can explain.
OFF = st.tuples(st.integers(0, 1), st.sampled_from([-1, 1]), st.integers(1, 500))


def printed(pounds: int, decimals: int) -> Decimal:
    return rounded(Decimal(pounds).scaleb(-3), decimals).quantize(Decimal(1).scaleb(-decimals))


@tries(40)
@given(EXACT, DECIMALS)
def test_budget_rounded_line_by_line_passes(tmp_path, exact, decimals):
    """A budget whose lines and total are each rounded by themselves adds up, however the rounding falls."""
    rows = [[printed(amount, decimals) for amount in row] for row in exact]
    total = [printed(sum(column), decimals) for column in zip(*exact, strict=True)]

    assert told(tmp_path, BUDGET, table_of(BUDGET_START, rows, total, "", net=False)) == []


@tries(40)
@given(EXACT, DECIMALS, OFF)
def test_budget_off_by_more_than_rounding_is_told(tmp_path, exact, decimals, off):
    """A total of a budget that is off by more than rounding explains is told at its own cell, and nothing else is."""
    rows = [[printed(amount, decimals) for amount in row] for row in exact]
    total = [sum(one, Decimal()) for one in zip(*rows, strict=True)]
    column, way, further = off
    unit = Decimal(1).scaleb(-decimals)
    total[column] += way * (tolerance(len(rows), unit) + further * unit)
    table = table_of(BUDGET_START, rows, total, "", net=False)

    assert told(tmp_path, BUDGET, table) == [("lines-total", *table.total[column])]


def monitored(exact: list[tuple[int, int]], decimals: int) -> list[list[Decimal]]:
    """Return the rows of a monitoring table: the year's budget, the part to date, the spending and the variance."""
    rows = []
    for year, spent in exact:
        to_date, actual = printed(year // 4, decimals), printed(spent // 4, decimals)
        rows.append([printed(year, decimals), to_date, actual, to_date - actual])
    return rows


@tries(40)
@given(EXACT, DECIMALS)
def test_monitoring_that_adds_up_passes(tmp_path, exact, decimals):
    """A monitoring table whose totals are the sums of its printed lines has no error."""
    rows = monitored(exact, decimals)
    total = [sum(column, Decimal()) for column in zip(*rows, strict=True)]

    assert told(tmp_path, MONEY, table_of(MONEY_START, rows, total, "    ", net=True)) == []


@tries(40)
@given(EXACT, DECIMALS, OFF)
def test_monitoring_off_by_more_than_rounding_is_told(tmp_path, exact, decimals, off):
    """A total of a monitoring table that is off by more than rounding can explain is told on its line."""
    rows = monitored(exact, decimals)
    total = [sum(one, Decimal()) for one in zip(*rows, strict=True)]
    column, way, further = off
    unit = Decimal(1).scaleb(-decimals)
    total[column] += way * (tolerance(len(rows), unit) + further * unit)
    table = table_of(MONEY_START, rows, total, "    ", net=True)

    actual = told(tmp_path, MONEY, table)

    assert ("lines-total", *table.total[column]) in actual
    assert {line for _, line, _ in actual} <= {table.total[column][0], table.total[column][0] + 1}
