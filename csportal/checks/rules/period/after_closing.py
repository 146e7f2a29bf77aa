"""A plan that is closed tells of nothing that begins after that day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.days.beside_plan import is_apart
from csportal.checks.example import COUNCIL, KPI, PLAN, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.finances import MoneyTable
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.plan import Plan
from csportal.records.registers.updates import Update

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.values.period import Period


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        last = max(plan.reports, default=plan.document.date).last
        # A plan that is closed before what it tells of is told to be so, and nothing is measured by that day.
        if plan.closed is None or plan.closed.date.last < last:
            continue
        day = plan.closed.date
        for record, field, period in _told(portal, plan):
            if period.first > day.last and not is_apart(plan, period):
                message = f"{quoted(period)} begins after the plan was closed {day.when}."
                hint = "Delete “closed” from plan.yml if updates come, or move its date. Else check the year."
                entry = record.home.entry
                place = record.at("period") if field == "period" else entry.at_key(field, period.text)
                yield Problem(place, RULE.code, message, hint, record=record.key)


def _told(portal: Portal, plan: Plan) -> Iterator[tuple[Record, str, Period]]:
    """Yield what reports on a period: values that are there, updates and money; with the field that has the period."""
    for kpi in portal.in_plan(Kpi, plan):
        for period, value in kpi.values.items():
            if value.value is not None:
                yield kpi, "values", period
    for milestone in portal.in_plan(Milestone, plan):
        for period in milestone.updates:
            yield milestone, "updates", period
    told: list[Update | MoneyTable] = [*portal.in_plan(Update, plan), *portal.in_plan(MoneyTable, plan)]
    for record in told:
        yield record, "period", record.period


RULE = Rule(
    code="after-closing",
    says="A plan that is closed has no value, update or money table of a period that begins after that day: its pages "
    "say that no further updates are published.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "  2024-25 Q1: 88.0\n", "  2024-25 Q1: 88.0\n  2024-25 Q2: 93.0\n"),
        "16:3: after-closing: “2024-25 Q2” begins after the plan was closed on 30 June 2024.",
    ),
    good=Example(
        KPI,
        with_line(COUNCIL[KPI], "  2024-25 Q1: 88.0\n", "  2024-25 Q1: 88.0\n  2024-25 Q2: 93.0\n"),
        beside=((PLAN, with_line(COUNCIL[PLAN], "closed: {date: 2024-06-30", "closed: {date: 2024-09-30")),),
    ),
    check=check,
)
