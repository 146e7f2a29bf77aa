"""A plan's years are those of what it plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.days.plan_folder import is_misnamed
from csportal.checks.days.plan_period import how_astray
from csportal.checks.example import COUNCIL, KPI, PLAN, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

PRIORITIES = PLAN.replace("plan.yml", "priorities.yml")


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        # Where the folder shows the slip, that is told, and in the same place.
        if (told := how_astray(portal, plan)) and not is_misnamed(plan):
            hint = "Check the years of the period."
            message = f"{quoted(plan.period)} cannot be the time of this plan: {told}."
            yield Problem(plan.at("period"), RULE.code, message, hint, record=plan.key)


TARGETS = with_line(COUNCIL[KPI], "  2024-25: 90\n", "  2023-24: 85\n  2024-25: 90\n  2025-26: 92\n").replace(
    "2024-25 Q1: 88.0", "2024-25: 91.0"
)
LATER = with_line(COUNCIL[PLAN], "period: 2024-25\nreports: [2024-25 Q1]\n", "period: 2026-27\n")
OTHER = "anytown/plan/"

RULE = Rule(
    code="nothing-in-period",
    says="Not every target lies before the plan's period, and not every target, due date, report and budget lies "
    "before or after it.",
    bad=Example(
        f"{OTHER}plan.yml",
        LATER.replace("Families plan", "Later plan").replace("date: 2024-06-30", "date: 2026-06-30"),
        "4:9: nothing-in-period: “2026-27” cannot be the time of this plan: every target in it is before that, the "
        "last “2025-26”.",
        beside=((f"{OTHER}kpis/visits.yml", TARGETS), (f"{OTHER}priorities.yml", COUNCIL[PRIORITIES])),
    ),
    good=Example(
        f"{OTHER}plan.yml",
        LATER.replace("Families plan", "Later plan").replace("2026-27", "2025-26").replace("2024/25", "2025/26"),
        beside=((f"{OTHER}kpis/visits.yml", TARGETS), (f"{OTHER}priorities.yml", COUNCIL[PRIORITIES])),
    ),
    check=check,
    acceptable=True,
)
