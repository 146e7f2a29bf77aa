"""An update that says when a milestone was done does not also say that it is on its way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import HUB, hub, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.milestone import Milestone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.budget import Path
    from csportal.records.milestone import MilestoneUpdate

ON_ITS_WAY = {"on-track", "at-risk"}


def check(portal: Portal) -> Iterator[Problem]:
    for milestone in portal.all(Milestone):
        for period, update in milestone.updates.items():
            done = update.completed
            # What was done after the update's time, or more than a year before it, is told as a wrong day.
            if not done or done.first > period.last or done.last.year < period.first.year - 1:
                continue
            if found := _against(milestone, update):
                path, words, hint = found
                message = (
                    f"{words} stands beside {quoted(f'completed: {done}')} in one update: it is either done or on its "
                    "way."
                )
                place = milestone.at("updates", period.text, *path)
                yield Problem(place, RULE.code, message, hint, Level.WARNING, milestone.key)


def _against(milestone: Milestone, update: MilestoneUpdate) -> tuple[Path, str, str] | None:
    """Return what does not go with a day on which the milestone was done: where it stands, its words, the way out."""
    status = str(update.judgement.status) if update.judgement else ""
    due = milestone.deadline
    in_time = update.completed and due and update.completed.last <= due.last
    if status in ON_ITS_WAY or (status == "off-track" and in_time):
        early = " before it was due" if status == "off-track" else ""
        hint = f"If it was done{early}, write “status: complete”; otherwise delete “completed”. "
        hint += f"If both are right, add: accepted: {{{RULE.code}: why}}"
        return ("judgement", "status"), quoted(status), hint
    if update.forecast and status != "complete":
        hint = "If it was done, delete “forecast”; otherwise delete “completed”."
        return ("forecast",), quoted(f"forecast: {update.forecast}"), hint
    return None


TEXT = hub("commentary: The hub is open.", "completed: 2024-06", "judgement: {status: complete}")

RULE = Rule(
    code="done-and-on-its-way",
    says="An update that says when a milestone was done has no forecast, and no judgement that it is on track or at "
    "risk; nor is what was done in time off track.",
    bad=Example(
        HUB,
        with_line(TEXT, "status: complete", "status: on-track"),
        "9:25: done-and-on-its-way: “on-track” stands beside “completed: 2024-06” in one update: it is either done or "
        "on its way.",
    ),
    good=Example(HUB, TEXT),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
