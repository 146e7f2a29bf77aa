"""A due date that is moved keeps what it was: each change differs, they follow each other, and a new date is told."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from csportal.checks.example import HUB
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.milestone.milestone_contradicts import TEXT
from csportal.problems import Problem, quoted
from csportal.records.milestone import Milestone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

Finding = tuple[tuple[str | int, ...], str, str]
FORM = "changes: [{from: …, date: …, why: …}]"


def check(portal: Portal) -> Iterator[Problem]:
    for milestone in portal.all(Milestone):
        for path, message, hint in (*_in_order(milestone), *_decided(milestone)):
            yield Problem(milestone.at(*path), RULE.code, message, hint, record=milestone.key)


def _in_order(milestone: Milestone) -> Iterator[Finding]:
    for row, (before, after) in enumerate(pairwise(milestone.changes), start=1):
        if after.date.last < before.date.first:
            message = f"The change of {after.date} stands after that of {before.date}."
            yield ("changes", row, "date"), message, "Put the changes in order, the earliest first, or check the years."


def _decided(milestone: Milestone) -> Iterator[Finding]:
    """Find a date that was taken away without a decision, or a decision that left the date as it was."""
    judged = [period for period in sorted(milestone.updates) if milestone.updates[period].judgement]
    newest = milestone.updates[judged[-1]].judgement if judged else None
    status = newest.status if newest else None
    if milestone.changes and milestone.due is None and status not in {"deferred", "cancelled"}:
        message = "The due date was moved, and there is no new one."
        hint = "Add “due: …”; or, if it was put off without a date, give its newest update the judgement “deferred”."
        yield ("changes", len(milestone.changes) - 1, "from"), message, hint
    if status == "deferred" and milestone.due and not milestone.changes:
        message = f"The milestone was deferred, and is due by {quoted(milestone.due)} as before."
        hint = f"Write the new date, or leave “due” out if there is none, and say what it was: {FORM}."
        yield ("due",), message, hint


MOVED = TEXT.replace(
    "due: 2024-09\n", "due: 2024-09\nchanges: [{from: 2024-06, date: 2024-05, why: A road was closed.}]\n"
)

RULE = Rule(
    code="due-change",
    says="Each change of a milestone's due date says what it was until then; changes are in order. A milestone that is "
    "put off has a new date or none, with the old one among its changes; no other loses its date.",
    bad=Example(
        HUB,
        TEXT,
        "4:6: due-change: The milestone was deferred, and is due by “2024-09” as before.",
    ),
    good=Example(HUB, MOVED),
    check=check,
)
