"""A money table is no copy of another, and no second one for the service and the day of another."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import BUDGET, BUDGET_TEXT, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.same_names import copied_plans
from csportal.checks.texts.service_names import marks
from csportal.problems import Problem, quoted
from csportal.records.bridge import Bridge
from csportal.records.budget import Budget
from csportal.records.council import Service
from csportal.records.finances import MoneyTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

MOST = 4
"""From how many different amounts on it is no chance that two tables have the same ones."""


def check(portal: Portal) -> Iterator[Problem]:
    yield from _same_figures(portal)
    tables: dict[tuple[str, str, str], list[MoneyTable]] = {}
    for table in portal.all(MoneyTable):
        if table.service:
            tables.setdefault((table.home.council, table.service, table.as_at.text), []).append(table)
    for group in tables.values():
        yield from _of_one_service(portal, group)


def _same_figures(portal: Portal) -> Iterator[Problem]:
    """Find the tables that have every figure of another one of their council."""
    first: dict[tuple[object, ...], Budget | MoneyTable | Bridge] = {}
    copies = copied_plans(portal)
    records: list[Budget | MoneyTable | Bridge] = [
        *portal.all(Budget), *portal.all(MoneyTable), *portal.all(Bridge)
    ]  # fmt: skip
    for record in records:
        figures = _figures(record)
        if len({figure for figure in figures if isinstance(figure, Decimal) and figure}) < MOST:
            continue
        if (record.home.council, record.home.plan) in copies:
            continue  # The plan is told to be a copy as a whole.
        before = first.setdefault((record.home.council, record.home.kind, figures), record)
        if before is not record:
            message = f"This has the same figures as {quoted(before.title)} ({before.at().file}), to the last one."
            hint = f"Give it its own figures, or delete it. If both are right, add: accepted: {{{RULE.code}: why}}"
            yield Problem(record.at("title"), RULE.code, message, hint, record=record.key)


def _figures(record: Budget | MoneyTable | Bridge) -> tuple[object, ...]:
    if isinstance(record, Bridge):
        moved = [one.figure for step in record.steps for one in step.movements]
        return (record.opening, *moved, *(step.closing for step in record.steps))
    return tuple(figure for _, line in record.every_line() for figure in line.figures)


def _of_one_service(portal: Portal, group: list[MoneyTable]) -> Iterator[Problem]:
    """Find the tables that bear another name than their service, where another table bears its name."""
    service = portal.search(group[0], Service, group[0].service)
    if service is None:
        return
    bearing = [table for table in group if _plain(service.title) in _plain(table.title) or table.id == service.id]
    words = marks(service.title)
    for table in group:
        is_part = marks(table.title.partition(":")[0]) <= words  # one of two services that were made one
        if bearing and table not in bearing and not is_part:
            message = (
                f"{quoted(table.title)} is put down to the service {quoted(service.id)}, whose money to "
                f"{table.as_at.name} stands in {bearing[0].at().file} already."
            )
            hint = f"Check “service”. If the service has two tables, add: accepted: {{{RULE.code}: why}}"
            yield Problem(table.at("service"), RULE.code, message, hint, record=table.key)


def _plain(text: str) -> str:
    words = text.lower().replace("&", " and ").split()
    return " ".join(word for word in words if word not in {"service", "services"})


OTHER = BUDGET.replace("savings.yml", "planned.yml")

RULE = Rule(
    code="copied-table",
    says="No budget, table of spending or bridge has the same figures as another one of its council; and where a table "
    "bears the name of its service, no other one to the same day is put down to that service.",
    bad=Example(
        BUDGET,
        BUDGET_TEXT,
        "1:8: copied-table: This has the same figures as “Planned” "
        "(data/anytown/plan-2024-25/budgets/planned.yml), to the last one.",
        beside=((OTHER, with_line(BUDGET_TEXT, "title: Savings", "title: Planned")),),
    ),
    good=Example(BUDGET, BUDGET_TEXT),
    check=check,
    acceptable=True,
)
