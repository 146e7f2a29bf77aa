"""A plan's money in a few rows: one a department, and all together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.money.rows import net_row, over_or_under
from csportal.derive.money.totals import total
from csportal.present.gather import department, money
from csportal.present.shapes import Column, Link, Number, Row, Table
from csportal.records.plan import Plan
from csportal.values.number import digits
from csportal.values.unit import pounds

if TYPE_CHECKING:
    from csportal.derive.money.rows import MoneyRow
    from csportal.derive.money.totals import MoneyTotal
    from csportal.link import Portal
    from csportal.records.finances import MoneyTable

SUBJECTS = (Plan,)
COLUMNS = (
    Column("department", "Department", "The service whose money it is."),
    Column("annual_budget", "Annual budget", "Net budget for the year, in pounds.", numeric=True),
    Column("budget_to_date", "Budget to date", "Net budget up to the date, in pounds.", numeric=True),
    Column("actual_to_date", "Actual to date", "Net spending up to the date, in pounds.", numeric=True),
    Column("over", "Over or under", "Actual less budget to date, in pounds; positive is over.", numeric=True),
)


def table(portal: Portal, plan: Plan) -> Table:
    """Return the table of the plan's money; departments that report to different days are not added up."""
    tables = money(portal, plan)
    together = total(tables)
    rows = [_row(_name(portal, one, plan, dated=together is None), net_row(one)) for one in tables]
    if together and len(rows) > 1:
        rows.append(_row("All together", together, "net"))
    day = f" to {tables[0].as_at.name}" if together else ""
    return Table("money-summary", f"Net budget and spending by department{day}", COLUMNS, tuple(rows))


def _name(portal: Portal, table: MoneyTable, plan: Plan, *, dated: bool) -> Link | tuple[Link, str]:
    name = Link(department(portal, table), f"{plan.key}/finances#{table.id}")
    return (name, f"to {table.as_at.name}") if dated else name


def _row(name: str | Link | tuple[Link, str], money: MoneyRow | MoneyTotal, role: str = "line") -> Row:
    plain = [Number(pounds(amount), digits(amount)) for amount in (money.annual, money.budget, money.actual)]
    return Row((name, *plain, Number(over_or_under(money.over), digits(money.over))), role)
