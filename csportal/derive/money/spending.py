"""Spending in words: how each line of a money table stands, the sum that says so, and why it needs attention."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.money.rows import is_forecast_over, is_over
from csportal.derive.money.year_passed import year_passed
from csportal.values.number import percent
from csportal.values.unit import pounds

if TYPE_CHECKING:
    from csportal.derive.money.rows import MoneyRow
    from csportal.derive.money.totals import MoneyTotal
    from csportal.link import Portal
    from csportal.records.finances import MoneyTable
    from csportal.records.portal import Attention


def share_spent(row: MoneyRow | MoneyTotal) -> Decimal | None:
    """Return what was spent, or received, as a share of the year's budget in per cent.

    Nothing where the year has no budget, or where the two have different signs.
    """
    return row.actual / row.annual * 100 if row.annual and row.actual * row.annual >= 0 else None


def spent_in_time(table: MoneyTable, row: MoneyRow | MoneyTotal, verb: str = "spent") -> str:
    """Return the share of the budget beside what was planned by then and that of the year.

    For example: "24% of the year's budget is spent; the budget to date is 23% of it, and 25% of …".
    """
    share = share_spent(row)
    if share is None:
        return ""
    passed = year_passed(table).words
    planned = f"the budget to date is {percent(row.budget / row.annual * 100)} of it, and {passed}"
    said = planned if row.budget * row.annual >= 0 else passed
    return f"{percent(share)} of the year's budget is {verb}; {said}."


def working(row: MoneyRow, rule: Attention | None = None) -> str:
    """Return how the variance to date is worked out, from the figures of the line in pounds."""
    share = _share(row.over, row.budget, rule.percent if rule else None)
    return f"{_compared(row, row.actual, row.budget, 'to date')}: {row.words}{share}."


def forecast_working(row: MoneyRow, rule: Attention | None = None) -> str:
    """Return how the forecast variance is worked out; nothing where nothing is forecast."""
    if row.forecast is None or row.forecast_over is None:
        return ""
    said = _compared(row, row.forecast, row.annual, "for the year", "is expected to be ")
    reserves = f" {pounds(row.reserves)} of it is paid from reserves." if row.reserves else ""
    share = _share(row.forecast_over, row.annual, rule.of_forecasts.percent if rule else None)
    return f"{said}: {row.forecast_words}{share}.{reserves}"


def sums(table: MoneyTable, row: MoneyRow, rule: Attention | None = None) -> str:
    """Return how everything about a line is worked out: the variance, the share of the budget, the forecast.

    With the portal's rule on what needs attention, a share near its limit is given more exactly.
    """
    verb = "received" if row.kind == "income" else "spent"
    said = (working(row, rule), spent_in_time(table, row, verb), forecast_working(row, rule))
    return " ".join(one for one in said if one)


def reasons(portal: Portal, row: MoneyRow) -> tuple[str, ...]:
    """Return why a line needs attention, a sentence for each reason with the rule that it follows from."""
    rule = portal.settings.attention
    found = []
    if is_over(portal, row):
        found.append(f"It is {row.words} to date. {rule.words}")
    if is_forecast_over(portal, row):
        found.append(f"It is forecast to end the year {row.forecast_words}. {rule.of_forecasts.words}")
    return tuple(found)


def _compared(row: MoneyRow, amount: Decimal, budget: Decimal, when: str, is_to_be: str = "was ") -> str:
    verb = "spent"
    if row.kind == "income" and amount <= 0 and budget <= 0:
        amount, budget, verb = -amount, -budget, "received"
    if amount < 0 or budget < 0:
        name = "Actual" if is_to_be == "was " else "Forecast"
        return f"{name} of {pounds(amount)} less budget {when} of {pounds(budget)} is {pounds(amount - budget)}"
    return f"{pounds(amount)} {is_to_be}{verb}, against a budget of {pounds(budget)} {when}"


def _share(over: Decimal, budget: Decimal, limit: Decimal | None) -> str:
    if not over:
        return ""
    if not budget:
        return "; there is no budget"
    return f", {percent(abs(over / budget) * 100, limit if over > 0 else None)} of that budget"
