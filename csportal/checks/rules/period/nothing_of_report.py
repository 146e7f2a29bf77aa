"""A report that a plan lists is one of which the plan has something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.days.told_periods import misreports
from csportal.checks.example import COUNCIL, HUB, KPI, PLAN, hub, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    told = misreports(portal)
    for plan in portal.all(Plan):
        if found := told.get(plan.key):
            message = (
                f"Nothing in the plan is of {quoted(found.report)}, but {found.records} records end with "
                f"{quoted(found.meant)}, which is not among its reports."
            )
            hint = (
                f"If the report is of {found.meant}, write that here. If the figures of {found.report} are still to "
                f"come, list {found.meant} as well."
            )
            yield Problem(plan.at("reports", found.row), RULE.code, message, hint, record=plan.key)


TEXT = hub("commentary: The roof is on.", "judgement: {status: on-track, reason: It is dry.}")
THREE = (
    (KPI, with_line(COUNCIL[KPI], "88.0", "91.0")),
    (HUB, TEXT),
    (HUB.replace("hub", "club"), TEXT.replace("the hub", "a club").replace("The roof", "A wall")),
)
ANOTHER = with_line(COUNCIL[PLAN], "2024-25 Q1", "2024-25 Q2").replace("2024-06-30", "2024-09-30")

RULE = Rule(
    code="nothing-of-report",
    says="A report that a plan lists is one of whose period the plan has a figure, an update or a money table, where "
    "three or more of these end with a period that has no report.",
    bad=Example(
        PLAN,
        ANOTHER,
        "5:11: nothing-of-report: Nothing in the plan is of “2024-25 Q2”, but 3 records end with “2024-25 Q1”, which "
        "is not among its reports.",
        beside=THREE,
    ),
    good=Example(PLAN, with_line(ANOTHER, "[2024-25 Q2]", "[2024-25 Q1, 2024-25 Q2]"), beside=THREE),
    check=check,
)
