"""A milestone's due date is not moved in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.changes.rule import ChangeRule, Pair, is_new, key_of
from csportal.checks.days.month_or_year import told_apart
from csportal.checks.example import HUB
from csportal.problems import Problem, quoted
from csportal.records.milestone import Milestone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.changes.rule import Change
    from csportal.values.period import Period


def check(change: Change) -> Iterator[Problem]:
    for then, now in change.pairs(Milestone):
        yield from _untold(then, now)
        if then.due is None or (now.due and now.due.last == then.due.last) or is_new(now.note, then.note):
            continue
        told = [one for one in now.changes if one not in then.changes]
        if any(one.was.last == then.due.last for one in told):
            continue
        if told:
            first = told[0]
            message = (
                f"“changes” says that it was due by {quoted(first.was)}; what was published is {quoted(then.due)}."
            )
            place = now.at("changes", now.changes.index(first), "from")
            yield Problem(place, RULE.code, message, f"Write “from: {then.due}”.", record=now.key)
            continue
        became = f"is now {quoted(now.due)}" if now.due else "is gone"
        message = f"The due date was {quoted(then.due)} and {became}; “changes” does not say why."
        hint = told_apart(now.due, [then.due]) + (
            f"If it is a slip, put {quoted(then.due)} back. If it was moved, say why: "
            f"“{_told(then.due, change.day(now))}”; it is then shown among its dates. If it was never the date, say so "
            "in “note”."
        )
        place = now.at("due") if now.due else key_of(now, "title")
        yield Problem(place, RULE.code, message, hint, record=now.key)


def _untold(then: Milestone, now: Milestone) -> Iterator[Problem]:
    """Find a change that was told and is told no more."""
    for one in then.changes:
        if not any(other.was == one.was and other.date == one.date for other in now.changes):
            message = f"“changes” said that it was due by {quoted(one.was)} before; that is gone."
            hint = f"Put it back into “changes”: “{{from: {one.was}, date: {one.date}, why: …}}”."
            yield Problem(key_of(now, "changes" if now.changes else "title"), RULE.code, message, hint, record=now.key)


def _told(was: Period, day: str) -> str:
    return f"changes: [{{from: {was}, date: {day}, why: …}}]"


BEFORE = """\
title: Open the hub
kind: milestone
priority: early-help
due: 2024-09
source: {section: "1"}
"""

RULE = ChangeRule(
    code="date-moved",
    says="A milestone's due date changes only if its “changes” say what it was, when it was moved and why.",
    bad=Pair(
        HUB,
        BEFORE,
        BEFORE.replace("2024-09", "2024-12"),
        "4:6: date-moved: The due date was “2024-09” and is now “2024-12”; “changes” does not say why.",
    ),
    good=Pair(
        HUB,
        BEFORE,
        BEFORE.replace("2024-09", "2024-12\nchanges: [{from: 2024-09, date: 2024-07, why: The road was closed.}]"),
    ),
    check=check,
)
