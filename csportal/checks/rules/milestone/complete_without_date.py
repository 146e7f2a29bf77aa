"""A milestone that is complete says when it was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import HUB, hub, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem
from csportal.records.milestone import Milestone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for milestone in portal.all(Milestone):
        period = max(milestone.updates, default=None)
        if period is None or any(update.completed for update in milestone.updates.values()):
            continue
        # Only the newest word is looked at; a forecast beside it, and a word that came before it, contradict it.
        update = milestone.updates[period]
        if update.judgement and update.judgement.status == "complete" and not update.forecast:
            place = milestone.at("updates", period.text, "judgement", "status")
            message = "The milestone is complete, and nothing says when it was done."
            hint = f"Add “completed: …” to this update. If nobody knows, add: accepted: {{{RULE.code}: why}}"
            yield Problem(place, RULE.code, message, hint, Level.WARNING, milestone.key)


TEXT = hub("commentary: The hub is open.", "completed: 2024-06", "judgement: {status: complete}")

RULE = Rule(
    code="complete-without-date",
    says="A milestone that is judged complete says when it was done, so that it can be told whether that was in time.",
    bad=Example(
        HUB,
        with_line(TEXT, "    completed: 2024-06\n", ""),
        "8:25: complete-without-date: The milestone is complete, and nothing says when it was done.",
    ),
    good=Example(HUB, TEXT),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
