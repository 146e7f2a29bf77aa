"""Outturn: how money stands against time, why lines need attention, and the sum behind each over and under."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.money.outturn import outturns, reason
from csportal.derive.money.rows import is_forecast_over, is_over, money_rows, net_row
from csportal.derive.money.spending import forecast_working, reasons, spent_in_time, sums, working
from csportal.derive.money.totals import total
from csportal.present.gather import department, money
from csportal.present.links import link
from csportal.present.shapes import Block, Definitions, Details, Items, Link, Text
from csportal.present.tables.money_lines import action_words
from csportal.present.words import be, capital, plural
from csportal.records.budget import Budget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.derive.money.rows import MoneyRow
    from csportal.link import Portal
    from csportal.records.finances import MoneyTable
    from csportal.records.plan import Plan


def in_words(portal: Portal, tables: list[MoneyTable]) -> str:
    """Return in a few sentences how the budget and the year have passed, and what is forecast."""
    together = total(tables)
    said = [spent_in_time(tables[0], together)] if together else []
    for table in tables:
        row = net_row(table)
        if row.forecast is not None:
            end = f"{row.forecast_words} budget" if row.forecast_over else "on budget"
            said.append(f"{department(portal, table)} is forecast to end the year {end}.")
    return " ".join(one for one in said if one)


def came_out(portal: Portal, plan: Plan) -> str:
    """Return in a sentence each how the years whose spending a revenue budget prints came out."""
    said = []
    limit = portal.settings.attention.percent
    for one in (one for budget in portal.in_plan(Budget, plan) for one in outturns(budget, limit)):
        period = one.pair[0].period
        if one.budget.kind == "revenue" and one.path == ("total",) and period:
            said.append(f"{capital(period.when)}, {one.working}")
    return " ".join(said)


def attention(portal: Portal, plan: Plan) -> list[Block]:
    """Return the lines that need attention with the sum of each, its reason and what is done, or nothing."""
    found = [*_spending(portal, plan), *_of_budgets(portal, plan)]
    if not found:
        return []
    rule, ahead = portal.settings.attention.words, portal.settings.attention.of_forecasts.words
    said = f"{plural(len(found), 'budget line')} {be(len(found))} over budget by enough to need attention. {rule}"
    said += "" if ahead == rule else f" Of a forecast for the year: {ahead[:1].lower()}{ahead[1:]}"
    items = tuple(((where,), Items(tuple(((one,), None) for one in lines if one))) for where, lines in found)
    return [Text((said,), "note"), Items(items)]


def _spending(portal: Portal, plan: Plan) -> Iterator[tuple[Link, list[str]]]:
    for table in money(portal, plan):
        for row in money_rows(table):
            rule = portal.settings.attention
            sums = [working(row, rule)] if is_over(portal, row) else []
            sums += [forecast_working(row, rule)] if is_forecast_over(portal, row) else []
            if sums:
                where = Link(f"{department(portal, table)}: {row.line.name}", link(table).to)
                yield where, [*sums, row.line.said, action_words(row.line)]


def _of_budgets(portal: Portal, plan: Plan) -> Iterator[tuple[Link, list[str]]]:
    for budget in portal.in_plan(Budget, plan):
        for one in outturns(budget, portal.settings.attention.percent):
            if reason(portal, one):
                yield Link(f"{budget.title}: {one.line.name}", link(budget).to), [one.working, one.line.note or ""]


def workings(portal: Portal, table: MoneyTable) -> Details:
    """Return how each line of a money table stands, with its sum; and what is said of it and done about it."""
    items = tuple((row.line.name, _working(portal, table, row)) for row in money_rows(table))
    return Details("How each line stands, and why", (Definitions(items),))


def _working(portal: Portal, table: MoneyTable, row: MoneyRow) -> str:
    said = sums(table, row, portal.settings.attention)
    return _joined(said, *reasons(portal, row), row.line.said, action_words(row.line))


def _joined(*said: str) -> str:
    return " ".join(one for one in said if one)


def of_budget(portal: Portal, budget: Budget) -> list[Block]:
    """Return how each line of a budget table came out, with its sum; nothing where it does not compare."""
    items = tuple(
        (one.line.name, _joined(one.working, reason(portal, one), one.line.note or ""))
        for one in outturns(budget, portal.settings.attention.percent)
    )
    return [Details("How each line came out, and why", (Definitions(items),))] if items else []
