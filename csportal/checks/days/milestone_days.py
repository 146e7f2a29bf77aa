"""The days of a milestone and its steps in their order: it starts, is due, is done, and is told to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.days.month_or_year import goes_on_after
from csportal.problems import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.records.milestone import Milestone
    from csportal.records.plan import Plan
    from csportal.values.period import Period

Path = tuple[str | int, ...]
Finding = tuple[Path, str] | tuple[Path, str, str]
"""Where it is, what is wrong and, where that is not to look at the dates, the way out."""


def of_milestone(milestone: Milestone, plan: Plan) -> Iterator[Finding]:
    """Yield what of a milestone is dated before what it comes after."""
    yield from _planned(("starts",), milestone.starts, milestone.due)
    for row, step in enumerate(milestone.steps):
        if step.due and milestone.due and step.due.first > milestone.due.last:
            yield ("steps", row, "due"), f"{quoted(step.due)} is after {milestone.due}, when all of it is due."
        yield from _planned(("steps", row, "starts"), step.starts, step.due)
        if step.completed and step.starts and step.completed.last < step.starts.first:
            yield ("steps", row, "completed"), f"{quoted(step.completed)} is before {step.starts}, when it starts."
    yield from _done(milestone, plan)


def _planned(path: Path, starts: Period | None, due: Period | None) -> Iterator[Finding]:
    if starts and due and starts.first > due.last:
        yield path, f"{quoted(starts)} is after {due}, when it is due."
    elif told := goes_on_after(starts, due):
        yield path, *told


def _done(milestone: Milestone, plan: Plan) -> Iterator[Finding]:
    told = max(plan.reports, default=None)
    for period, update in milestone.updates.items():
        done = update.completed
        way = ("updates", period.text, "completed")
        if done and told and done.first > max(told.last, plan.closed.date.last if plan.closed else told.last):
            hint = f"Check the two dates. If {period} is reported on now, add it to “reports” in plan.yml."
            message = f"{quoted(done)} is after {told}, the last period that the plan reports on."
            yield (way, message, hint) if told < period and done.first <= period.last else (way, message)
        elif done and done.first > period.last:
            yield way, f"{quoted(done)} is after {period}, whose report cannot tell of it yet."
        elif done and milestone.starts and done.last < milestone.starts.first:
            yield way, f"{quoted(done)} is before {milestone.starts}, when it starts."
