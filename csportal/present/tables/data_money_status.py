"""Open data: how each line of money stands, with the sum that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.money.outturn import outturns, reason
from csportal.derive.money.rows import money_rows
from csportal.derive.money.spending import reasons, share_spent, sums
from csportal.derive.money.year_passed import year_passed
from csportal.link import Portal
from csportal.present.shapes import Column, Number, Row, Table
from csportal.records.budget import Budget
from csportal.records.finances import MoneyTable
from csportal.values.money import in_pounds
from csportal.values.number import digits, rounded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

SUBJECTS = (Portal,)
COLUMNS = (
    Column("table", "Table", "The key of the money or budget table."),
    Column("line", "Line", "The line's name, as printed."),
    Column("role", "Role", "line, part, total, running-total or net."),
    Column("compared", "Compared", "to date: budget and actual to a day; outturn: of a whole period; savings."),
    Column("period", "Period", "The day up to which is counted, or the period that the figures are for."),
    Column(
        "planned_pounds", "Planned", "The budget to date, the budget, or the savings planned, in pounds.", numeric=True
    ),
    Column("actual_pounds", "Actual", "What was spent, received or saved, in pounds.", numeric=True),
    Column(
        "over_pounds",
        "Over",
        "Actual less planned, in pounds; positive is over budget, less income, or more savings.",
        numeric=True,
    ),
    Column("words", "In words", "The difference in words."),
    Column("share_spent", "Share spent", "Per cent of the year's budget that is spent or received.", numeric=True),
    Column("year_passed", "Year passed", "Per cent of the year that has passed on that day.", numeric=True),
    Column("forecast_pounds", "Forecast", "What is expected for the whole year, in pounds.", numeric=True),
    Column(
        "forecast_over_pounds",
        "Forecast over",
        "Forecast less the year's budget, in pounds; positive is over budget or less income.",
        numeric=True,
    ),
    Column("attention", "Attention", "Why the line needs attention; nothing where it does not."),
    Column("working", "Working", "How it is worked out."),
)


def table(portal: Portal, _: Portal) -> Table:
    """Return a row for each line that a budget and an actual figure are given of."""
    rows = [row for one in portal.all(MoneyTable) for row in _to_date(portal, one)]
    rows += [row for one in portal.all(Budget) for row in _outturns(portal, one)]
    return Table("money-status", "Money: how each line stands", COLUMNS, tuple(rows))


def _to_date(portal: Portal, table: MoneyTable) -> Iterator[Row]:
    passed = _percent(year_passed(table).share)
    for row in money_rows(table):
        figures = (_pounds(one) for one in (row.budget, row.actual, row.over))
        ahead = (_pounds(one) for one in (row.forecast, row.forecast_over))
        where = (table.key, row.line.name, row.role, "to date", table.as_at.text)
        shares = (_percent(share_spent(row)), passed)
        why = " ".join(reasons(portal, row))
        yield Row((*where, *figures, row.words, *shares, *ahead, why, sums(table, row, portal.settings.attention)))


def _outturns(portal: Portal, budget: Budget) -> Iterator[Row]:
    for one in outturns(budget, portal.settings.attention.percent):
        figures = (_pounds(in_pounds(each, budget.unit)) for each in (one.planned, one.actual, one.over))
        role = "total" if one.path == ("total",) else "part" if "parts" in one.path else "line"
        period = one.pair[0].period
        where = (
            budget.key,
            one.line.name,
            role,
            "savings" if one.of_savings else "outturn",
            period.text if period else "",
        )
        none = (Number("", ""),) * 4
        yield Row((*where, *figures, one.words, *none, reason(portal, one), one.working))


def _pounds(amount: Decimal | None) -> Number:
    return Number("", "") if amount is None else Number(digits(amount), digits(amount))


def _percent(share: Decimal | None) -> Number:
    return Number("", "") if share is None else Number(digits(rounded(share, 1)), digits(rounded(share, 1)))
