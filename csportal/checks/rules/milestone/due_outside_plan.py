"""Where all the milestones of a plan but a few are due in its time, those few are most likely mistyped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.days.beside_plan import is_apart, strays
from csportal.checks.example import HUB, hub, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.milestone import Milestone
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

FEW = 10
"""One of so many may be taken for a slip, and one where there are fewer."""
LEAST = 5
"""From how many milestones with a date on it can be told what is usual."""


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        dated = [one for one in portal.in_plan(Milestone, plan) if one.due]
        outside = [one for one in dated if one.due and is_apart(plan, one.due)]
        if len(dated) < LEAST or len(outside) > max(1, len(dated) // FEW):
            continue
        for milestone in outside:
            # A date that is printed or was moved is meant so; the dates before a plan without reports are told apart.
            is_past = bool(milestone.due and milestone.due.last < plan.document.date.first and not plan.reports)
            is_told = is_past or bool(milestone.due and strays(plan, milestone.due, late=True))
            if milestone.due and not (milestone.printed or milestone.changes or is_told):
                how = "after" if milestone.due.first > plan.period.last else "before"
                message = (
                    f"{quoted(milestone.due)} is {how} the plan, which covers {plan.period.name}; "
                    f"{len(dated) - len(outside)} other milestones are due in it."
                )
                hint = f"Check the year. If it is right, add: accepted: {{{RULE.code}: why}}"
                yield Problem(milestone.at("due"), RULE.code, message, hint, Level.WARNING, milestone.key)


TEXT = hub("commentary: The road is closed.")
BESIDE = tuple(
    (HUB.replace("hub", name), TEXT.replace("Open the hub", f"Open {name}"))
    for name in ("home", "school", "park", "pool")
)

RULE = Rule(
    code="due-outside-plan",
    says="Where at least five milestones of a plan have a date and all but one, or but a tenth, are due in the plan's "
    "time, those are too, unless the date is printed beside it or was moved.",
    bad=Example(
        HUB,
        with_line(TEXT, "due: 2024-09", "due: 2026-09"),
        "4:6: due-outside-plan: “2026-09” is after the plan, which covers 2024/25; 4 other milestones are due in it.",
        beside=BESIDE,
    ),
    good=Example(HUB, TEXT, beside=BESIDE),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
