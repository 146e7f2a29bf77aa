"""The single record of a plan that has a field unlike all others, and the plan that it may have strayed from."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from csportal.checks.texts.siblings import column
from csportal.records.bridge import Bridge
from csportal.records.milestone import Milestone
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.base import Record

OF_ALL: dict[type[Record], tuple[set[str], int]] = {Milestone: ({"kind"}, 10), Bridge: ({"row", "table"}, 5)}
"""The fields that are the same in all records of a kind, and from how many others on."""


class Unlike(NamedTuple):
    """A record that differs in a field: what it has there, what all others have, and how many they are."""

    record: Record
    field: str
    strange: str
    usual: str
    others: int


def unlike(records: list[Record]) -> list[Unlike]:
    """Return each record that alone has a field unlike all others, of the fields that are the same in all."""
    fields, fewest = OF_ALL.get(type(records[0]), (set(), 0)) if records else (set(), 0)
    found = []
    for field in sorted(fields):
        values = column(records, field)
        (usual, most), *others = Counter(values).most_common()
        if usual and most >= fewest and [count for _, count in others] == [1] and (strange := others[0][0]):
            found.append(Unlike(records[values.index(strange)], field, strange, usual, most))
    return found


def where_usual(portal: Portal, one: Unlike) -> Plan | None:
    """Return the plan of the same council in which several have what is odd here: the file may belong there."""
    home = one.record.home
    for plan in portal.all(Plan):
        if plan.home.council == home.council and plan.id != home.plan:
            there = portal.in_plan(type(one.record), plan)
            if column(there, one.field).count(one.strange) > 1:
                return plan
    return None
