"""Budget against actual: two bars a line, and in words what each line is over or under."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.money.rows import MoneyRow, against_budget, money_rows, net_row
from csportal.derive.money.totals import total
from csportal.present.gather import department, money
from csportal.present.scale import ticks
from csportal.present.shapes import Axis, Bars, Chart
from csportal.records.finances import MoneyTable
from csportal.records.plan import Plan
from csportal.values.unit import pounds

if TYPE_CHECKING:
    from csportal.link import Portal

SUBJECTS = (MoneyTable, Plan)
TABLES = ("money_lines", "money_summary")
MILLION = 1_000_000


def chart(portal: Portal, record: MoneyTable | Plan) -> Chart | None:
    """Return the bars of a table's expenditure lines, or of a plan's departments; none where there are none."""
    if isinstance(record, Plan):
        tables = money(portal, record)
        if total(tables) is None:
            return None
        rows = [(department(portal, table), net_row(table)) for table in tables]
        name, what, day = "budget-by-department", "Net spending by department", tables[0].as_at.name
    else:
        rows = [(row.line.name, row) for row in money_rows(record) if row.role == "line" and row.kind == "expenditure"]
        name, what, day = "budget-against-actual", "Expenditure by line, before income and recharges", record.as_at.name
    rows = [(label, row) for label, row in rows if row.budget or row.actual]
    if not rows:
        return None
    over = sum((row.over for _, row in rows), Decimal())
    spending = "Spending" if isinstance(record, Plan) else "Expenditure"
    steps = ticks([float(amount) for _, row in rows for amount in (row.budget, row.actual)], from_nought=True)
    return Chart(
        name=name,
        title=f"{spending} is {_finding(over, rows, day)}",
        subtitle=f"{what}, budget to date and actual to date, to {day}",
        description=" ".join(
            f"{label}: budget {pounds(row.budget)}, actual {pounds(row.actual)}, {row.words}." for label, row in rows
        ),
        x=Axis("number", "£", low=steps[0], high=steps[-1], ticks=tuple((one, _short(one)) for one in steps)),
        y=Axis("category", labels=tuple(label for label, _ in rows)),
        marks=(
            Bars(
                "Budget to date",
                tuple((at, 0.0, float(row.budget), pounds(row.budget)) for at, (_, row) in enumerate(rows)),
                "budget",
                0,
                2,
            ),
            Bars(
                "Actual to date",
                tuple((at, 0.0, float(row.actual), row.words) for at, (_, row) in enumerate(rows)),
                "actual",
                1,
                2,
                labelled=True,
            ),
        ),
        height=76 + 46 * len(rows),
    )


def _finding(over: Decimal, rows: list[tuple[str, MoneyRow]], day: str) -> str:
    words = f"{against_budget(over)} to {day}"
    worst_label, worst = max(rows, key=lambda one: one[1].over)
    return f"{words}; {worst_label} is {worst.words}" if worst.over > 0 and len(rows) > 1 else words


def _short(amount: float) -> str:
    sign, size = ("-" if amount < 0 else ""), abs(amount)
    if size >= MILLION:
        return f"{sign}£{size / MILLION:g}m"
    return f"{sign}£{size / 1000:g}k" if size >= 1000 else f"{sign}£{size:g}"  # noqa: PLR2004 - a thousand pounds
