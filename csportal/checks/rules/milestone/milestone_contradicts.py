"""What is said of a milestone agrees: what is done or given up is not also on its way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import HUB, hub, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.milestone import Milestone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.milestone import MilestoneUpdate
    from csportal.values.period import Period

Path = tuple[str | int, ...]
Finding = tuple[Path, str, str]
NOT_DONE = {"not-started", "deferred", "cancelled"}
"""What was done in a period cannot be judged so in the same one; it may be judged “off-track”, for being late."""


def check(portal: Portal) -> Iterator[Problem]:
    for milestone in portal.all(Milestone):
        for path, message, hint in _found(milestone):
            yield Problem(milestone.at(*path), RULE.code, message, hint, record=milestone.key)


def _found(milestone: Milestone) -> Iterator[Finding]:
    over: tuple[Period, str] | None = None
    cancelled: Period | None = None
    for period, update in sorted(milestone.updates.items()):
        way: Path = ("updates", period.text)
        status = update.judgement.status if update.judgement else None
        if over:
            yield from _after_the_end(way, update, *over)
        else:
            yield from _within(way, period, update)
        if cancelled and not status and not over:
            message = f"{quoted(period)} tells of a milestone that was cancelled in {cancelled}."
            hint = "If it was taken up again, give this update a judgement of its own; otherwise delete the update."
            yield (*way, "commentary"), message, hint
        if update.completed:
            over = over or (period, f"completed: {update.completed}")
        elif status == "complete":
            over = over or (period, "complete")
        cancelled = period if status == "cancelled" else None if status else cancelled
        if status == "not-started" and any(step.completed for step in milestone.steps):
            message = "“not-started” contradicts a step that is done."
            yield (*way, "judgement", "status"), message, "Change the judgement, or delete “completed” from the step."


def _within(way: Path, period: Period, update: MilestoneUpdate) -> Iterator[Finding]:
    """Yield what does not agree within one update."""
    status = update.judgement.status if update.judgement else None
    if update.completed and status in NOT_DONE:
        message = f"“{status}” contradicts {quoted(f'completed: {update.completed}')} in the same update."
        hint = "Delete “completed” if it was not done, or change the judgement to “complete”."
        yield (*way, "judgement", "status"), message, hint
    if status == "complete" and update.forecast and update.forecast.first > period.last:
        message = f"{quoted(update.forecast)} is after {period}, though the judgement says “complete”."
        hint = "Give the day on which it was done as “completed”, or change the judgement."
        yield (*way, "forecast"), message, hint


def _after_the_end(way: Path, update: MilestoneUpdate, since: Period, how: str) -> Iterator[Finding]:
    """Yield what a later update says that cannot be said of what is done."""
    hint = "If it was not done after all, change the earlier update and say so in its note; otherwise delete this."
    after = f"comes after {quoted(how)} in {since}."
    status = update.judgement.status if update.judgement else "complete"
    if status != "complete":
        yield (*way, "judgement", "status"), f"“{status}” {after}", hint
    if update.forecast:
        yield (*way, "forecast"), f"The forecast {quoted(update.forecast)} {after}", hint
    if update.completed and how not in {"complete", f"completed: {update.completed}"}:
        yield (*way, "completed"), f"{quoted(update.completed)} {after}", hint


TEXT = hub("commentary: The building is ready.", "judgement: {status: deferred, reason: The road is closed.}")

RULE = Rule(
    code="milestone-contradicts",
    says="A milestone that is done is not judged as not started, deferred or cancelled, has no forecast after that and "
    "no later update that says otherwise. One that was cancelled is told of again only with a new judgement.",
    bad=Example(
        HUB,
        with_line(TEXT, "due: 2024-09\n", "due: 2024-09\nchanges: [{from: 2024-06, date: 2024-05, why: The road.}]\n")
        .replace("    judgement", "    completed: 2024-06\n    judgement"),
        "10:25: milestone-contradicts: “deferred” contradicts “completed: 2024-06” in the same update.",
    ),
    good=Example(
        HUB,
        with_line(TEXT, "judgement: {status: deferred, reason: The road is closed.}", "completed: 2024-06"),
    ),
    check=check,
    acceptable=True,
)  # fmt: skip
