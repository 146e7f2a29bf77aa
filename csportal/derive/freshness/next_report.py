"""The next report on a milestone: which period's report is to say how it stands, and when that is due."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from csportal.derive.freshness.freshness import Fresh, Freshness, day_name, is_closed, judged, lag
from csportal.derive.milestones.progress import milestone_standing
from csportal.values.period.steps import months_in, moved

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.milestone import Milestone
    from csportal.values.period import Period

ENDED = {"complete", "cancelled"}


def milestone_freshness(portal: Portal, milestone: Milestone) -> Freshness:
    """Return how new the news of a milestone is.

    It is to be told of in each report of its plan until it is complete or cancelled. The plan's latest report is due
    some days after its period ends, by the portal's rule; the one after that covers as long a time.
    """
    plan = portal.plan_of(milestone)
    state = str(milestone_standing(portal, milestone).progress)
    if plan.closed and is_closed(portal, plan):
        words = f"No further updates are published from {day_name(plan.closed.date.last)}. {plan.closed.why}"
        return Freshness(Fresh.CLOSED, None, None, words)
    if state in ENDED:
        return Freshness(Fresh.CLOSED, None, None, f"It is {state}, so no further update is expected.")
    period = _next(plan.reports, tuple(milestone.updates))
    if period is None:
        words = "The plan does not say for which periods it reports, so no update is expected by any day."
        return Freshness(Fresh.NOT_SCHEDULED, None, None, words)
    if period.first > plan.period.last:
        words = f"The plan ends on {day_name(plan.period.last)}, and the last report of it is here."
        return Freshness(Fresh.CLOSED, None, None, words)
    if milestone.starts and milestone.starts.first > period.last:
        words = f"It begins {milestone.starts.when}, so nothing is to be told of it before."
        return Freshness(Fresh.NOT_SCHEDULED, None, None, words)
    days = lag(portal)
    due = period.last + timedelta(days)
    words = f"The update for {period.name} is due by {day_name(due)}, {days} days after that ends."
    return judged(portal.today, Freshness(Fresh.UP_TO_DATE, period, due, words))


def _next(reports: tuple[Period, ...], told: tuple[Period, ...]) -> Period | None:
    """Return the period of the plan's latest report if that does not tell of it, else of the report after it."""
    newest = max(reports, default=None) or max(told, default=None)
    if newest is None:
        return None
    if not told or max(told) < newest:
        return newest
    latest = max(newest, *told)
    return moved(latest, months_in(latest)) if months_in(latest) else None
