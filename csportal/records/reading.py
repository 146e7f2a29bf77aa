"""From entries to records: each file is checked against the closed schema of its kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pydantic import ValidationError

from csportal.records.comments import cut_off
from csportal.records.emptied import emptied
from csportal.records.file_names import bad_names
from csportal.records.homes import home_of, settle
from csportal.records.kinds import kind_of_file
from csportal.records.lost_heading import lost_heading
from csportal.records.misplaced import meant_for, misplaced, of_another_kind
from csportal.records.not_read import note_astray, note_broken, note_unread
from csportal.records.seen import Seen
from csportal.records.swallowed import swallowed
from csportal.records.wording import problems_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from csportal.load.entry import Entry
    from csportal.problems import Problem
    from csportal.records.base import Record


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
        note_unread(re.sub(r"(\.\w+)+$", ".yml", file.partition("/")[2]), seen)
    for entry in entries:
        if whole := entry.memory.get(read_records):
            kept.add(entry.file)
            found += _seen(whole, seen)
            continue
        faults = len(problems)
        model, ids = kind_of_file(entry.file.partition("/")[2])
        if model is None:
            astray.append(entry)
            note_unread(meant_for(entry), seen)
            note_astray(entry, seen)
            continue
        kept.add(entry.file)
        if named := list(bad_names(entry, ids)):
            problems += named
            note_astray(entry, seen)
        problems += cut_off(model, entry)
        home = home_of(model, entry, ids)
        try:
            record = model.model_validate(entry.tree)
        except ValidationError as error:
            note_broken(home, seen)
            if other := of_another_kind(model, entry):
                problems.append(other)
                note_astray(entry, seen)
                continue
            found_wrong = error.errors(include_url=False)
            heading = lost_heading(model, entry, found_wrong)
            problems += [heading] if heading else problems_of(model, entry, found_wrong)
            continue
        if astray_in_text := swallowed(model, entry):
            note_broken(home, seen)
            problems.append(astray_in_text)
            continue
        problems += emptied(entry)
        whole = list(settle(record, home))
        found += _seen(whole, seen)
        if len(problems) == faults:
            entry.memory[read_records] = whole
    return found, [*misplaced(astray, kept), *problems], seen


def _seen(records: list[Record], seen: Seen) -> list[Record]:
    """Note the ids of records, and return them."""
    for one in records:
        seen.add(one.home.kind, one.home.council, one.home.plan, one.home.id)
    return records
