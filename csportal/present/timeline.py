"""The rows of a timeline: the dates of one milestone each, and the words that stand beside and under them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from csportal.derive.freshness.freshness import is_closed
from csportal.derive.milestones.progress import Progress
from csportal.derive.milestones.standing import OVER
from csportal.derive.rollup.counts import count_progress
from csportal.present.deadlines import due_name, due_words
from csportal.present.words import capital, listed, plural
from csportal.values.period import MONTHS

if TYPE_CHECKING:
    from datetime import date

    from csportal.derive.milestones.progress import MilestoneStanding
    from csportal.link import Portal
    from csportal.records.plan import Plan
    from csportal.values.period import Period

LONGEST = 64
"""A milestone's name is cut after this many letters."""


@dataclass(frozen=True)
class Dated:
    """A milestone that has a due date: its place on the timeline, how it stands, and when it is due."""

    at: int
    one: MilestoneStanding
    due: Period

    @property
    def first(self) -> Period | None:
        """The first due date, if the milestone was moved from it."""
        first = self.one.milestone.baseline
        return first if first and first.last != self.due.last else None

    @property
    def expected(self) -> Period | None:
        """When an open milestone is expected, if that is another day than the one on which it is due."""
        forecast = self.one.forecast
        return forecast if forecast and forecast.last != self.due.last and self.one.progress not in OVER else None

    @property
    def done(self) -> Period | None:
        """When it was done."""
        return self.one.completed

    @property
    def days(self) -> list[int]:
        """The last day of each of its dates."""
        return [one.last.toordinal() for one in (self.first, self.due, self.expected, self.done) if one]

    @property
    def label(self) -> str:
        """Its name, with its status before it where it has one: a shape or a colour is not enough."""
        status = "" if self.one.progress == Progress.NOT_RATED else f"{capital(self.one.status)}: "
        return _short(f"{status}{self.one.milestone.title}")

    @property
    def words(self) -> str:
        """Its dates in a sentence, for who cannot see the picture."""
        parts = [f"{self.one.milestone.title}: {self.one.status}, due {due_name(self.one.milestone)}"]
        named = (("at first due", self.first), ("expected", self.expected), ("done", self.done))
        return f"{', '.join([*parts, *(f'{what} {one.name}' for what, one in named if one)])}."


def finding(rows: list[Dated]) -> str:
    """Return how many milestones stand how; where none is rated, from when to when they are due."""
    counts = count_progress(row.one for row in rows)
    if set(counts) != {Progress.NOT_RATED}:
        return capital(listed(f"{number} {state}" for state, number in counts.items()))
    first, last = rows[0].one.milestone, rows[-1].one.milestone
    return f"{plural(len(rows), 'milestone')}, the first {due_words(first)}, the last {due_words(last)}"


def judged_on(portal: Portal, plan: Plan, today: date) -> str:
    """Return what the upright line stands for, no more exactly than the document gives it; nothing where it has no day.

    It is the end of the last report of a plan that is closed, the day of its document, or the day of judging.
    """
    if is_closed(portal, plan) and not plan.reports:
        written = plan.document.date
        return f"Plan of {written.short}" if written.kind in {"date", "month"} else ""
    day = f"{today.day} {MONTHS[today.month - 1][:3]} {today.year}"
    return f"{'Reported' if is_closed(portal, plan) else 'On'} {day}"


def months(first: date, last: date) -> list[tuple[float, str]]:
    """Return the months, quarters or years to be named below, each with its day."""
    found: list[tuple[float, str]] = []
    step = 1 if (last - first).days < 200 else 3 if (last - first).days < 1200 else 12  # noqa: PLR2004 - days in months
    day = first
    while day <= last:
        found.append((day.toordinal(), f"{MONTHS[day.month - 1][:3]} {day.year}"))
        years, month = divmod(day.month - 1 + step, 12)
        day = day.replace(year=day.year + years, month=month + 1)
    return found


def _short(title: str) -> str:
    if len(title) <= LONGEST:
        return title
    return title[: LONGEST - 1].rsplit(" ", 1)[0] + " …"
