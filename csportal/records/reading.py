"""From entries to records: each file is checked against the closed schema of its kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pydantic import ValidationError

from csportal.problems import Place, Problem, UnreadableError, quoted
from csportal.records.base import Home, Record
from csportal.records.comments import cut_off
from csportal.records.kinds import filled, kind_of_fields, kind_of_file, kinds, listings
from csportal.records.lost_heading import lost_heading, swallowed
from csportal.records.meaning import a_thing, fields_of
from csportal.records.misplaced import meant_for, misplaced
from csportal.records.readers import ID, as_id, read_id
from csportal.records.seen import WITHIN, Seen
from csportal.records.wording import problems_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from csportal.load.entry import Entry

COPY = re.compile(r"copy|backup|\bold\b|\(\d+\)", re.IGNORECASE)
"""How a computer or a person names a copy of a file."""
LISTS = {one.field: one.kind for one in listings()}


def read_records(entries: Iterable[Entry], unread: Iterable[str] = ()) -> tuple[list[Record], list[Problem], Seen]:
    """Return the records that are whole, the problems of the others, and every id seen.

    `unread` names the files that could not be read; what they were meant to define counts as seen.
    """
    found: list[Record] = []
    problems: list[Problem] = []
    seen = Seen()
    astray: list[Entry] = []
    kept: set[str] = set()
    for file in unread:
        _note_unread(re.sub(r"(\.\w+)+$", ".yml", file.partition("/")[2]), seen)
    for entry in entries:
        if whole := entry.memory.get(read_records):
            kept.add(entry.file)
            found += _seen(whole, seen)
            continue
        faults = len(problems)
        model, ids = kind_of_file(entry.file.partition("/")[2])
        if model is None:
            astray.append(entry)
            _note_unread(meant_for(entry), seen)
            _note_astray(entry, seen)
            continue
        kept.add(entry.file)
        if named := list(_bad_ids(entry, ids)):
            problems += named
            _note_astray(entry, seen)
        problems += cut_off(model, entry)
        home = _home(model, entry, ids)
        try:
            record = model.model_validate(entry.tree)
        except ValidationError as error:
            _note_broken(home, seen)
            if other := _better_kind(model, entry):
                problems.append(_of_another_kind(entry, model, other))
                _note_astray(entry, seen)
                continue
            found_wrong = error.errors(include_url=False)
            heading = lost_heading(model, entry, found_wrong)
            problems += [heading] if heading else problems_of(model, entry, found_wrong)
            continue
        if astray_in_text := swallowed(model, entry):
            _note_broken(home, seen)
            problems.append(astray_in_text)
            continue
        problems += _emptied(entry)
        whole = list(_settle(record, home))
        found += _seen(whole, seen)
        if len(problems) == faults:
            entry.memory[read_records] = whole
    return found, [*misplaced(astray, kept), *problems], seen


def _seen(records: list[Record], seen: Seen) -> list[Record]:
    """Note the ids of records, and return them."""
    for one in records:
        seen.add(one.home.kind, one.home.council, one.home.plan, one.home.id)
    return records


def _better_kind(model: type[Record], entry: Entry) -> type[Record] | None:
    """Return the kind whose fields the file has, where they are not those of the kind that its folder is for."""
    given = set(entry.tree) if isinstance(entry.tree, dict) else set()
    if len(given - set(fields_of(model))) < 2:  # noqa: PLR2004 - one field that does not belong may be a slip
        return None
    return kind_of_fields(given)


def _of_another_kind(entry: Entry, model: type[Record], other: type[Record]) -> Problem:
    message = f"This file holds {a_thing(other)}, but stands where {a_thing(model)} is expected."
    place = filled(other, entry.file.partition("/")[2])
    return Problem(Place(entry.file), "misplaced-file", message, f"Move it to {quoted(place, 100)}.")


def _note_unread(path: str, seen: Seen) -> None:
    """Note the ids that a file was meant to define, as far as its path tells."""
    model, ids = kind_of_file(path)
    if model:
        kind, council, plan = model.kind_of_record, ids.get("council", ""), ids.get("plan", "")
        seen.add(kind, council, plan, _own_id(model, ids))
        seen.doubt(kind, council, plan)


def _note_astray(entry: Entry, seen: Seen) -> None:
    """Note that a file stands in the wrong place or has a wrong name, so that its plan may lack what it defines."""
    council, _, rest = entry.file.partition("/")[2].partition("/")
    for kind, model in kinds().items():
        if "{id}" in model.file:
            seen.doubtful.add((kind, council, rest.partition("/")[0]))


def _emptied(entry: Entry) -> Iterator[Problem]:
    """Find fields that may be left out, but stand there with nothing in them: something was there, or is missing."""
    for path in _nothings(entry.tree, ()) if entry.has_empty else ():
        hint = "Write what belongs there, or delete the line."
        yield Problem(entry.at_key(*path), "empty-text", f"The field {quoted(str(path[-1]))} is empty.", hint)


def _nothings(tree: object, path: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    if tree is None:
        yield path
    for step, inner in tree.items() if isinstance(tree, dict) else enumerate(tree if isinstance(tree, list) else ()):
        yield from _nothings(inner, (*path, step))


def _bad_ids(entry: Entry, ids: dict[str, str]) -> Iterator[Problem]:
    for part, given in ids.items():
        try:
            read_id(given)
        except UnreadableError as error:
            name = "file" if part == "id" else "folder"
            better = as_id(given)
            renamed = f"Rename the {name} to {quoted(f'{better}.yml' if part == 'id' else better)}."
            hint = renamed if better else error.hint
            message = f"The {name} name: {error.message}"
            if COPY.search(given):
                message += " It looks like a copy that was left here."
                hint = f"If it is a copy, delete it; otherwise {hint[0].lower()}{hint[1:]}"
            yield Problem(Place(entry.file), error.code, message, hint)


def _home(model: type[Record], entry: Entry, ids: dict[str, str]) -> Home:
    council, plan = ids.get("council", ""), ids.get("plan", "")
    return Home(model.kind_of_record, _own_id(model, ids), entry, council, plan)


def _own_id(model: type[Record], ids: dict[str, str]) -> str:
    kind = model.kind_of_record
    return ids.get("id") or (ids.get(kind, kind) if kind in {"council", "plan"} else kind)


def _settle(record: Record, home: Home) -> Iterator[Record]:
    """Give the record, and every record kept within it, its home."""
    record._home = home  # noqa: SLF001 - a record's home is set once, here
    yield record
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        if isinstance(value, tuple) and value and isinstance(value[0], Record):
            for number, inner in enumerate(value):
                path = (*home.path, field.alias or name, number)
                inner_home = Home(inner.kind_of_record, _item_id(inner), home.entry, home.council, home.plan, path)
                yield from _settle(inner, inner_home)


def _item_id(record: Record) -> str:
    given: str = getattr(record, "item_id", None) or getattr(record, "ref", None) or ""
    return "-".join("".join(letter if letter.isalnum() else " " for letter in given.lower()).split())


def _note_broken(home: Home, seen: Seen) -> None:
    """Note the ids that a broken file was meant to define; where one cannot be read, all are in doubt."""
    seen.add(home.kind, home.council, home.plan, home.id)

    def walk(tree: object) -> None:
        for name, items in tree.items() if isinstance(tree, dict) else ():
            if name not in LISTS:
                continue
            for item in items if isinstance(items, list) else [None]:
                given = item.get("id") if isinstance(item, dict) else None
                if isinstance(given, str) and ID.fullmatch(given) and given not in seen.known(LISTS[name], *scope):
                    seen.add(LISTS[name], *scope, given)
                else:
                    seen.doubt(home.kind, *scope)
                walk(item)

    scope = home.council, home.plan
    if home.kind in WITHIN:
        walk(home.entry.tree)
        if not seen.any(WITHIN[home.kind], *scope):
            seen.doubt(home.kind, *scope)
