"""What a plan promises lies ahead of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.days.beside_plan import strays
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.period.closed_too_soon import is_closed_too_soon
from csportal.problems import Level, Problem, quoted
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
        if plan.reports:
            continue
        milestones = [one for one in portal.in_plan(Milestone, plan) if not _is_done(one)]
        dated = [one for one in milestones if any(_dates(one))]
        past = {one: late for one in dated if (late := _past(one, plan))}
        accepting = {one for one in past if RULE.code in (one.accepted or ())}
        # Where the plan's own date cannot be right, that is told, and nothing is measured by it.
        is_told = strays(plan, plan.document.date, late=True) or is_closed_too_soon(plan)
        is_the_plan = len(past.keys() - accepting) >= MANY and len(past) * 2 > len(dated)
        if is_the_plan and not is_told:
            yield _of_the_plan(plan, len(past), len(dated))
        for milestone, late in past.items():
            if milestone in accepting or not (is_told or is_the_plan):
                yield from (_problem(milestone, path, due, plan) for path, due in late)


def _is_done(milestone: Milestone) -> bool:
    return any(update.completed for update in milestone.updates.values())


def _past(milestone: Milestone, plan: Plan) -> list[tuple[Path, Period]]:
    """Return the dates of the milestone that had passed when the plan came out."""
    return [(path, due) for path, due in _dates(milestone) if due.last < plan.document.date.first]


def _of_the_plan(plan: Plan, past: int, dated: int) -> Problem:
    message = (
        f"The document is of {quoted(plan.document.date)}, when {past} of the {dated} milestones with a date were past."
    )
    hint = f"Check the year. If the source has it so, add: accepted: {{{RULE.code}: why}}"
    return Problem(plan.at("document", "date"), RULE.code, message, hint, Level.WARNING, plan.key)


def _problem(milestone: Milestone, path: Path, due: Period, plan: Plan) -> Problem:
    written = plan.document.date
    message = f"{due.text} had passed when the plan came out ({written.name}), and nothing says it was done."
    hint = (
        "Check the year. If the source has it so, add: "
        f"accepted: {{{RULE.code}: why, or that the source gives no reason}}"
    )
    return Problem(milestone.at(*path), RULE.code, message, hint, Level.WARNING, milestone.key)


def _dates(milestone: Milestone) -> Iterator[tuple[Path, Period]]:
    if milestone.due:
        yield ("due",), milestone.due
    for row, step in enumerate(milestone.steps):
        if step.due:
            yield ("steps", row, "due"), step.due


MANY = 4
"""From how many milestones that were past the slip is in the plan's own date."""

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
    says="In a plan without reports, a milestone is not due before the plan came out. Where most are, and four or "
    "more, the date of the document is to blame, and told once.",
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
