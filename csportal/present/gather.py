"""Which measures, milestones and money tables belong to a record, whatever kind of record it is."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from csportal.derive.money.rows import latest_tables
from csportal.derive.rating.standing import standing
from csportal.derive.rollup.members import members
from csportal.records.finances import MoneyTable
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.objectives import Objective
from csportal.records.priorities import Priority

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import ModuleType

    from csportal.derive.rating.standing import Standing
    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.records.plan import Plan


@cache
def modules(package: str) -> dict[str, ModuleType]:
    """Return the modules of a package by name: a chart, table or page type is found by being there."""
    home = import_module(package)
    return {one.name: import_module(f"{package}.{one.name}") for one in iter_modules(home.__path__)}


def kpis(portal: Portal, record: Record) -> list[Kpi]:
    """Return the measures of a council, plan, priority, objective or service."""
    return sorted(members(portal, record, Kpi), key=lambda one: (one.home.council, one.home.plan, _line(one)))


def _line(kpi: Kpi) -> int:
    """Return the line of the source's text that a measure begins at, so that measures stand in printed order."""
    first = re.match(r"\d+", kpi.source.lines or "")
    return int(first.group()) if first else sys.maxsize


def milestones(portal: Portal, record: Record) -> list[Milestone]:
    """Return the milestones of a record, the earliest due first and those without a date last."""
    return by_date(members(portal, record, Milestone))


def by_date(found: Iterable[Milestone]) -> list[Milestone]:
    """Return milestones with the earliest due first, and those without a date last, in the order given."""
    return sorted(found, key=lambda one: (one.deadline.last, one.title) if one.deadline else (date.max, ""))


def money(portal: Portal, record: Record) -> list[MoneyTable]:
    """Return the latest money table of each of a record's services."""
    return latest_tables(members(portal, record, MoneyTable))


def every_money(portal: Portal, record: Record) -> list[MoneyTable]:
    """Return all money tables of a record, the latest first and in the order of their files."""
    found = members(portal, record, MoneyTable)
    return sorted(found, key=lambda one: one.as_at.last.toordinal(), reverse=True)


def department(portal: Portal, table: MoneyTable) -> str:
    """Return the name of the service whose money a table shows, or the table's title."""
    return str(getattr(portal.find(table, "service", table.service), "title", table.title))


def standings(portal: Portal, record: Record) -> list[Standing]:
    """Return how each of the record's measures stands now."""
    return [standing(portal, kpi) for kpi in kpis(portal, record)]


@dataclass(frozen=True)
class Members:
    """The measures, milestones and objectives that hang on something."""

    kpis: list[Kpi]
    milestones: list[Milestone]
    objectives: list[Objective]


def loose(portal: Portal, plan: Plan) -> Members:
    """Return what of a plan hangs on none of its priorities."""
    priorities = portal.in_plan(Priority, plan)
    held = {one for priority in priorities for kind in (Kpi, Milestone) for one in members(portal, priority, kind)}
    return Members(
        [one for one in kpis(portal, plan) if one not in held],
        [one for one in milestones(portal, plan) if one not in held],
        [one for one in portal.in_plan(Objective, plan) if not one.priorities],
    )
