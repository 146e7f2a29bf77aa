"""A plan's years are those of what it plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, PLAN, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.period.folder_years import is_misnamed
from csportal.problems import Problem, quoted
from csportal.records.budget import Budget
from csportal.records.finances import MoneyTable
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.values.period import Period

PRIORITIES = PLAN.replace("plan.yml", "priorities.yml")
LEAST = 3
"""How many dates are needed to tell from them that the plan's period is the slip."""


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        # Where the folder shows the slip, that is told, and in the same place.
        if (told := how_astray(portal, plan)) and not is_misnamed(plan):
            hint = "Check the years of the period."
            message = f"{quoted(plan.period)} cannot be the time of this plan: {told}."
            yield Problem(plan.at("period"), RULE.code, message, hint, record=plan.key)


def how_astray(portal: Portal, plan: Plan) -> str:
    """Return how all that is dated in a plan lies outside its period, or nothing."""
    targets = [one for kpi in portal.in_plan(Kpi, plan) for one in kpi.targets]
    # Targets may all lie after a plan, but not before it.
    if told := _before(plan, targets, "target"):
        return told
    every = [*targets, *_planned(portal, plan)]
    return _before(plan, every, "date") or _after(plan, every)


def _before(plan: Plan, dates: list[Period], what: str) -> str:
    is_so = len(dates) >= LEAST and all(one.last < plan.period.first for one in dates)
    return f"every {what} in it is before that, the last {quoted(max(dates))}" if is_so else ""


def _after(plan: Plan, dates: list[Period]) -> str:
    is_so = len(dates) >= LEAST and all(one.first > plan.period.last for one in dates)
    return f"every date in it is after that, the first {quoted(min(dates))}" if is_so else ""


def _planned(portal: Portal, plan: Plan) -> Iterator[Period]:
    """Yield the times of all else that the plan plans or reports on."""
    yield from plan.reports
    for milestone in portal.in_plan(Milestone, plan):
        dates = [milestone.starts, milestone.due, *milestone.updates]
        yield from (one for one in [*dates, *(step.due for step in milestone.steps)] if one)
    for table in portal.in_plan(MoneyTable, plan):
        yield table.period
    for budget in portal.in_plan(Budget, plan):
        yield from (column.period for column in budget.columns if column.period)


TARGETS = with_line(COUNCIL[KPI], "  2024-25: 90\n", "  2023-24: 85\n  2024-25: 90\n  2025-26: 92\n").replace(
    "2024-25 Q1: 88.0", "2024-25: 91.0"
)
LATER = with_line(COUNCIL[PLAN], "period: 2024-25\nreports: [2024-25 Q1]\n", "period: 2026-27\n")
OTHER = "anytown/plan/"

RULE = Rule(
    code="nothing-in-period",
    says="Not every target lies before the plan's period, and not every target, due date, report and budget lies "
    "before or after it.",
    bad=Example(
        f"{OTHER}plan.yml",
        LATER.replace("Families plan", "Later plan").replace("date: 2024-06-30", "date: 2026-06-30"),
        "4:9: nothing-in-period: “2026-27” cannot be the time of this plan: every target in it is before that, the "
        "last “2025-26”.",
        beside=((f"{OTHER}kpis/visits.yml", TARGETS), (f"{OTHER}priorities.yml", COUNCIL[PRIORITIES])),
    ),
    good=Example(
        f"{OTHER}plan.yml",
        LATER.replace("Families plan", "Later plan").replace("2026-27", "2025-26"),
        beside=((f"{OTHER}kpis/visits.yml", TARGETS), (f"{OTHER}priorities.yml", COUNCIL[PRIORITIES])),
    ),
    check=check,
    acceptable=True,
)
