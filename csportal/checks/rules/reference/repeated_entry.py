"""No entry of a list stands twice: a second that differs in nothing that tells the two apart was most likely pasted."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from csportal.checks.example import PLAN
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.reference.other_service import misput
from csportal.checks.texts.text_figures import stems
from csportal.problems import Level, Problem, quoted
from csportal.records.council import Service
from csportal.records.kpi import Kpi
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
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


def check(portal: Portal) -> Iterator[Problem]:
    first: dict[tuple[object, ...], Record] = {}
    named: dict[tuple[object, ...], Record] = {}
    told = {problem.record for problem in misput(portal)}
    for record in portal.records:
        field, fields = _ways(type(record))
        if not field or isinstance(record, ELSEWHERE):
            continue
        held = record.__dict__
        name: str = held[field]
        place = type(record), record.home.council, record.home.plan, name.lower()
        key = (*place, *(str(held[one]) for one in fields))
        before = first.setdefault(key, record)
        if before is not record:
            message = f"The {record.home.kind} {quoted(name)} is here twice; it stands at {before.at(field)} already."
            hint = (
                f"Delete the copy, or tell the two apart. If the source has both, add: accepted: {{{RULE.code}: why}}"
            )
            yield Problem(record.at(field), RULE.code, message, hint, record=record.key)
            continue
        naming = NAMING.get(record.home.kind)
        if naming is None:
            continue
        # A bridge with the name of a service that it is not put down to is told by that.
        if record.home.kind == "bridge" and record.key in told:
            continue
        one = named.setdefault((*place, *(str(held[one]) for one in sorted(naming))), record)
        if one is not record:
            # Of the two, the one whose id has no word of the name is more likely the copy.
            pasted, other = (one, record) if _is_named_so(record, name) > _is_named_so(one, name) else (record, one)
            message = f"{quoted(name)} is the {field} of two; it stands at {other.at(field)} already."
            hint = (
                f"Write the {field} that this one has in the source, or tell the two apart. If the source has one for "
                f"both, add: accepted: {{{RULE.code}: why}}"
            )
            yield Problem(pasted.at(field), RULE.code, message, hint, Level.WARNING, pasted.key)


def _is_named_so(record: Record, name: str) -> bool:
    return not stems(name).isdisjoint(stems(record.id.replace("-", " ")))


@cache
def _ways(model: type[Record]) -> tuple[str, tuple[str, ...]]:
    """Return the field that holds the name of such a record, if any does, and those that tell it from others."""
    fields = model.model_fields
    name = next((one for one in ("title", "text") if one in fields), "")
    return name, tuple(one for one in fields if one in TELLING)


FILE = f"{PLAN.removesuffix('plan.yml')}registers/risks.yml"
TEXT = """\
risks:
  - {id: money, title: Less money, text: There may be less to spend.}
  - {id: staff, title: Too few nurses, text: Posts may stay empty.}
source: {section: "5"}
"""

RULE = Rule(
    code="repeated-entry",
    says="No entry of a register, no milestone, objective or priority has the title of another, unless the two differ "
    "in their heading, date, kind, service or the like. Where what differs does not name them, that is a warning.",
    bad=Example(
        FILE,
        TEXT.replace("Too few nurses", "Less money"),
        f"3:24: repeated-entry: The risk “Less money” is here twice; it stands at data/{FILE}:2:24 already.",
    ),
    good=Example(FILE, TEXT),
    check=check,
    acceptable=True,
)
