"""A plan whose time was over years ago is closed: no more updates of it are waited for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.days import live
from csportal.checks.example import COUNCIL, PLAN, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        if live.is_left_open(portal, plan):
            message = (
                f"The plan covers {plan.period.name}, years ago, and has no “closed”: its pages would wait for updates."
            )
            hint = (
                "Put “closed: {date: …, why: …}” back, or add it, with the day of the last report. "
                f"If updates still come, add: accepted: {{{RULE.code}: why}}"
            )
            yield Problem(plan.at("period"), RULE.code, message, hint, Level.WARNING, plan.key)


OLD = with_line(COUNCIL[PLAN], "closed: {date: 2024-06-30, why: The example ends here.}\n", "").replace(
    "period: 2024-25\nreports: [2024-25 Q1]", "period: 2008-09"
)
EARLIER = OLD.replace("2024-04-01", "2008-04-01").replace("2024/25", "2008/09")
HERE = PLAN.replace("plan-2024-25", "plan-2008-09")

RULE = Rule(
    code=live.LEFT_OPEN,
    says="A plan that ended more than six years ago is closed. Until it is, nothing in it is told to be overdue.",
    bad=Example(
        HERE,
        EARLIER,
        "4:9: left-open: The plan covers 2008/09, years ago, and has no “closed”: its pages would wait for updates.",
    ),
    good=Example(HERE, f"{EARLIER}closed: {{date: 2009-03-31, why: It ended then.}}\n"),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
