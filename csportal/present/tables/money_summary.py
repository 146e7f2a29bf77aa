"""A plan's money in a few rows: one a department, and all together."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.money import net_row
from csportal.present.gather import money
from csportal.present.shapes import Column, Link, Number, Row, Table
from csportal.records.plan import Plan
from csportal.values.number import digits
from csportal.values.unit import pounds

if TYPE_CHECKING:
    from csportal.link import Portal

SUBJECTS = (Plan,)
COLUMNS = (
    Column("department", "Department", "The service whose money it is."),
    Column("annual_budget", "Annual budget", "Net budget for the year, in pounds.", numeric=True),
    Column("budget_to_date", "Budget to date", "Net budget up to the date, in pounds.", numeric=True),
    Column("actual_to_date", "Actual to date", "Net spending up to the date, in pounds.", numeric=True),
    Column("over", "Over or under", "Actual less budget to date, in pounds; positive is over.", numeric=True),
)


def table(portal: Portal, plan: Plan) -> Table:
    """Return the table of the plan's money."""
    tables = money(portal, plan)
    found = [(_name(portal, one, plan), net_row(one)) for one in tables]
    rows = [Row((name, *_amounts(row.annual, row.budget, row.actual))) for name, row in found]
    totals = [sum((getattr(row, part) for _, row in found), Decimal()) for part in ("annual", "budget", "actual")]
    if len(rows) > 1:
        rows.append(Row(("All together", *_amounts(*totals)), role="net"))
    day = max((one.as_at for one in tables), default=plan.period).name
    return Table("money-summary", f"Net budget and spending by department to {day}", COLUMNS, tuple(rows))


def _name(portal: Portal, table: object, plan: Plan) -> Link:
    service = portal.find(table, "service", table.service)  # type: ignore[arg-type,attr-defined]
    return Link(str(getattr(service, "title", table.title)), f"{plan.key}/finances#{table.id}")  # type: ignore[attr-defined]


def _amounts(annual: Decimal, budget: Decimal, actual: Decimal) -> tuple[Number, ...]:
    over = actual - budget
    words = "on budget" if not over else f"{pounds(abs(over))} {'over' if over > 0 else 'under'}"
    plain = [Number(pounds(amount), digits(amount)) for amount in (annual, budget, actual)]
    return (*plain, Number(words, digits(over)))
