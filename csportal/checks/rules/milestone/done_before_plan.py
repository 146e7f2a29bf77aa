"""What is done was not done long before the plan, unless it was begun then."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from csportal.checks.days.beside_plan import strays
from csportal.checks.example import HUB, hub, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.milestone import Milestone
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.values.period import Period

Path = tuple[str | int, ...]
YEAR = timedelta(days=366)


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        for milestone in portal.in_plan(Milestone, plan):
            for path, done in _done(milestone):
                if done.last < plan.period.first - YEAR and not strays(plan, done, late=True):
                    message = f"{quoted(done)} is more than a year before the plan, which covers {plan.period.name}."
                    hint = "Check the year. If it was done then, say in “starts” when it was begun."
                    yield Problem(milestone.at(*path), RULE.code, message, hint, record=milestone.key)


def _done(milestone: Milestone) -> Iterator[tuple[Path, Period]]:
    """Yield when the milestone and its steps were done, where nothing says when they were begun."""
    if milestone.starts:
        return
    for row, step in enumerate(milestone.steps):
        if step.completed and not step.starts:
            yield ("steps", row, "completed"), step.completed
    for period, update in milestone.updates.items():
        if update.completed:
            yield ("updates", period.text, "completed"), update.completed


TEXT = hub("commentary: The hub is open.", "completed: 2024-06")

RULE = Rule(
    code="done-before-plan",
    says="A milestone or a step of it was done a year before the plan at the most, unless its start is given.",
    bad=Example(
        HUB,
        with_line(TEXT, "completed: 2024-06", "completed: 2014-06"),
        "8:16: done-before-plan: “2014-06” is more than a year before the plan, which covers 2024/25.",
    ),
    good=Example(HUB, TEXT),
    check=check,
    acceptable=True,
)
