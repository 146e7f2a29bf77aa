"""Linking: records become a portal, and each id that stands twice or names nothing becomes a problem."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from csportal.link.portal import Portal
from csportal.link.references import OF_THE_COUNCIL, Path, references, scoped
from csportal.problems import MOST, Place, Problem, nearest, nearest_of, quoted
from csportal.records.base import Record
from csportal.records.kinds import listings
from csportal.values.today import build_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from csportal.records.seen import Scope, Seen

LISTED_IN = {one.kind: one.file.rpartition("/")[2] for one in listings()}
Loose = dict[tuple[str, str, str, str], list[tuple[Record, Path]]]
"""For each id that stands nowhere, by kind, council, plan and id: the records that name it, and where."""


def link(records: Iterable[Record], seen: Seen, today: date | None = None) -> tuple[Portal, list[Problem]]:
    """Return the portal of all records, judged on a day, and a problem for each id that stands twice or is nowhere."""
    kept: dict[str, Record] = {}
    problems: list[Problem] = []
    for record in records:
        if record.key in kept:
            first = kept[record.key].at("id")
            message = f"The {record.home.kind} {quoted(record.id)} is here twice; it stands at {first} already."
            hint = "Give one of them another id or delete it."
            problems.append(Problem(record.at("id"), "repeated-id", message, hint))
            # The second may have been meant to have an id that is nowhere now.
            seen.doubtful.add((record.home.kind, record.home.council, record.home.plan))
        else:
            kept[record.key] = record
    lacking = frozenset(_lacking(kept.values(), seen))
    portal = Portal(tuple(kept.values()), kept, today=today or build_day(), lacking=lacking)
    problems += _homeless(portal, seen)
    problems += _loose_ends(portal, seen)
    return portal, problems


def _lacking(records: Iterable[Record], seen: Seen) -> Iterator[Scope]:
    """Yield the scopes of which something was meant to be there that could not be read."""
    read: dict[Scope, set[str]] = defaultdict(set)
    for record in records:
        read[record.home.kind, record.home.council, record.home.plan].add(record.id)
    yield from seen.doubtful
    yield from (scope for scope, ids in seen.ids.items() if ids - read[scope])


def _loose_ends(portal: Portal, seen: Seen) -> Iterator[Problem]:
    """Find the ids that are named but stand nowhere."""
    loose: Loose = defaultdict(list)
    named: set[tuple[str, str, str, str]] = set()
    for record in portal.records:
        for path, reference, id in references(record):
            target = scoped(record, reference.kind, id)
            named.add(target)
            # Where the council's file is missing, which is told already, nothing is known of its services.
            if not seen.has(*target) and (reference.kind != "service" or seen.any("council", target[1], "")):
                loose[target].append((record, path))
    unlisted = {target for target in loose if target[0] in LISTED_IN and not seen.any(*target[:3])}
    yield from _no_lists({target: loose.pop(target) for target in unlisted})
    for row, (target, ends) in enumerate(loose.items()):
        kind, council, plan, id = target
        known = seen.known(kind, council, plan) if row < MOST else set()
        home = portal.by_id.get((kind, council, plan, nearest_of(id, known) or ""))
        if len(ends) > 1 and home and (kind, council, plan, home.id) not in named:
            # Many name the one and nothing the other: the slip is where the id is given.
            message = (
                f"No record names the {kind} {quoted(home.id)}, but {len(ends)} name {quoted(id)}, which is nowhere."
            )
            hint = f"Write {quoted(id)} here, or there what stands here."
            yield Problem(home.at("id"), "unknown-reference", message, hint)
            continue
        hint = nearest(id, known) or f"Name a {kind} that is there, or add it."
        for record, path in ends:
            message = f"There is no {kind} {quoted(id)}{_whose(record, kind)}."
            yield Problem(record.at(*path), "unknown-reference", message, hint)


def _no_lists(unlisted: Loose) -> Iterator[Problem]:
    """Find the files that are missing altogether: told once if many name what they list, else of the one that does."""
    lost: dict[tuple[str, str, str], list[tuple[Record, Path, str]]] = defaultdict(list)
    for (kind, council, plan, id), ends in unlisted.items():
        lost[kind, council, plan] += [(record, path, id) for record, path in ends]
    for (kind, council, plan), ends_there in lost.items():
        folder = "/".join(part for part in (council, plan) if part)
        file = LISTED_IN[kind]
        hint = f"Add {folder}/{file}, which lists them."
        record, path, id = ends_there[0]
        if len(ends_there) > 1:
            message = f"{len(ends_there)} records name a {kind}, but the folder {quoted(folder)} has no {file}."
            yield _missing(record, folder, file, message, hint)
        else:
            message = f"There is no {kind} {quoted(id)}{_whose(record, kind)}."
            yield Problem(record.at(*path), "unknown-reference", message, hint)


def _missing(record: Record, folder: str, file: str, message: str, hint: str) -> Problem:
    data = record.home.entry.file.partition("/")[0]
    return Problem(Place("/".join(part for part in (data, folder, file) if part)), "missing-file", message, hint)


def _whose(record: Record, kind: str) -> str:
    return f" in {record.home.council}" if kind in OF_THE_COUNCIL else " in this plan"


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
                yield _missing(record, path, file, message, f"Add {path}/{file}: it says what the {kind} is.")
    for kind, file in (("portal", "portal.yml"), ("glossary", "glossary.yml")):
        if portal.records and not seen.any(kind, "", ""):
            message = f"The data folder has no {file}."
            yield _missing(portal.records[0], "", file, message, f"Add {file}; without it pages cannot be made.")
