"""No entry of a list stands twice: a second that differs in nothing that tells the two apart was most likely pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from csportal.checks.example import PLAN
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.reference.other_service import misput
from csportal.checks.texts.entry_names import ELSEWHERE, NAMING, naming_field, ways
from csportal.checks.texts.text_figures import stems
from csportal.link.remembered import remembered
from csportal.problems import Level, Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.base import Record


class Pair(NamedTuple):
    """An entry and the one whose name it bears, which stands already."""

    copy: Record
    other: Record
    is_alike: bool
    """Whether nothing tells the two apart; else what differs does not name them."""


def check(portal: Portal) -> Iterator[Problem]:
    for pair in pairs(portal):
        yield problem(pair)


def problem(pair: Pair) -> Problem:
    """Return what is told of an entry that has the name of another."""
    record, field = pair.copy, naming_field(pair.copy)
    name, place = quoted(record.__dict__[field]), pair.other.at(field)
    if pair.is_alike:
        message = f"The {record.home.kind} {name} is here twice; it stands at {place} already."
        hint = f"Delete the copy, or tell the two apart. If the source has both, add: accepted: {{{RULE.code}: why}}"
        return Problem(record.at(field), RULE.code, message, hint, record=record.key)
    message = f"{name} is the {field} of two; it stands at {place} already."
    hint = (
        f"Write the {field} that this one has in the source, or tell the two apart. If the source has one for both, "
        f"add: accepted: {{{RULE.code}: why}}"
    )
    return Problem(record.at(field), RULE.code, message, hint, Level.WARNING, record.key)


@remembered
def pairs(portal: Portal) -> list[Pair]:
    """Return the entries that have the name of another, each with that."""
    return list(_found(portal))


def _found(portal: Portal) -> Iterator[Pair]:
    first: dict[tuple[object, ...], Record] = {}
    named: dict[tuple[object, ...], Record] = {}
    told = {one.record for one in misput(portal)}
    for record in portal.records:
        field, fields = ways(type(record))
        if not field or isinstance(record, ELSEWHERE):
            continue
        held = record.__dict__
        name: str = held[field]
        place = type(record), record.home.council, record.home.plan, name.lower()
        key = (*place, *(str(held[one]) for one in fields))
        before = first.setdefault(key, record)
        if before is not record:
            # A file whose name is another's and more, such as “hub-2”, is the copy, though it comes first.
            is_first = not record.home.path and before.id.startswith(record.id)
            yield Pair(before, record, is_alike=True) if is_first else Pair(record, before, is_alike=True)
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
            is_copied = _is_named_so(record, name) > _is_named_so(one, name)
            yield Pair(one, record, is_alike=False) if is_copied else Pair(record, one, is_alike=False)


def _is_named_so(record: Record, name: str) -> bool:
    return not stems(name).isdisjoint(stems(record.id.replace("-", " ")))


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
