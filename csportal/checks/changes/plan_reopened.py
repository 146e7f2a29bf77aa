"""A plan that was closed is not opened again in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.changes.published import has_new_report
from csportal.checks.changes.rule import ChangeRule, Pair, key_of
from csportal.checks.example import COUNCIL, LIVE, PLAN
from csportal.problems import Problem
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from csportal.checks.changes.rule import Change

ASKED_OF_OPEN_PLANS = {"commentary-stale", "left-open", "off-target-without-action", "value-overdue"}
"""What would be told of one measure after the other as soon as a plan is open again."""


def check(change: Change) -> Iterator[Problem]:
    for then, now in change.pairs(Plan):
        if not then.closed or now.closed or has_new_report(change, now) or set(_notes(now)) - set(_notes(then)):
            continue
        message = (
            f"The plan was closed {then.closed.date.when}; “closed” is gone, so that updates are waited for again."
        )
        hint = (
            f"Put it back: “closed: {{date: {then.closed.date}, why: …}}”. If the plan goes on, add the period that is "
            "reported next to “reports”, or say in “notes” why it is open again."
        )
        yield Problem(key_of(now, "period"), RULE.code, message, hint, record=now.key)


def without_echoes(problems: Iterable[Problem], found: Iterable[Problem]) -> list[Problem]:
    """Leave out what is only asked of plans that get updates, in each plan that is told to be open again."""
    opened = tuple(f"{one.record}/" for one in found if one.code == RULE.code)
    return [one for one in problems if not (one.code in ASKED_OF_OPEN_PLANS and f"{one.record}/".startswith(opened))]


def _notes(plan: Plan) -> list[str]:
    return [f"{one.title} {one.text}" for one in plan.notes]


RULE = ChangeRule(
    code="plan-reopened",
    says="A plan that was published as closed is open again only with a new report or a new note that says why. What "
    "is overdue in it is not told beside that.",
    bad=Pair(
        PLAN,
        COUNCIL[PLAN],
        LIVE,
        "4:1: plan-reopened: The plan was closed on 30 June 2024; “closed” is gone, so that updates are waited for "
        "again.",
    ),
    good=Pair(PLAN, COUNCIL[PLAN], LIVE.replace("[2024-25 Q1]", "[2024-25 Q1, 2024-25 Q2]")),
    check=check,
)
