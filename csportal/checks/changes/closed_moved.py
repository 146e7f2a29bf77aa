"""The day on which a plan was closed does not move in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.changes.published import has_new_report, is_new_edition
from csportal.checks.changes.rule import ChangeRule, Pair
from csportal.checks.days.turned_day import turned
from csportal.checks.example import COUNCIL, KPI, PLAN, with_line
from csportal.problems import Problem, quoted
from csportal.records.finances import MoneyTable
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.plan import Plan
from csportal.records.registers.updates import Update

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.changes.rule import Change
    from csportal.link import Portal
    from csportal.values.period import Period


def check(change: Change) -> Iterator[Problem]:
    for then, now in change.pairs(Plan):
        if then.closed is None or now.closed is None or then.closed.date == now.closed.date:
            continue
        was, became = then.closed.date, now.closed.date
        if _is_told(then, now) or has_new_report(change, now) or is_new_edition(change, now):
            continue
        if became > was and _told(change.after, now, was) - _told(change.before, then, was):
            continue
        message = f"The plan was closed {was.when}; the day is {quoted(became)} now, and nothing new says why."
        slip = "The day and the month have changed places. " if turned(became.first, was.first) else ""
        hint = (
            f"{slip}If it is a slip, put “date: {was}” back. If the plan went on, add what it tells of then, such as "
            "the next period under “reports”. If the day was wrong until now, say so in its “why” or in “notes”."
        )
        yield Problem(now.at("closed", "date"), RULE.code, message, hint, record=now.key)


def _is_told(then: Plan, now: Plan) -> bool:
    """Whether another reason is given for the closing, or a note of the plan says something new."""
    notes = [{f"{one.title} {one.text}" for one in plan.notes} for plan in (then, now)]
    return bool(notes[1] - notes[0]) or (then.closed and then.closed.why) != (now.closed and now.closed.why)


def _told(portal: Portal, plan: Plan, day: Period) -> set[tuple[str, Period]]:
    """Return the values, updates and money tables of a plan that tell of the day or a time after, by their periods."""
    found = {
        (kpi.key, period)
        for kpi in portal.in_plan(Kpi, plan)
        for period, value in kpi.values.items()
        if value.value is not None
    }
    found |= {(one.key, period) for one in portal.in_plan(Milestone, plan) for period in one.updates}
    tables: list[Update | MoneyTable] = [*portal.in_plan(Update, plan), *portal.in_plan(MoneyTable, plan)]
    found |= {(one.key, one.period) for one in tables}
    return {(key, period) for key, period in found if period.last >= day.last}


LATER = with_line(COUNCIL[PLAN], "closed: {date: 2024-06-30", "closed: {date: 2024-09-30")

RULE = ChangeRule(
    code="closed-moved",
    says="The day on which a published plan was closed stays, or something tells why it is another: a new report, "
    "value or update of the time after it, another reason beside it, or a new note of the plan.",
    bad=Pair(
        PLAN,
        COUNCIL[PLAN],
        LATER,
        "9:16: closed-moved: The plan was closed on 30 June 2024; the day is “2024-09-30” now, and nothing new says "
        "why.",
    ),
    good=Pair(
        PLAN,
        COUNCIL[PLAN],
        LATER,
        more=(
            (
                KPI,
                COUNCIL[KPI],
                with_line(COUNCIL[KPI], "  2024-25 Q1: 88.0\n", "  2024-25 Q1: 88.0\n  2024-25 Q2: 93.0\n"),
            ),
        ),
    ),
    check=check,
)
