"""Exceptions of money: over budget or forecast to be, and savings that may not be made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from csportal.derive.exceptions.reason import Test, Why
from csportal.derive.money import spending
from csportal.derive.money.outturn import Outturn, outturns, reason
from csportal.derive.money.rows import MoneyRow, is_forecast_over, is_over, latest_tables, money_rows
from csportal.derive.money.savings import Savings, savings, why
from csportal.records.budget import Budget
from csportal.records.finances import MoneyTable

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.plan import Plan


@dataclass(frozen=True)
class LineFound:
    """A line of a money table, with the table that it stands in."""

    table: MoneyTable
    row: MoneyRow


def of_plan(portal: Portal, plan: Plan) -> list[tuple[MoneyTable, LineFound]]:
    """Return the lines of the plan's latest money tables."""
    tables = latest_tables(portal.in_plan(MoneyTable, plan))
    return [(table, LineFound(table, row)) for table in tables for row in money_rows(table)]


def came_out(portal: Portal, plan: Plan) -> list[tuple[Budget, Outturn]]:
    """Return how the lines of the plan's budgets came out, where they say so."""
    limit = portal.settings.attention.percent
    return [(budget, one) for budget in portal.in_plan(Budget, plan) for one in outturns(budget, limit)]


def saved(portal: Portal, plan: Plan) -> list[tuple[Budget, Savings]]:
    """Return the plan's savings, by table and period."""
    return [(one.budget, one) for one in savings(portal, plan)]


def over_budget(portal: Portal, found: LineFound) -> str:
    """Return why a line is an exception: it is over its budget to date by the settings' amount or share."""
    if not is_over(portal, found.row):
        return ""
    return f"{spending.working(found.row, portal.settings.attention)} {portal.settings.attention.words}"


def forecast_over(portal: Portal, found: LineFound) -> str:
    """Return why a line is an exception: it is forecast to end the year over its budget by as much."""
    if not is_forecast_over(portal, found.row):
        return ""
    rule = portal.settings.attention
    return f"{spending.forecast_working(found.row, rule)} {rule.of_forecasts.words}"


def came_out_over(portal: Portal, found: Outturn) -> str:
    """Return why a line of a budget is an exception: its outturn is over it by the settings' amount or share."""
    return f"{found.working} {portal.settings.attention.words}" if reason(portal, found) else ""


def at_risk(portal: Portal, found: Savings) -> str:
    """Return why savings are an exception: too large a share of them is at risk, or was not made."""
    return f"{found.working} {said}" if (said := why(portal, portal.plan_of(found.budget), found)) else ""


OF_LINES: tuple[tuple[Why, Test[LineFound]], ...] = (
    (Why.OVER_BUDGET, over_budget),
    (Why.FORECAST_OVER, forecast_over),
)
OF_OUTTURNS: tuple[tuple[Why, Test[Outturn]], ...] = ((Why.OVER_BUDGET, came_out_over),)
OF_SAVINGS: tuple[tuple[Why, Test[Savings]], ...] = ((Why.SAVINGS, at_risk),)
