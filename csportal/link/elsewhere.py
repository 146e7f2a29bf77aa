"""Ids that are there, but as another kind of record, or in another plan or council, than is named: the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.link.references import scoped
from csportal.problems import quoted
from csportal.records.base import Record

if TYPE_CHECKING:
    from csportal.link.portal import Portal
    from csportal.link.references import Path

FIELDS = {"kpi": "kpis", "milestone": "milestones", "budget": "budgets", "finances": "finances", "survey": "surveys",
          "bridge": "bridges", "priority": "priorities", "objective": "objectives", "service": "services"}  # fmt: skip
"""The field that lists records of each kind; one that names a single record is called as the kind."""


def elsewhere(portal: Portal, end: tuple[Record, Path], target: tuple[str, str, str, str], like: str | None) -> str:
    """Return the way out where an id names a record of another kind, plan or council; else nothing.

    Where one of its own is `like` it, that is more likely meant than the same id somewhere else.
    """
    record, path = end
    kind, council, plan, id = target
    others = [other for other in FIELDS if other != kind and scoped(record, other, id) in portal.by_id]
    # A field of the record itself is the one that was meant; where it is named deeper in, that is not known.
    fields = {other: field for other in others if len(path) <= 2 and (field := _field_of(record, other))}  # noqa: PLR2004
    for other, field in fields.items():
        if like and id in _named(record, field):
            return ""  # The record names that one already, so one of its own kind is meant.
        return f"{quoted(id)} is {_a(other)}: write “{_shown(field, id)}” in place of “{path[0]}”."
    for there in portal.records if not like else ():
        if there.home.kind == kind and there.id == id and (there.home.council, there.home.plan) != (council, plan):
            whose = there.home.council if there.home.council != council else f"the plan {quoted(there.home.plan)}"
            said = f"{quoted(id)} is {_a(kind)} of {whose}, not of {_own(council, plan)}"
            if there.home.path or portal.citing(there, Record):
                return f"{said}: name one of its own, or add it."
            return f"{said}: if {there.home.entry.file} was put in the wrong folder, move it back; else name another."
    return f"{quoted(id)} is {_a(others[0])}: name {_a(kind)}." if others and not like else ""


def _field_of(record: Record, kind: str) -> str:
    """Return the field in which such a record names one of the kind, or nothing."""
    return next((field for field in (kind, FIELDS[kind]) if field in type(record).model_fields), "")


def _named(record: Record, field: str) -> tuple[str, ...]:
    """Return the ids that a field of a record names."""
    given = getattr(record, field)
    return given if isinstance(given, tuple) else (given,)


def _shown(field: str, id: str) -> str:
    return f"{field}: [{id}]" if field in FIELDS.values() else f"{field}: {id}"


def _own(council: str, plan: str) -> str:
    return f"this plan, {quoted(plan)}" if plan else council


def _a(kind: str) -> str:
    names = {"kpi": "a KPI", "finances": "a money table", "budget": "a budget table"}
    return names.get(kind, f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}")
