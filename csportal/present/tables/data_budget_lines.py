"""Open data: every figure of every budget table, one a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.link import Portal
from csportal.present.shapes import Column, Number, Row, Table
from csportal.present.tables.budget_lines import every
from csportal.records.budget import Budget
from csportal.values.money import in_pounds
from csportal.values.number import Printed, digits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.records.budget import BudgetColumn, BudgetLine

SUBJECTS = (Portal,)
COLUMNS = (
    Column("table", "Table", "The budget table's key."),
    Column("title", "Title", "The table's title."),
    Column("kind", "Kind", "What the table is about."),
    Column("line", "Line", "The line's name, as printed."),
    Column("part_of", "Part of", "The line that this one is part of."),
    Column("role", "Role", "line, part or total."),
    Column("service", "Service", "The service whose money it is."),
    Column("priority", "Priority", "The priority that it pays for."),
    Column("column", "Column", "The key of the column that the figure stands in."),
    Column("heading", "Heading", "The heading that the source prints over it."),
    Column(
        "holds",
        "Holds",
        "budget, actual, amount, target, delivered, planned, forecast, at-risk, unachievable, share or posts.",
    ),
    Column("period", "Period", "The period that the figure is for."),
    Column("unit", "Unit", "The unit of the printed figure."),
    Column("printed", "As printed", "The figure as the source prints it; x where it is to be confirmed.", numeric=True),
    Column("pounds", "Pounds", "The printed amount in pounds; nothing for posts and shares.", numeric=True),
    Column("note", "Note", "What a reader should know of the line."),
)


def table(portal: Portal, _: Portal) -> Table:
    """Return the figures."""
    rows = [
        row
        for budget in portal.all(Budget)
        for line, above, role in every(budget)
        for row in _rows(budget, line, above, role)
    ]
    return Table("budget-lines", "Budget lines", COLUMNS, tuple(rows))


def _rows(budget: Budget, line: BudgetLine, above: str, role: str) -> Iterator[Row]:
    for column, cell in zip(budget.columns, line.figures, strict=True):
        unit = {"posts": "posts", "share": "percent"}.get(column.holds, budget.unit)
        printed = Number(cell.text, digits(cell)) if isinstance(cell, Printed) else Number(cell.words, cell.symbol)
        yield Row(
            (
                budget.key,
                budget.title,
                budget.kind,
                line.name,
                above,
                role,
                line.service or "",
                line.priority or "",
                column.key,
                column.title,
                column.holds,
                column.period.text if column.period else "",
                unit,
                printed,
                _pounds(budget, column, line),
                line.note or "",
            )
        )


def _pounds(budget: Budget, column: BudgetColumn, line: BudgetLine) -> Number:
    cell = line.figures[budget.keys.index(column.key)]
    if column.holds in {"posts", "share"} or not isinstance(cell, Printed):
        return Number("", "")
    pounds = in_pounds(cell, budget.unit).normalize()
    return Number(digits(pounds), digits(pounds))
