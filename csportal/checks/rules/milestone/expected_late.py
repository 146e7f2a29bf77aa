"""A milestone that is expected after it is due is not on track, or it is said why it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import HUB, hub, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.milestone import Milestone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for milestone in portal.all(Milestone):
        # An older update was written when the milestone may have been due at another time.
        period = max(milestone.updates, default=None)
        due = milestone.deadline
        if period is None or due is None:
            continue
        update = milestone.updates[period]
        rating, forecast = update.judgement, update.forecast
        if rating is None or forecast is None or rating.status != "on-track" or update.note or rating.reason:
            continue
        if forecast.last > due.last:
            message = f"The milestone is on-track, but expected in {quoted(forecast)}, after {due}, when it is due."
            hint = (
                "Change the judgement, or say in its “reason” why it is on track all the same. If the source has it "
                f"so, add: accepted: {{{RULE.code}: why}}"
            )
            place = milestone.at("updates", period.text, "judgement", "status")
            yield Problem(place, RULE.code, message, hint, Level.WARNING, milestone.key)


TEXT = hub("commentary: The road is closed.", "forecast: 2024-11", "judgement: {status: at-risk}")

RULE = Rule(
    code="expected-late",
    says="A milestone whose newest update expects it after it is due is not on track, unless a note or a reason says "
    "why it is.",
    bad=Example(
        HUB,
        with_line(TEXT, "at-risk", "on-track"),
        "9:25: expected-late: The milestone is on-track, but expected in “2024-11”, after 2024-09, when it is due.",
    ),
    good=Example(HUB, TEXT),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
