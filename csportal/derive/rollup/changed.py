"""Changes: what stands otherwise in one report of a plan than in the report before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from csportal.derive.as_reported import as_reported
from csportal.derive.exceptions import exceptions
from csportal.derive.milestones.progress import MilestoneStanding, milestone_standing
from csportal.derive.rating.standing import Standing, standing
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.records.plan import Plan
    from csportal.values.period import Period


@dataclass(frozen=True)
class Changed:
    """What changed since the report before: each thing as it stood then and as it stands in the later report."""

    since: Period
    kpis: tuple[tuple[Standing, Standing], ...] = ()
    """Measures with another status."""
    milestones: tuple[tuple[MilestoneStanding, MilestoneStanding], ...] = ()
    """Milestones with another status or another date."""
    new: tuple[Record, ...] = ()
    """What has become an exception."""
    gone: tuple[Record, ...] = ()
    """What is an exception no more."""


def changed(portal: Portal, plan: Plan, period: Period) -> Changed | None:
    """Return what changed between a report and the one before it; nothing where there is none before it.

    Both are taken as they stood when they were made. Measures and milestones that were not there before did not change.
    """
    before = max((one for one in plan.reports if one.last < period.last), default=None)
    if before is None:
        return None
    then, now = as_reported(portal, plan, before), as_reported(portal, plan, period)
    had = {one.key: one for one in then.in_plan(Kpi, plan)}
    was = {one.key: one for one in then.in_plan(Milestone, plan)}
    kpis = [(standing(then, had[one.key]), standing(now, one)) for one in now.in_plan(Kpi, plan) if one.key in had]
    dated = [
        (milestone_standing(then, was[one.key]), milestone_standing(now, one))
        for one in now.in_plan(Milestone, plan)
        if one.key in was
    ]
    first, last = _exceptional(then, plan), _exceptional(now, plan)
    return Changed(
        before,
        tuple((old, new) for old, new in kpis if old.rag != new.rag),
        tuple((old, new) for old, new in dated if (old.progress, old.expected) != (new.progress, new.expected)),
        tuple(record for key, record in last.items() if key not in first),
        tuple(record for key, record in first.items() if key not in last),
    )


def _exceptional(portal: Portal, plan: Plan) -> dict[str, Record]:
    """Return the exceptions by their keys, but for lines of money tables, which are other tables in each report."""
    found = exceptions(portal, portal.plan_of(plan))
    return {one.record.key: one.record for kind in (found.kpis, found.milestones) for one in kind}
