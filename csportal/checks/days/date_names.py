"""What a date is called in a sentence, by the field that it stands in."""

from __future__ import annotations

NAMES: dict[str | int, str] = {
    "as_at": "The day up to which money is counted,",
    "by": "The date of the action",
    "completed": "The date of completion",
    "due": "The due date",
    "forecast": "The date of the forecast",
    "judgement": "The date of the rating",
    "reviewed": "The date of the review",
    "starts": "The start",
    "to": "The end of the step",
}


def called(path: tuple[str | int, ...]) -> str:
    """Return what the date at the end of a path is called."""
    return next((NAMES[step] for step in reversed(path) if step in NAMES), "The date")
