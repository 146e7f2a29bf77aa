"""Whether a plan's period is the time of what it plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.problems import quoted
from csportal.records.budget import Budget
from csportal.records.finances import MoneyTable
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.plan import Plan
    from csportal.values.period import Period

LEAST = 3
"""How many dates are needed to tell from them that the plan's period is the slip."""


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
