"""Orphans: what of a plan hangs on nothing, so that the golden thread breaks there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from csportal.records.bridge import Bridge
from csportal.records.budget import Budget
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.objectives import Objective
from csportal.records.priorities import Priority

if TYPE_CHECKING:
    from collections.abc import Sequence

    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.records.plan import Plan


@dataclass(frozen=True)
class Orphans:
    """Records of one plan that lack one link, and which."""

    lack: str
    records: tuple[Record, ...]


def orphans(portal: Portal, plan: Plan) -> list[Orphans]:
    """Return what lacks a link that the plan could have, in the order of the golden thread; nothing is left out."""
    priorities, objectives = portal.in_plan(Priority, plan), portal.in_plan(Objective, plan)
    kpis, milestones = portal.in_plan(Kpi, plan), portal.in_plan(Milestone, plan)
    money: list[Record] = [*portal.in_plan(Budget, plan), *portal.in_plan(Bridge, plan)]
    measured = {one for kpi in kpis for one in _above(portal, kpi)}
    moved = {one for milestone in milestones for one in _above(portal, milestone)}
    found = [
        Orphans("priorities without a measure", _without(priorities, measured)),
        Orphans("priorities without a milestone", _without(priorities, moved) if milestones else ()),
        Orphans("objectives that serve no priority", tuple(one for one in objectives if not one.priorities)),
        Orphans("objectives without a measure", _without(objectives, measured)),
        Orphans("measures under no priority", tuple(one for one in kpis if not _serves(portal, one))),
        Orphans("milestones under no priority", tuple(one for one in milestones if not _serves(portal, one))),
        Orphans("milestones that name no measure", tuple(one for one in milestones if not one.kpis)),
        Orphans("money tables that name no service", tuple(one for one in money if not _spends(one))),
    ]
    return [one for one in found if one.records]


def _above(portal: Portal, record: Kpi | Milestone) -> list[Record]:
    """Return the objective and the priorities that a measure or milestone hangs on."""
    objective = portal.search(record, Objective, record.objective)
    named = [record.priority, *(objective.priorities if objective else ())]
    found = [portal.search(record, Priority, one) for one in named]
    return [one for one in (objective, *found) if one]


def _serves(portal: Portal, record: Kpi | Milestone) -> bool:
    return any(isinstance(one, Priority) for one in _above(portal, record))


def _without(records: Sequence[Record], held: set[Record]) -> tuple[Record, ...]:
    return tuple(one for one in records if one not in held)


def _spends(record: Record) -> bool:
    if isinstance(record, Budget):
        return any(line.service or line.priority for _, line in record.every_line())
    return bool(getattr(record, "service", None) or getattr(record, "objective", None))
