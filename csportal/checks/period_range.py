"""A value, target or due date lies in the time that its plan is about."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.values.period import Period

BEFORE = timedelta(days=15 * 366)
AFTER = timedelta(days=6 * 366)


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        for kpi in portal.in_plan(Kpi, plan):
            for period in kpi.values:
                yield from _outside(kpi, plan, ("values", period.text), period, late=kpi.values[period].value is None)
            for period in kpi.targets:
                yield from _outside(kpi, plan, ("targets", period.text), period, late=True)
        for milestone in portal.in_plan(Milestone, plan):
            yield from _outside(milestone, plan, ("due",), milestone.due, late=True)


def _outside(record: Record, plan: Plan, path: tuple[str, ...], period: Period, *, late: bool) -> Iterator[Problem]:
    """Find a period long before the plan; or after it, where nothing but a target or due date can be."""
    last = plan.period.last + (AFTER if late else timedelta())
    if period.first < plan.period.first - BEFORE:
        message = f"{quoted(period)} is more than 15 years before the plan, which covers {plan.period.name}."
    elif period.first > last:
        beyond = "more than six years after" if late else "after"
        message = f"{quoted(period)} is {beyond} the plan, which covers {plan.period.name}."
    else:
        return
    place = record.home.entry.at(*path) if path == ("due",) else record.home.entry.at_key(*path)
    yield Problem(place, RULE.code, message, "Check the year.", record=record.key)


RULE = Rule(
    code="period-range",
    family="period",
    says="Values lie within the plan's years or at most 15 years before them; targets and due dates at most six years "
    "after.",
    bad=Example(KPI, with_line(COUNCIL[KPI], "2024-25 Q1:", "2094-95 Q1:"), "15:3: period-range: “2094-95 Q1” is "
                "after the plan, which covers 2024/25."),
    good=Example(KPI, COUNCIL[KPI]),
    check=check,
    acceptable=True,
)  # fmt: skip
