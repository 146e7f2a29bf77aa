"""The portal as it stood: what was known by the end of one reporting period, so that a report stays as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from csportal.link import Portal
from csportal.records.finances import MoneyTable
from csportal.records.kpi import Kpi
from csportal.records.milestone import DueChange, Milestone
from csportal.records.plan import Plan
from csportal.records.target import TargetChange

if TYPE_CHECKING:
    from datetime import date

    from csportal.records.base import Record
    from csportal.records.target import Target
    from csportal.values.period import Period

C = TypeVar("C", TargetChange, DueChange)


def as_reported(portal: Portal, plan: Plan, period: Period) -> Portal:
    """Return the portal on the last day of a period, with what came later in the plan left out.

    Values, comparisons, updates and money tables of later periods are not there, nor is a measure that had no value by
    then. Targets and due dates that were moved later are what they were. Where nothing is later, the portal is returned
    as it is. A report is asked for by its own page and by that of the report after it.
    """
    asked = (as_reported, plan.key, period.text)
    if asked not in portal.memory:
        portal.memory[asked] = _as_reported(portal, plan, period)
    found: Portal = portal.memory[asked]
    return found


def _as_reported(portal: Portal, plan: Plan, period: Period) -> Portal:
    today = min(period.last, portal.today)
    kept: list[Record] = []
    for record in portal.records:
        ours = record.home.council == plan.home.council and record.home.plan == plan.home.plan
        then = _then(record, period.last) if ours else record
        if then is not None:
            kept.append(then)
    same = len(kept) == len(portal.records) and all(map(_is, kept, portal.records))
    if same and today == portal.today:
        return portal
    return Portal(tuple(kept), {record.key: record for record in kept}, portal.hosted_at, today)


def _is(one: Record, other: Record) -> bool:
    return one is other


def _then(record: Record, day: date) -> Record | None:
    """Return the record as it was, itself where nothing about it is later, or none where it was not there yet."""
    match record:
        case Kpi():
            values = {one: entry for one, entry in record.values.items() if (entry.reported or one).last <= day}
            targets = {one: _target(target, day) for one, target in record.targets.items()}
            others = {
                whose: figures
                for whose, series in record.comparators.items()
                if (figures := {one: figure for one, figure in series.items() if one.last <= day})
            }
            return _with(record, values=values, targets=targets, comparators=others) if values else None
        case Milestone():
            updates = {one: update for one, update in record.updates.items() if one.last <= day}
            known, undone = _split(record.changes, day)
            if undone is None:
                return _with(record, updates=updates)
            return _with(record, updates=updates, due=undone.was, printed=None, changes=known)
        case MoneyTable():
            return record if record.period.last <= day else None
        case Plan():
            return _with(record, reports=tuple(one for one in record.reports if one.last <= day))
    return record


def _target(target: Target, day: date) -> Target:
    """Return the target as it was on a day; what is said of it now may be about the change, so it is left out."""
    known, undone = _split(target.changes, day)
    if undone is None:
        return target
    goal = {name: getattr(undone.was, name) for name in type(undone.was).model_fields}
    return target.model_copy(update=goal | {"changes": known, "printed": None, "note": None})


def _split(changes: tuple[C, ...], day: date) -> tuple[tuple[C, ...], C | None]:
    """Return the changes that had been made by a day, and the first that had not."""
    known = tuple(one for one in changes if one.date.last <= day)
    return known, next((one for one in changes if one.date.last > day), None)


def _with(record: Record, **kept: object) -> Record:
    changed = {name: value for name, value in kept.items() if getattr(record, name) != value}
    return record.model_copy(update=changed) if changed else record
