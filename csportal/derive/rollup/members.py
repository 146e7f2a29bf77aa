"""Members: what belongs to a council, plan, priority, objective or service, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.records.council import Council, Service
from csportal.records.objectives import Objective
from csportal.records.plan import Plan
from csportal.records.priorities import Priority

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.link import R as Kind
    from csportal.records.base import Record


def members(portal: Portal, record: Record, kind: type[Kind]) -> list[Kind]:
    """Return the records of a kind that hang on a record, directly or through what is part of it.

    A priority has what names it and what names one of its objectives; a service has what names it and what names a
    service within it. What hangs on a record in two ways is there once, so that it counts once.
    """
    if isinstance(record, Council):
        return [one for one in portal.all(kind) if one.home.council == record.id]
    if isinstance(record, Plan):
        return portal.in_plan(kind, record)
    found = portal.citing(record, kind)
    if isinstance(record, Priority):
        found = [*found, *(one for each in portal.citing(record, Objective) for one in portal.citing(each, kind))]
    if isinstance(record, Service):
        found = [*found, *(one for part in record.services for one in members(portal, part, kind))]
    return list(dict.fromkeys(found))
