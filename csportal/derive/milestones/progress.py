"""Milestones: how each stands, as the worse of what its dates say and what the council says."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from csportal.derive.freshness.freshness import as_of, is_closed
from csportal.derive.milestones.dates import by_dates
from csportal.derive.milestones.slippage import by
from csportal.derive.milestones.standing import OVER, MilestoneStanding, Progress

if TYPE_CHECKING:
    from datetime import date

    from csportal.link import Portal
    from csportal.records.milestone import Milestone
    from csportal.records.plan import Plan

__all__ = ["MilestoneStanding", "Progress", "milestone_standing"]

FROM_GOOD_TO_BAD = [Progress.ON_TRACK, Progress.AT_RISK, Progress.OFF_TRACK, Progress.LATE]
LONGEST = timedelta(days=45)
"""How long after the end of a period its report may take."""


def milestone_standing(portal: Portal, milestone: Milestone) -> MilestoneStanding:
    """Return how the milestone stands: the worse of what its dates say and what the officer says.

    The rule in the order in which it is asked:

    1. done on a day, or judged complete: complete
    2. the newest judgement says that it was given up: cancelled
    3. its date has passed on the day on which the plan is judged: late; not where the plan makes no reports, since
       nobody was asked
    4. the newest judgement says that it was put off: deferred
    5. it is to start later and nobody rates it, or the judgement says that it has not started: not started, unless
       its dates say at risk
    6. the worse of the dates (on track or at risk, also by those of its steps, but not where the plan makes no reports)
       and the judgement (on track, at risk or off track)
    7. neither says anything: not rated
    """
    plan = portal.plan_of(milestone)
    one = _told(milestone, as_of(portal, plan), portal.today)
    is_followed, is_over = bool(plan.reports or milestone.updates), is_closed(portal, plan)
    found, dates = by_dates(one, plan, is_followed=is_followed)
    progress = _state(one, found, is_ahead=_is_ahead(one) and (is_followed or not is_over))
    judged = replace(one, progress=progress)
    said = _said(judged, dates, plan)
    return replace(judged, dates=said[0], rated=said[1], silence=_silence(judged, plan, is_over=is_over))


def _told(milestone: Milestone, today: date, read: date) -> MilestoneStanding:
    """Return what has been said of a milestone, the newest of each kind."""
    updates = sorted(milestone.updates.items(), reverse=True)
    judged_in, judgement = next(((period, one.judgement) for period, one in updates if one.judgement), (None, None))
    moved = [change.date.first for change in milestone.changes]
    if judged_in and judgement and judgement.status == "deferred":
        moved.append(judged_in.first)
    since = max(moved, default=None)
    forecasts = (one.forecast for period, one in updates if since is None or period.last >= since)
    return MilestoneStanding(
        milestone,
        today,
        read,
        period=updates[0][0] if updates else None,
        update=updates[0][1] if updates else None,
        completed=next((one.completed for _, one in updates if one.completed), None),
        forecast=next((one for one in forecasts if one), None),
        judgement=judgement,
        judged_in=judged_in,
    )


def _state(one: MilestoneStanding, by_date: Progress | None, *, is_ahead: bool) -> Progress:
    """Return the status, by the rule."""
    judged = one.judged
    if one.completed or judged == Progress.COMPLETE:
        return Progress.COMPLETE
    if judged == Progress.CANCELLED:
        return Progress.CANCELLED
    if judged == Progress.DEFERRED and by_date != Progress.LATE:
        return Progress.DEFERRED
    ranked = [state for state in (by_date, judged) if state in FROM_GOOD_TO_BAD]
    worst = max(ranked, key=FROM_GOOD_TO_BAD.index, default=None)
    if (judged == Progress.NOT_STARTED or (judged is None and is_ahead)) and worst in {None, Progress.ON_TRACK}:
        return Progress.NOT_STARTED
    return worst or Progress.NOT_RATED


def _said(one: MilestoneStanding, dates: str, plan: Plan) -> tuple[str, str]:
    """Return what the dates say, or what became of it, and what the council says."""
    match one.progress:
        case Progress.COMPLETE if one.completed:
            return f"Done {one.completed.when}{f', {one.slip}' if one.slip else ''}.", ""
        case Progress.COMPLETE:
            return f"The council reports it as complete{_when(one)}, and gives no day.", ""
        case Progress.CANCELLED:
            return f"The council cancelled it{_when(one)}.", ""
        case Progress.DEFERRED:
            due = one.milestone.deadline
            until = f"it is now due {by(due)}" if due else "no new date is given"
            return f"The council put it off{_when(one)}; {until}.", ""
    if one.judged:
        return dates, f"The council's own rating is “{one.judged}”."
    return dates, _unrated(one, plan) if one.progress == Progress.NOT_RATED else ""


def _when(one: MilestoneStanding) -> str:
    """Return when the newest judgement was made, as exactly as is known."""
    if one.judgement and one.judgement.date:
        return f" {one.judgement.date.when}"
    return f" in its report on {one.judged_in.name}" if one.judged_in else ""


def _unrated(one: MilestoneStanding, plan: Plan) -> str:
    """Return why there is no rating."""
    if one.update:
        return "No rating is reported." if one.forecast else "No rating or expected date is reported."
    if not plan.reports:
        return "The plan makes no reports on it."
    return "Nothing has been reported yet." if one.today == one.read else "Nothing was reported on it."


def _is_ahead(one: MilestoneStanding) -> bool:
    """Whether it is to start after the day on which it is judged."""
    return one.milestone.starts is not None and one.milestone.starts.first > one.today


def _silence(one: MilestoneStanding, plan: Plan, *, is_over: bool) -> str:
    """Return since when nobody has said anything of an open milestone, if that is longer than one report takes.

    The report after the newest one is there at most 45 days after the end of its own period, which is as long. A plan
    that is over has made all of its reports.
    """
    if one.progress in OVER or _is_ahead(one):
        return ""
    if one.period:
        length = one.period.last - one.period.first + timedelta(days=1)
        if one.today - one.period.last > length + LONGEST:
            return f"Nobody has said anything of it since the report on {one.period.name}."
        return ""
    made = sum(period.last + (timedelta() if is_over else LONGEST) <= one.today for period in plan.reports)
    return f"None of the plan's {made} reports says anything of it." if made > 1 else ""
