"""A plan's document came out near the plan's time."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from csportal.checks.days.beside_plan import strays
from csportal.checks.days.plan_folder import is_misnamed
from csportal.checks.days.plan_period import how_astray
from csportal.checks.example import COUNCIL, PLAN, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.period.closed_too_soon import is_closed_too_soon
from csportal.problems import Problem, quoted
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

NEAR = timedelta(days=2 * 366)


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        written, period = plan.document.date, plan.period
        how = "before" if written.last < period.first - NEAR else "after" if written.first > period.last + NEAR else ""
        # What is told of the plan's other dates already is not told once more.
        is_told = is_closed_too_soon(plan) or strays(plan, written, late=True)
        if how and not (is_told or is_misnamed(plan) or how_astray(portal, plan)):
            message = f"{quoted(written)} is more than two years {how} the plan, which covers {period.name}."
            hint = f"Check the year. If it is right, add: accepted: {{{RULE.code}: why}}"
            yield Problem(plan.at("document", "date"), RULE.code, message, hint, record=plan.key)


RULE = Rule(
    code="document-date",
    says="A plan's document is dated no more than two years before or after the plan's time.",
    bad=Example(
        PLAN,
        with_line(COUNCIL[PLAN], "date: 2024-04-01", "date: 2014-04-01"),
        "8:60: document-date: “2014-04-01” is more than two years before the plan, which covers 2024/25.",
    ),
    good=Example(PLAN, COUNCIL[PLAN]),
    check=check,
    acceptable=True,
)
