"""Linking: records become a portal, and each id that stands twice or names nothing becomes a problem."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from csportal.link.loose import loose_ends, missing
from csportal.link.portal import Portal
from csportal.problems import Problem, quoted
from csportal.records.base import Record
from csportal.values.today import build_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from csportal.records.seen import Scope, Seen


def link(records: Iterable[Record], seen: Seen, today: date | None = None) -> tuple[Portal, list[Problem]]:
    """Return the portal of all records, judged on a day, and a problem for each id that stands twice or is nowhere."""
    kept: dict[str, Record] = {}
    problems: list[Problem] = []
    for record in records:
        if record.key in kept:
            problems.append(_twice(record, kept[record.key]))
            # The second may have been meant to have an id that is nowhere now.
            seen.doubtful.add((record.home.kind, record.home.council, record.home.plan))
        else:
            kept[record.key] = record
    lacking = frozenset(_lacking(kept.values(), seen))
    portal = Portal(tuple(kept.values()), kept, today=today or build_day(), lacking=lacking)
    problems += _homeless(portal, seen)
    problems += loose_ends(portal, seen)
    return portal, problems


def _twice(record: Record, first: Record) -> Problem:
    field, *more = record.identified_by
    named = " of ".join(quoted(one) for one in record.identity().values())
    message = f"The {record.home.kind} {named} is here twice; it stands at {first.at(field)} already."
    names = " or ".join(quoted(one) for one in record.identified_by) if more else "id"
    return Problem(record.at(field), "repeated-id", message, f"Give one of them another {names} or delete it.")


def _lacking(records: Iterable[Record], seen: Seen) -> Iterator[Scope]:
    """Yield the scopes of which something was meant to be there that could not be read."""
    read: dict[Scope, set[str]] = defaultdict(set)
    for record in records:
        read[record.home.kind, record.home.council, record.home.plan].add(record.id)
    yield from seen.doubtful
    yield from (scope for scope, ids in seen.ids.items() if ids - read[scope])


def _homeless(portal: Portal, seen: Seen) -> Iterator[Problem]:
    """Find folders that have records but no council.yml or plan.yml, and a data folder without its own two files."""
    told: set[str] = set()
    for record in portal.records:
        council, plan = record.home.council, record.home.plan
        for kind, folder, file in (("council", council, "council.yml"), ("plan", plan, "plan.yml")):
            path = council if kind == "council" else f"{council}/{plan}"
            if folder and path not in told and not seen.has(kind, council, "" if kind == "council" else plan, folder):
                told.add(path)
                message = f"The folder {quoted(path)} has no {file}."
                yield missing(record, path, file, message, f"Add {path}/{file}: it says what the {kind} is.")
    for kind, file in (("portal", "portal.yml"), ("glossary", "glossary.yml")):
        if portal.records and not seen.any(kind, "", ""):
            message = f"The data folder has no {file}."
            yield missing(portal.records[0], "", file, message, f"Add {file}; without it pages cannot be made.")
