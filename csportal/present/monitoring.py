"""Monitoring tables: each department's budget against its actual spending, in words, tables and checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.exceptions import Why, exceptions
from csportal.derive.money.rows import against_budget, net_row
from csportal.derive.money.totals import rounding, total
from csportal.present.amounts import misprint
from csportal.present.charts import budget_actual
from csportal.present.doubts import doubts
from csportal.present.gather import department
from csportal.present.links import link
from csportal.present.shapes import Block, Details, Heading, Inline, Link, Text
from csportal.present.source import about, printed_in
from csportal.present.tables import money_lines
from csportal.present.words import plural
from csportal.values.number import shown
from csportal.values.unit import pounds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.derive.exceptions import Exceptional
    from csportal.derive.exceptions.money import LineFound
    from csportal.link import Portal
    from csportal.records.finances import MoneyTable
    from csportal.records.plan import Plan


def in_words(portal: Portal, tables: list[MoneyTable]) -> str:
    """Return the money in a sentence or two: all together, and the department that is furthest over."""
    together = total(tables)
    if together is None:
        return "Departments report their spending to different days, so it is not added up."
    words = f"Spending to {tables[0].as_at.name} is {against_budget(together.over)}"
    worst = max(tables, key=lambda table: net_row(table).over)
    over = net_row(worst).over
    more = f" {department(portal, worst)} is {against_budget(over)}." if over > 0 and len(tables) > 1 else ""
    return f"{words}: {pounds(together.actual)} against a budget to date of {pounds(together.budget)}.{more}"


def attention(portal: Portal, plan: Plan) -> list[Block]:
    """Return the lines that are over budget, or forecast to be, by enough to need a word; or nothing."""
    found = exceptions(portal, plan).money
    if not found:
        return []
    needs = "needs" if len(found) == 1 else "need"
    said = f"{plural(len(found), 'budget line')} {needs} attention:"
    lines = [(f"{over_budget(one)} ", Link("See the table", f"{plan.key}/finances#{one.record.id}")) for one in found]
    return [Text((said, *lines), "note")]


def over_budget(found: Exceptional[LineFound]) -> str:
    """Return a line that is over budget, or is only forecast to be, with its share and what is said of it."""
    row = found.about.row
    said = f"forecast to end the year {row.forecast_words}"
    if any(one.why == Why.OVER_BUDGET for one in found.reasons):
        share = "" if row.share is None else f", {shown(row.share, 0)}% over its budget to date"
        said = f"{row.words} to date{share}"
    return f"{row.line.name}: {said}. {row.line.said}".strip()


def blocks(portal: Portal, table: MoneyTable) -> list[Block]:
    """Return a department's chart and table under a heading."""
    chart = budget_actual.chart(portal, table)
    service = portal.find(table, "service", table.service)
    plan = portal.plan_of(table)
    facts: list[tuple[str, Inline | tuple[Inline, ...]]] = [("Service", link(service))] if service else []
    facts.append(("Published in", printed_in(plan, table.source)))
    return [
        Heading(department(portal, table), 2, table.id),
        Text((f"Up to {table.as_at.name} this department is {against_budget(net_row(table).over)}.",)),
        *([chart] if chart else []),
        money_lines.table(portal, table),
        *doubts(portal, table),
        Details("About this table", about(portal, table, facts).blocks),
    ]


def checks(tables: list[MoneyTable]) -> Details:
    """Return what was added up, and what does not add up as printed."""
    known = [
        (table, line, line.known_discrepancy)
        for table in tables
        for _, line in table.every_line()
        if line.known_discrepancy
    ]
    number = sum(len(table.every_line()) for table in tables)
    said = [
        (
            f"All {number} printed lines were added up again: lines to totals, totals to net totals, "
            "and budget less actual to the variance."
        ),
    ]
    said += [f"{table.title}: “{line.name}” is {misprint(one)}" for table, line, one in known]
    said += [words for table in tables for words in _rounded(table)]
    said.append("Everything else agrees." if len(said) > 1 else "Everything agrees.")
    return Details("How these figures were checked", (Text(tuple(said)),))


def _rounded(table: MoneyTable) -> Iterator[str]:
    """Yield what differs by rounding only."""
    for line, column, added in rounding(table):
        printed = shown(table.amount(line, column))
        place = f"{table.title}: “{line.name}”, {column.replace('_', ' ')}"
        yield f"{place}: the lines add up to {shown(added)} and {printed} is printed; rounding explains that."
