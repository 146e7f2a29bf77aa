"""What a plan promises lies ahead of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.period_range import strays
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem
from csportal.records.milestone import Milestone
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.budget import Path
    from csportal.values.period import Period


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        # A plan with reports follows its milestones from one to the next, so that past dates are told there.
        for milestone in portal.in_plan(Milestone, plan) if not plan.reports else ():
            if any(update.completed for update in milestone.updates.values()):
                continue
            # Where the plan's own date cannot be right, that is told, and nothing is measured by it.
            if strays(plan, plan.document.date, late=True) and RULE.code not in (milestone.accepted or ()):
                continue
            for path, due in _dates(milestone):
                if due.last < plan.document.date.first:
                    written = plan.document.date
                    message = (
                        f"{due.text} had passed when the plan came out ({written.name}), and nothing says it was done."
                    )
                    hint = (
                        "Check the year. If the source has it so, add: "
                        f"accepted: {{{RULE.code}: why, or that the source gives no reason}}"
                    )
                    yield Problem(milestone.at(*path), RULE.code, message, hint, Level.WARNING, milestone.key)


def _dates(milestone: Milestone) -> Iterator[tuple[Path, Period]]:
    if milestone.due:
        yield ("due",), milestone.due
    for row, step in enumerate(milestone.steps):
        if step.due:
            yield ("steps", row, "due"), step.due


HUB_TEXT = """\
title: Open the hub
kind: milestone
service: families
due: 2024-02
source: {section: "1"}
"""
PLAN_TEXT = """\
title: Plan without reports
short_title: Plan
kind: business plan
period: 2023-24..2024-25
owner: Families
summary: What is to be done.
document: {title: Plan, publisher: Anytown, date: 2024-01}
"""
OTHER = "anytown/plan-2023-24/"

RULE = Rule(
    code="date-past-the-plan",
    family="period",
    says="In a plan without reports, a milestone is not due before the plan came out.",
    bad=Example(
        f"{OTHER}milestones/hub.yml",
        HUB_TEXT.replace("2024-02", "2023-02"),
        "4:6: date-past-the-plan: 2023-02 had passed when the plan came out (January 2024), and nothing says it was "
        "done.",
        beside=((f"{OTHER}plan.yml", PLAN_TEXT),),
    ),
    good=Example(f"{OTHER}milestones/hub.yml", HUB_TEXT, beside=((f"{OTHER}plan.yml", PLAN_TEXT),)),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
