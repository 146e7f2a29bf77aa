"""What is still being reported on: the measures and milestones of plans that get updates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.freshness.freshness import is_closed
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.plan import Plan
from csportal.records.portal import PortalSettings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


YEARS = 6
"""So many years after its time a plan may still get updates: as many as a due date may lie after it."""

LEFT_OPEN = "left-open"
"""The code of the rule that tells of a plan that nobody has closed."""


def plans(portal: Portal) -> list[Plan]:
    """Return the plans that are not closed; none where the portal's own settings could not be read.

    A plan whose closing day cannot be right is left out: that is told, and most likely it is closed. So is one that
    nobody has closed for years, unless it is accepted as open.
    """
    if not portal.all(PortalSettings):
        return []
    open_ones = [plan for plan in portal.all(Plan) if not is_closed(portal, plan) and not is_far(plan)]
    return [plan for plan in open_ones if not is_left_open(portal, plan) or LEFT_OPEN in (plan.accepted or {})]


def is_far(plan: Plan) -> bool:
    """Whether a plan is closed so long after its time that the year must be mistyped."""
    return plan.closed is not None and plan.closed.date.last.year > plan.period.last.year + YEARS


def is_left_open(portal: Portal, plan: Plan) -> bool:
    """Whether a plan is not closed though the time of all that it tells of was over years ago."""
    last = max(one.last for one in (plan.period, plan.document.date, *plan.reports))
    return plan.closed is None and (portal.today - last).days > YEARS * 366


def kpis(portal: Portal) -> Iterator[Kpi]:
    """Yield the measures of those plans: what is derived of them can be asked for, whatever else is wrong."""
    for plan in plans(portal):
        yield from portal.in_plan(Kpi, plan)


def milestones(portal: Portal) -> Iterator[Milestone]:
    """Yield the milestones of those plans."""
    for plan in plans(portal):
        yield from portal.in_plan(Milestone, plan)
