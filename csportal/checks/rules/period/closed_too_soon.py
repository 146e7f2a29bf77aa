"""A plan is closed after the last thing that it tells of, and not long after its time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.days import live
from csportal.checks.days.beside_plan import strays
from csportal.checks.days.document_days import odd_day
from csportal.checks.days.told_periods import misreports
from csportal.checks.example import COUNCIL, PLAN, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.values.period import Period


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        if plan.closed is None:
            continue
        day = plan.closed.date
        if is_closed_too_soon(plan):
            if plan.key in misreports(portal):
                continue  # That it lists another report is told.
            message = f"The plan is closed {day.when}, before the end of {quoted(_told(plan))}, of which it tells."
        elif live.is_far(plan):
            message = f"The plan is closed {day.when}, more than six years after its time, {plan.period.name}."
        else:
            continue
        hint = (
            "Check the year of this date first. It is the day from which no further updates are published; delete "
            "“closed” only if they still come."
        )
        dated = plan.document.date
        if is_dated_late(plan):
            message = (
                f"The document is dated {quoted(dated)}, after the plan's time, {plan.period.name}, and after it was "
                f"closed {day.when}."
            )
            said = "Check the year of this date first; if it is right, check that of “closed”."
            yield Problem(plan.at("document", "date"), RULE.code, message, said, record=plan.key)
            continue
        if not plan.reports and (odd := odd_day(plan)) and odd[0][0] == "document":
            continue  # The document's date is told to be wrong.
        yield Problem(plan.at("closed", "date"), RULE.code, message, hint, record=plan.key)


def is_closed_too_soon(plan: Plan) -> bool:
    """Whether the plan is closed before the end of what it tells of."""
    told = _told(plan)
    return bool(plan.closed and plan.closed.date.last < told.last and not strays(plan, told, late=True))


def is_dated_late(plan: Plan) -> bool:
    """Whether the document is dated after the plan's time and after a closing that fits that time."""
    first, closed = plan.document.date.first, plan.closed
    if closed is None or plan.reports or not (is_closed_too_soon(plan) or live.is_far(plan)):
        return False
    return first > max(plan.period.last, closed.date.last) and closed.date.first > plan.period.first


def _told(plan: Plan) -> Period:
    return max(plan.reports, default=plan.document.date)


RULE = Rule(
    code="closed-too-soon",
    says="A plan is closed no sooner than its last report, or its document, tells of, and at most six years after its "
    "time.",
    bad=Example(
        PLAN,
        with_line(COUNCIL[PLAN], "date: 2024-06-30", "date: 2023-06-30"),
        "9:16: closed-too-soon: The plan is closed on 30 June 2023, before the end of “2024-25 Q1”, of which it tells.",
    ),
    good=Example(PLAN, COUNCIL[PLAN]),
    check=check,
)
