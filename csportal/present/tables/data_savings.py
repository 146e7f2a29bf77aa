"""Open data: the savings of each table and period, planned, made, expected and at risk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.money.savings import savings, why
from csportal.link import Portal
from csportal.present.shapes import Column, Number, Row, Table
from csportal.records.plan import Plan
from csportal.values.number import digits, rounded

if TYPE_CHECKING:
    from decimal import Decimal

    from csportal.derive.money.savings import Savings

SUBJECTS = (Portal,)
COLUMNS = (
    Column("table", "Table", "The budget table's key."),
    Column("period", "Period", "The period that the savings are planned for."),
    Column("cumulative", "Cumulative", "Whether a year's savings hold those of the years before it: yes or no."),
    Column("planned_pounds", "Planned", "What was planned, in pounds.", numeric=True),
    Column("delivered_pounds", "Delivered", "What was delivered, in pounds.", numeric=True),
    Column("forecast_pounds", "Forecast", "What is expected to be made, in pounds.", numeric=True),
    Column("at_risk_pounds", "At risk", "What is at risk, in pounds.", numeric=True),
    Column("unachievable_pounds", "Out of reach", "What cannot be made, in pounds.", numeric=True),
    Column("unsure_share", "Share at risk", "Per cent of the plan at risk or out of reach.", numeric=True),
    Column("attention", "Attention", "Why they need attention; nothing where they do not."),
    Column("working", "Working", "The savings in words, with their shares."),
)


def table(portal: Portal, _: Portal) -> Table:
    """Return a row for each table of savings and period."""
    rows = [_row(one, why(portal, plan, one)) for plan in portal.all(Plan) for one in savings(portal, plan)]
    return Table("savings", "Savings", COLUMNS, tuple(rows))


def _row(one: Savings, reason: str) -> Row:
    amounts = (one.planned, one.delivered, one.forecast, one.at_risk, one.unachievable)
    share = None if one.unsure_share is None else rounded(one.unsure_share, 1)
    figures = [_number(None if each is None else one.pounds(each)) for each in amounts]
    period, cumulative = one.period.text if one.period else "", "yes" if one.budget.cumulative else "no"
    return Row((one.budget.key, period, cumulative, *figures, _number(share), reason, one.working))


def _number(amount: Decimal | None) -> Number:
    return Number("", "") if amount is None else Number(digits(amount), digits(amount))
