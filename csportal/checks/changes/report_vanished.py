"""A report that a plan has published stays among its reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.changes.rule import ChangeRule, Pair, key_of
from csportal.checks.example import COUNCIL, PLAN, with_line
from csportal.problems import Problem
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.changes.rule import Change


def check(change: Change) -> Iterator[Problem]:
    for then, now in change.pairs(Plan):
        told = {f"{one.title} {one.text}" for one in now.notes} - {f"{one.title} {one.text}" for one in then.notes}
        for period in then.reports:
            if period in now.reports or any(period.text in text or period.name in text for text in told):
                continue
            message = f"The report for {period} was published and is gone from “reports”; its page goes with it."
            hint = f"Put {period} back. If there was no such report, say so in “notes” and name {period}."
            yield Problem(key_of(now, "reports"), RULE.code, message, hint, record=now.key)


TWO = with_line(COUNCIL[PLAN], "[2024-25 Q1]", "[2023-24 Q4, 2024-25 Q1]")

RULE = ChangeRule(
    code="report-vanished",
    says="A period that a plan has reported on stays among its “reports”, or a note of the plan names it and says why "
    "it is gone.",
    bad=Pair(
        PLAN,
        TWO,
        COUNCIL[PLAN],
        "5:1: report-vanished: The report for 2023-24 Q4 was published and is gone from “reports”; its page goes with "
        "it.",
    ),
    good=Pair(
        PLAN,
        TWO,
        COUNCIL[PLAN]
        + "notes: [{title: One report, text: Until May a report for 2023-24 Q4 was listed by mistake.}]\n",
    ),
    check=check,
)
