"""Milestones: whether each is done, on track, at risk or late, from its dates and from what officers say."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from csportal.link import Portal
    from csportal.records.base import Judgement
    from csportal.records.milestone import Milestone, MilestoneUpdate
    from csportal.records.plan import Plan
    from csportal.values.period import Period


class Progress(StrEnum):
    """How a milestone stands, from good to bad; the last is no rating."""

    COMPLETE = "complete"
    ON_TRACK = "on track"
    AT_RISK = "at risk"
    OFF_TRACK = "off track"
    LATE = "late"
    NOT_RATED = "not rated"


WORST_LAST = list(Progress)[:-1]
JUDGED = {
    "complete": Progress.COMPLETE,
    "on-track": Progress.ON_TRACK,
    "at-risk": Progress.AT_RISK,
    "off-track": Progress.OFF_TRACK,
}


@dataclass(frozen=True)
class MilestoneStanding:
    """How a milestone stands, and why.

    `period` and `update` are the newest; the other facts are the newest that any update gives, so that a later update
    need not repeat them.
    """

    milestone: Milestone
    period: Period | None
    update: MilestoneUpdate | None
    completed: Period | None
    forecast: Period | None
    judgement: Judgement | None
    progress: Progress = Progress.NOT_RATED
    dates: str = ""
    rated: str = ""

    @property
    def working(self) -> str:
        """How the status is worked out: what the dates say, and what the council says."""
        return f"{self.dates} {self.rated}".strip()

    @property
    def expected(self) -> Period | None:
        """When the milestone was done, or else when it is expected."""
        return self.completed or self.forecast

    @property
    def slippage(self) -> int | None:
        """By how many days the end of that period is after the due date; negative when it is before."""
        due = self.milestone.deadline
        return slippage(due, self.expected) if due else None


def as_of(plan: Plan) -> date:
    """Return the day that the plan's latest report tells of; dates are judged from there."""
    return max((period.last for period in plan.reports), default=plan.document.date.last)


def milestone_standing(portal: Portal, milestone: Milestone) -> MilestoneStanding:
    """Return how the milestone stands: the worse of what its dates say and what the officer says."""
    updates = sorted(milestone.updates.items(), reverse=True)
    period, update = updates[0] if updates else (None, None)
    unjudged = MilestoneStanding(
        milestone,
        period,
        update,
        next((one.completed for _, one in updates if one.completed), None),
        next((one.forecast for _, one in updates if one.forecast), None),
        next((one.judgement for _, one in updates if one.judgement), None),
    )
    plan = portal.plan_of(milestone)
    progress, dates, rated = _judge(unjudged, as_of(plan), reported=bool(plan.reports or updates))
    return replace(unjudged, progress=progress, dates=dates, rated=rated)


def _judge(one: MilestoneStanding, today: date, *, reported: bool) -> tuple[Progress, str, str]:
    """Return the status, what the dates say, and what the council says."""
    if one.completed:
        due = one.milestone.deadline
        late = slip_words(due, one.completed) if due else ""
        return Progress.COMPLETE, f"Done {one.completed.when}{late and f', {late}'}.", ""
    judged = JUDGED[one.judgement.status] if one.judgement else None
    if judged == Progress.COMPLETE:
        return Progress.COMPLETE, "The council reports it as complete.", ""
    by_dates, reason = _by_dates(one, today, reported=reported)
    both = [state for state in (by_dates, judged) if state]
    if not both:
        said = "No rating or expected date is reported." if one.update else "Nothing has been reported yet."
        return Progress.NOT_RATED, reason, said
    rated = f"The council's own rating is “{judged}”." if judged else ""
    return max(both, key=WORST_LAST.index), reason, rated


def _by_dates(one: MilestoneStanding, today: date, *, reported: bool) -> tuple[Progress | None, str]:
    """Return what the dates alone say: late, at risk where a later date is expected, on track, or nothing.

    A plan that makes no reports cannot say that something is late: nobody was asked whether it is done.
    """
    due, forecast = one.milestone.deadline, one.forecast
    if due is None:
        return None, "The document gives no date for it."
    if due.last < today and not reported:
        return None, f"It was due by the end of {due.end}, before the plan was published."
    if due.last < today:
        return Progress.LATE, f"It was due by the end of {due.end}."
    if forecast is None:
        return None, f"It is due by the end of {due.end}."
    if forecast.last < today:
        return Progress.AT_RISK, f"It was expected {forecast.when} and has not been reported as done."
    if forecast.last > due.last:
        late = slip_words(due, forecast)
        return Progress.AT_RISK, f"It was due by the end of {due.end} and is now expected {forecast.when}, {late}."
    return Progress.ON_TRACK, f"It is due by the end of {due.end} and expected {forecast.when}."


def slippage(due: Period, actual: Period | None) -> int | None:
    """Return by how many days the end of a period is after the due date; negative when it is before."""
    return None if actual is None else (actual.last - due.last).days


def slip_words(due: Period, actual: Period) -> str:
    """Return a slippage in words, as exact as the dates are: months between two months, else days; or nothing."""
    if due.kind == actual.kind == "month":
        number, unit = (actual.last.year - due.last.year) * 12 + actual.last.month - due.last.month, "month"
    else:
        number, unit = (actual.last - due.last).days, "day"
    if not number:
        return ""
    return f"{abs(number)} {unit}{'' if abs(number) == 1 else 's'} {'late' if number > 0 else 'early'}"
