"""By when a milestone is due, as exactly as its source says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.words import capital
from csportal.values.period import MONTHS

if TYPE_CHECKING:
    from csportal.records.milestone import Milestone


def due_name(milestone: Milestone) -> str:
    """Return by when a milestone is due, as exactly as the source says."""
    if milestone.due:
        return capital(milestone.printed) if milestone.printed else milestone.due.name
    return milestone.deadline.name if milestone.deadline else "No date given"


def due_words(milestone: Milestone) -> str:
    """Return by when a milestone is due, within a line: "due August 2011", "no date given"."""
    if milestone.deadline is None:
        return "no date given"
    name = due_name(milestone)
    first = name.split()[0]
    return f"due {name if first in MONTHS or first[0].isdigit() else name[:1].lower() + name[1:]}"
