"""Open data: every figure of every money table, one a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.money.rows import money_rows
from csportal.link import Portal
from csportal.present.shapes import Column, Number, Row, Table
from csportal.records.finances import MoneyTable
from csportal.values.money import in_pounds
from csportal.values.number import digits

if TYPE_CHECKING:
    from collections.abc import Iterator

SUBJECTS = (Portal,)
COLUMNS = (
    Column("table", "Table", "The money table's key."),
    Column("service", "Service", "The service whose money it is."),
    Column("as_at", "As at", "The day up to which spending is counted."),
    Column("section", "Part", "The part of the table that the line stands in."),
    Column("line", "Line", "The line's name, as printed."),
    Column("role", "Role", "line, total, running-total or net."),
    Column("column", "Column", "Which column the figure stands in."),
    Column("heading", "Heading", "The heading that the source prints over it."),
    Column("unit", "Unit", "The unit of the printed figure."),
    Column("printed", "As printed", "The figure as the source prints it, in that unit.", numeric=True),
    Column(
        "pounds", "Pounds", "The figure in pounds, put right where the printed one is known to be wrong.", numeric=True
    ),
    Column("over", "Over", "Actual less budget to date of the line, in pounds; positive is over budget.", numeric=True),
    Column("note", "Note", "What a reader should know of the line."),
)


def table(portal: Portal, _: Portal) -> Table:
    """Return the figures."""
    return Table(
        "finance-lines",
        "Money, line by line",
        COLUMNS,
        tuple(row for one in portal.all(MoneyTable) for row in _rows(one)),
    )


def _rows(table: MoneyTable) -> Iterator[Row]:
    for row in money_rows(table):
        line = row.line
        known = line.known_discrepancy
        for column in table.columns.keys:
            printed, amount = table.printed(line, column), table.amount(line, column)
            worth = in_pounds(amount, table.unit)
            note = known.note if known and printed != amount else line.note or ""
            yield Row(
                (
                    table.key,
                    table.service or "",
                    table.as_at.last.isoformat(),
                    row.section,
                    line.name,
                    row.role,
                    column,
                    str(getattr(table.columns, column)),
                    table.unit,
                    Number(digits(printed), digits(printed)),
                    Number(digits(worth), digits(worth)),
                    Number(digits(row.over), digits(row.over)),
                    note,
                )
            )
