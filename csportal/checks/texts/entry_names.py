"""What an entry of a list is known by: the field that holds its name, and those that tell two of one name apart."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from csportal.records.council import Service
from csportal.records.kpi import Kpi
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from csportal.records.base import Record

ELSEWHERE = (Kpi, Plan, Service)
"""The records whose titles another rule looks at."""
TELLING = {
    "audience", "date", "due", "ends", "full_time_equivalent", "group", "kind", "objective", "of", "out_of", "period",
    "printed", "priorities", "priority", "section", "service", "services", "starts", "state", "supplier", "team",
    "tier", "to", "unit",
}  # fmt: skip
"""The fields that tell apart two entries with one title: not the id, and neither figures nor what is said in prose."""
NAMING: dict[str, set[str]] = {
    "achievement": set(),
    "asset": {"group"},
    "bridge": set(),
    "budget": {"kind"},
    "consultation": {"period"},
    "contract": {"ends", "supplier"},
    "control total": {"to"},
    "delivered service": {"group"},
    "discrepancy": set(),
    "document": {"date", "holder"},
    "fact": {"group", "period", "services", "unit"},
    "need group": {"tier"},
    "objective": {"group"},
    "priority": set(),
    "project": set(),
    "promise": {"audience"},
    "risk": set(),
    "strategy": {"period"},
    "survey": set(),
    "topic": set(),
    "update": {"kind", "period", "services"},
}
"""By the kind of entry the fields that name it as its title does: where only others differ, a title may be pasted."""


def naming_field(record: Record) -> str:
    """Return the field that holds the name of such a record."""
    return ways(type(record))[0]


@cache
def ways(model: type[Record]) -> tuple[str, tuple[str, ...]]:
    """Return the field that holds the name of such a record, if any does, and those that tell it from others."""
    fields = model.model_fields
    name = next((one for one in ("title", "text") if one in fields), "")
    return name, tuple(one for one in fields if one in TELLING)
