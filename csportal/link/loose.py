"""Loose ends: ids that records name and that stand nowhere, each told where it is most likely to be put right."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from csportal.link.elsewhere import elsewhere
from csportal.link.portal import Portal
from csportal.link.references import OF_THE_COUNCIL, Path, references, scoped
from csportal.link.renamed import deleted, other_years
from csportal.problems import MOST, TAKE_BACK, Place, Problem, nearest, nearest_of, quoted
from csportal.records.base import Record
from csportal.records.kinds import listings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.records.seen import Seen

LISTED_IN = {one.kind: one.file.rpartition("/")[2] for one in listings()}
MANY = 3
"""How many may name what is nowhere before it is told once, of all: it was lost then, and not misspelt.

They name one id, or ids of one list of which none is like one that is there.
"""
Target = tuple[str, str, str, str]
"""What an id is looked up by: its kind, council, plan and the id."""
Loose = dict[Target, list[tuple[Record, Path]]]
"""For each id that stands nowhere: the records that name it, and where."""


def loose_ends(portal: Portal, seen: Seen) -> Iterator[Problem]:
    """Find the ids that are named but stand nowhere."""
    loose: Loose = defaultdict(list)
    named: set[Target] = set()
    for record in portal.records:
        for path, reference, id in references(record):
            target = scoped(record, reference.kind, id)
            named.add(target)
            # Where the council's file is missing, which is told already, nothing is known of its services.
            if not seen.has(*target) and (reference.kind != "service" or seen.any("council", target[1], "")):
                loose[target].append((record, path))
    unlisted = {target for target in loose if target[0] in LISTED_IN and not seen.any(*target[:3])}
    yield from _no_lists({target: loose.pop(target) for target in unlisted})
    of_list = Counter(target[:3] for target, ends in loose.items() for _ in ends if target[0] in LISTED_IN)
    for row, (target, ends) in enumerate(loose.items()):
        kind, council, plan, id = target
        known = seen.known(kind, council, plan) if row < MOST else set()
        like = nearest_of(id, known)
        home = portal.by_id.get((kind, council, plan, like or ""))
        # Many name the one and nothing the other: the slip is where the id is given.
        is_renamed = len(ends) > 1 and home is not None and (kind, council, plan, home.id) not in named
        is_meant = is_renamed and len(ends) >= MANY
        if row < MOST and not is_meant and (where := elsewhere(portal, ends[0], target, like)):
            message, hint = f"There is no {kind} {quoted(id)}{_whose(ends[0][0], kind)}.", where
            for record, path in ends[: 1 if len(ends) >= MANY else None]:
                yield Problem(record.at(*path), "unknown-reference", message, hint)
            continue
        if home and is_renamed:
            message = (
                f"No record names the {kind} {quoted(home.id)}, but {len(ends)} name {quoted(id)}, which is nowhere."
            )
            hint = f"Write {quoted(id)} here, or there what stands here."
            yield Problem(home.at("id"), "unknown-reference", message, hint)
            continue
        if len(ends) >= MANY or (of_list[target[:3]] >= MANY and not like):
            yield _lost(portal, target, ends, like)
            continue
        astray = deleted(id, like) or (other_years(id, like) if kind not in LISTED_IN else "")
        hint = astray or nearest(id, known) or f"Name a {kind} that is there, or add it."
        for record, path in ends:
            message = f"There is no {kind} {quoted(id)}{_whose(record, kind)}."
            yield Problem(record.at(*path), "unknown-reference", message, hint)


def _lost(portal: Portal, target: Target, ends: list[tuple[Record, Path]], like: str | None) -> Problem:
    """Return the problem of an id that many name and nothing has: in the list that it belongs in, or at the first."""
    kind, council, plan, id = target
    record, path = ends[0]
    whose, also = _whose(record, kind), f" Or did you mean {quoted(like)}?" if like else ""
    many = len({one for one, _ in ends})
    naming = f"{many} records name" if many > 1 else f"{quoted(record.home.entry.file, 100)} names"
    message = f"{naming} the {kind} {quoted(id)}, but there is none{whose}."
    if kind not in LISTED_IN:
        hint = (
            f"This is the first of them. Name a {kind} that is there, or add it; if it was there before, {TAKE_BACK}."
        )
        return Problem(record.at(*path), "unknown-reference", message, hint + also)
    hint = f"Add it to this list; if it was here before, {TAKE_BACK}.{also}"
    listed = next(
        (one for one in portal.records if (one.home.kind, one.home.council, one.home.plan) == target[:3]), None
    )
    if listed and listed.home.path:
        return Problem(listed.home.entry.at_key(listed.home.path[0]), "unknown-reference", message, hint)
    folder = "/".join(part for part in (council, plan) if part)
    return replace(missing(record, folder, LISTED_IN[kind], message, hint), code="unknown-reference", hint=hint)


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
            yield missing(record, folder, file, message, hint)
        else:
            message = f"There is no {kind} {quoted(id)}{_whose(record, kind)}."
            yield Problem(record.at(*path), "unknown-reference", message, hint)


def missing(record: Record, folder: str, file: str, message: str, hint: str) -> Problem:
    """Return the problem of a file that has to be in a folder and is not."""
    data = record.home.entry.file.partition("/")[0]
    hint = f"{hint} If it was there before, {TAKE_BACK}."
    return Problem(Place("/".join(part for part in (data, folder, file) if part)), "missing-file", message, hint)


def _whose(record: Record, kind: str) -> str:
    return f" in {record.home.council}" if kind in OF_THE_COUNCIL else " in this plan"
