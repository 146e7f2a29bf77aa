"""The portal as it stood: what was known by the end of one reporting period, so that a report stays as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.link import Portal
from csportal.records.finances import MoneyTable
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from csportal.records.base import Record
    from csportal.values.period import Period


def as_reported(portal: Portal, plan: Plan, period: Period) -> Portal:
    """Return the portal with the plan's values, updates and money tables of later periods left out.

    A measure that had no value by then is left out as a whole. Where nothing is later, the portal is returned as it is.
    """
    kept: list[Record] = []
    for record in portal.records:
        ours = record.home.council == plan.home.council and record.home.plan == plan.home.plan
        then = _then(record, period) if ours else record
        if then is not None:
            kept.append(then)
    if all(one is other for one, other in zip(kept, portal.records, strict=False)) and len(kept) == len(portal.records):
        return portal
    return Portal(tuple(kept), {record.key: record for record in kept}, portal.hosted_at)


def _then(record: Record, period: Period) -> Record | None:
    """Return the record as it was, itself where nothing about it is later, or none where it was not there yet."""
    match record:
        case Kpi():
            values = {one: entry for one, entry in record.values.items() if (entry.reported or one).last <= period.last}
            return _with(record, "values", values) if values else None
        case Milestone():
            updates = {one: update for one, update in record.updates.items() if one.last <= period.last}
            return _with(record, "updates", updates)
        case MoneyTable():
            return record if record.period.last <= period.last else None
        case Plan():
            return _with(record, "reports", tuple(one for one in record.reports if one.last <= period.last))
    return record


def _with(record: Record, name: str, kept: object) -> Record:
    return record if getattr(record, name) == kept else record.model_copy(update={name: kept})
