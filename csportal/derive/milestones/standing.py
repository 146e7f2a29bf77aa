"""How a milestone stands on a day: its state, its slippage and the sentences that explain them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from csportal.derive.milestones.slippage import by, done_words, quarter_after, slip_words, slippage, timing
from csportal.values.period import parse_period

if TYPE_CHECKING:
    from datetime import date

    from csportal.derive.milestones.slippage import Timing
    from csportal.records.milestone import Milestone, MilestoneJudgement, MilestoneUpdate
    from csportal.values.period import Period


class Progress(StrEnum):
    """How a milestone stands: first from good to bad, then what was decided about it, last no rating."""

    COMPLETE = "complete"
    ON_TRACK = "on track"
    NOT_STARTED = "not started"
    AT_RISK = "at risk"
    OFF_TRACK = "off track"
    LATE = "late"
    DEFERRED = "deferred"
    CANCELLED = "cancelled"
    NOT_RATED = "not rated"


OVER = {Progress.COMPLETE, Progress.CANCELLED}
"""What stands so is over: nothing more is expected of it."""


@dataclass(frozen=True)
class MilestoneStanding:
    """How a milestone stands on a day, and why.

    `period` and `update` are the newest; `completed`, `forecast` and `judgement` are the newest that any update gives,
    so that a later update need not repeat them; `judged_in` is the period of the judgement. A forecast from before the
    due date was last moved, or from before the milestone was put off, counts no more.
    """

    milestone: Milestone
    today: date
    """The day on which it is judged."""
    read: date
    """The day on which it is read: that of judging, unless the plan is closed."""
    period: Period | None = None
    update: MilestoneUpdate | None = None
    completed: Period | None = None
    forecast: Period | None = None
    judgement: MilestoneJudgement | None = None
    judged_in: Period | None = None
    progress: Progress = Progress.NOT_RATED
    dates: str = ""
    rated: str = ""
    silence: str = ""

    @property
    def working(self) -> str:
        """How the status is worked out: what the dates say, what the council says, and since when it says nothing."""
        return " ".join(said for said in (self.dates, self.moved, self.rated, self.silence) if said)

    @property
    def judged(self) -> Progress | None:
        """The officer's judgement as a status."""
        return Progress(self.judgement.status.replace("-", " ")) if self.judgement else None

    @property
    def moved(self) -> str:
        """When the due date was moved, and what it was at first; nothing where it never was."""
        changes = self.milestone.changes
        if not changes:
            return ""
        often = f"{len(changes)} times, last " if len(changes) > 1 else ""
        first = changes[0].was
        how = "moved" if self.milestone.due else "taken away"
        return f"Its date was {how} {often}{changes[-1].date.when}; at first it was due {by(first)}."

    @property
    def expected(self) -> Period | None:
        """When the milestone was done, or else when it is expected."""
        return self.completed or self.forecast

    @property
    def timing(self) -> Timing | None:
        """Whether it was done early, on time or late, where its dates tell."""
        due = self.milestone.deadline
        return timing(due, self.completed) if due and self.completed else None

    @property
    def status(self) -> str:
        """The status in words: what is complete also says whether that was early, on time or late."""
        return f"{self.progress}, {self.timing}" if self.timing else str(self.progress)

    @property
    def reached(self) -> Period | None:
        """When it was done or is expected; of what is late and has no date to come, the day on which it is judged."""
        if self.progress in OVER:
            return self.completed if self.progress == Progress.COMPLETE else None
        if self.forecast and self.forecast.last >= self.today:
            return self.forecast
        return parse_period(self.today.isoformat()) if self.progress == Progress.LATE else None

    @property
    def slippage(self) -> int | None:
        """By how many days that is after the date by which it is due now; negative when it is before."""
        due = self.milestone.deadline
        return slippage(due, self.reached) if due else None

    @property
    def slippage_from_baseline(self) -> int | None:
        """By how many days that, or else the date now, is after the first date; none where neither date is known."""
        first = self.milestone.baseline
        if first is None or self.progress == Progress.CANCELLED:
            return None
        end = self.reached or (self.milestone.deadline if self.milestone.changes else None)
        return slippage(first, end)

    @property
    def slip(self) -> str:
        """The slippage from the date now, in words; nothing where there is none to tell."""
        due, end = self.milestone.deadline, self.reached
        if due is None or end is None:
            return ""
        if self.completed:
            return done_words(due, end)
        return f"{slip_words(due, end) or 'none'}{'' if end is self.forecast else ' so far'}"

    @property
    def slipped_more_than_a_quarter(self) -> bool:
        """Whether it is still open and three months after its first date, or more, have gone or are to go.

        What was put off without a new date has slipped without end.
        """
        first = self.milestone.baseline
        if first is None or self.progress in OVER:
            return False
        end = self.reached or self.milestone.deadline
        return end is None or end.last > quarter_after(first.last)

    @property
    def steps_done(self) -> int | None:
        """How many of its steps are done; none where no step says so."""
        done = sum(step.completed is not None for step in self.milestone.steps)
        return done or None
