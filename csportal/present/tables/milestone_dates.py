"""A milestone's dates: as they were set at first, moved, expected and met, from the first to the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.milestones.slippage import moved_words, slip_words, slippage
from csportal.present.listing import when
from csportal.present.shapes import Column, Number, Row, Table
from csportal.records.milestone import Milestone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.values.period import Period

SUBJECTS = (Milestone,)
COLUMNS = (
    Column("said", "When", "When the date was set or told of."),
    Column("what", "What", "Whether it is a due date, when the milestone is expected, or when it was done."),
    Column("date", "Date", "The date."),
    Column(
        "slippage_days",
        "After the first date",
        "Days from the last day of the first due date to the last day of this one; negative is before it.",
        numeric=True,
    ),
    Column("why", "Why", "Why the date was moved."),
)
FIRST, MOVED = "First due date", "Due date, moved"
Told = tuple["Period | None", str, "Period | None", str]


def table(portal: Portal, milestone: Milestone) -> Table:
    """Return the dates in the order in which they were told."""
    del portal
    first = milestone.baseline
    rows = [
        Row(
            (when(said) if said else "At first", what, when(date) if date else "No date", _slip(first, what, date), why)
        )
        for said, what, date, why in history(milestone)
    ]
    return Table("dates", "Its dates, in the order in which they were told", COLUMNS, tuple(rows))


def history(milestone: Milestone) -> Iterator[Told]:
    """Yield each date with when it was told of, what it is, and why it was moved; the first due date has no when."""
    if first := milestone.baseline:
        yield None, FIRST, first, ""
    told: list[Told] = []
    for row, change in enumerate(milestone.changes):
        is_last = row + 1 == len(milestone.changes)
        told.append((change.date, MOVED, milestone.due if is_last else milestone.changes[row + 1].was, change.why))
    for period, update in milestone.updates.items():
        if update.forecast:
            told.append((period, "Expected", update.forecast, ""))
        if update.completed:
            told.append((period, "Done", update.completed, ""))
    yield from sorted(told, key=lambda one: one[0].last.toordinal() if one[0] else 0)


def _slip(first: Period | None, what: str, date: Period | None) -> Number:
    """Return how much later a date is than the first one: of a due date exactly, of others as far as they tell."""
    if first is None or date is None:
        return Number("–", "")
    words = moved_words(first, date) if what in {FIRST, MOVED} else slip_words(first, date, "later", "earlier")
    return Number(words or "–", str(slippage(first, date)))
