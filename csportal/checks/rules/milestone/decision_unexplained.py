"""A decision about a milestone has its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import HUB
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.milestone.milestone_contradicts import TEXT
from csportal.problems import Problem
from csportal.records.milestone import Milestone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

CANCELLED = TEXT.replace("status: deferred", "status: cancelled")


def check(portal: Portal) -> Iterator[Problem]:
    for milestone in portal.all(Milestone):
        for period, update in milestone.updates.items():
            judgement = update.judgement
            if judgement is None or judgement.status not in {"deferred", "cancelled"} or judgement.reason:
                continue
            # What was put off and has its date moved says there why.
            if judgement.status == "deferred" and milestone.changes:
                continue
            message = f"The milestone was {judgement.status}, and nothing says why."
            hint = f"Add “reason: …” beside the status. If the source gives none, add: accepted: {{{RULE.code}: why}}"
            place = milestone.at("updates", period.text, "judgement", "status")
            yield Problem(place, RULE.code, message, hint, record=milestone.key)


RULE = Rule(
    code="decision-unexplained",
    says="A milestone that is put off or given up says why.",
    bad=Example(
        HUB,
        CANCELLED.replace(", reason: The road is closed.", ""),
        "8:25: decision-unexplained: The milestone was cancelled, and nothing says why.",
    ),
    good=Example(HUB, CANCELLED),
    check=check,
    acceptable=True,
)
