"""Milestones: whether each is done, on track, at risk or late, from its dates and from what officers say."""

from __future__ import annotations

from dataclasses import dataclass
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
    """How a milestone stands, from good to bad; not reported is no rating."""

    COMPLETE = "complete"
    ON_TRACK = "on track"
    AT_RISK = "at risk"
    OFF_TRACK = "off track"
    LATE = "late"
    NOT_REPORTED = "not reported"


WORST_LAST = list(Progress)[:-1]
JUDGED = {
    "complete": Progress.COMPLETE,
    "on-track": Progress.ON_TRACK,
    "at-risk": Progress.AT_RISK,
    "off-track": Progress.OFF_TRACK,
}


@dataclass(frozen=True)
class MilestoneStanding:
    """How a milestone stands, and why."""

    milestone: Milestone
    progress: Progress
    working: str
    period: Period | None = None
    update: MilestoneUpdate | None = None
    slippage: int | None = None

    @property
    def judgement(self) -> Judgement | None:
        """The officer's own rating."""
        return self.update.judgement if self.update else None


def as_of(plan: Plan) -> date:
    """Return the day that the plan's latest report tells of; dates are judged from there."""
    return max((period.last for period in plan.reports), default=plan.document.date.last)


def milestone_standing(portal: Portal, milestone: Milestone) -> MilestoneStanding:
    """Return how the milestone stands: the worse of what its dates say and what the officer says."""
    today = as_of(portal.plan_of(milestone))
    period = max(milestone.updates, default=None)
    update = milestone.updates[period] if period else None
    finished = update.completed if update else None
    forecast = update.forecast if update else None
    slip = slippage(milestone.due, finished or forecast)
    if finished:
        return MilestoneStanding(
            milestone, Progress.COMPLETE, f"Done {finished.when}{_slip(slip)}.", period, update, slip
        )
    by_dates, reason = _by_dates(milestone, forecast, slip, today)
    judgement = update.judgement if update else None
    if judgement is None and by_dates is None:
        return MilestoneStanding(
            milestone, Progress.NOT_REPORTED, "Nothing has been reported yet.", period, update, slip
        )
    judged = JUDGED[judgement.status] if judgement else None
    said = [reason] if reason else []
    if judgement and judged:
        said.append(f"The council's own rating is “{judged}”.")
    both = [state for state in (by_dates, judged) if state]
    worst = max(both, key=WORST_LAST.index)
    return MilestoneStanding(milestone, worst, " ".join(said), period, update, slip)


def _by_dates(
    milestone: Milestone, forecast: Period | None, slip: int | None, today: date
) -> tuple[Progress | None, str]:
    due = milestone.due.name
    if milestone.due.last < today:
        return Progress.LATE, f"It was due by the end of {due}."
    if forecast and slip and slip > 0:
        return Progress.AT_RISK, f"It was due by the end of {due} and is now expected {forecast.when}{_slip(slip)}."
    if forecast:
        return Progress.ON_TRACK, f"It is due by the end of {due} and expected {forecast.when}."
    return None, f"It is due by the end of {due}."


def slippage(due: Period, actual: Period | None) -> int | None:
    """Return by how many days the end of a period is after the due date; negative when it is before."""
    return None if actual is None else (actual.last - due.last).days


def _slip(days: int | None) -> str:
    if not days:
        return ""
    return f", {abs(days)} day{'' if abs(days) == 1 else 's'} {'late' if days > 0 else 'early'}"
