"""Of two texts or names that are the same, the one that was another when it was published is the copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.rules.reference import repeated_entry, repeated_name
from csportal.checks.rules.text import copied_text
from csportal.checks.texts.entry_names import naming_field
from csportal.checks.texts.prose import passages_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from csportal.checks.changes.rule import Change
    from csportal.checks.texts.prose import Passage
    from csportal.problems import Problem
    from csportal.records.base import Record

CODES = {copied_text.RULE.code, repeated_entry.RULE.code, repeated_name.RULE.code}


def at_the_copy(problems: Iterable[Problem], change: Change | None) -> list[Problem]:
    """Point what is told of two that are the same at the one that has changed; the data alone does not know which."""
    given = list(problems)
    if change is None or not any(one.code in CODES for one in given):
        return given
    turned = dict(_turned(change))
    return [turned.get(one, one) for one in given]


def _turned(change: Change) -> Iterator[tuple[Problem, Problem]]:
    """Yield each problem that stands at the one that was there, and what is told of the copy."""
    for first, one in copied_text.pairs(change.after):
        if _stood(change, one) and not _stood(change, first):
            yield copied_text.problem(first, one), copied_text.problem(one, first)
    for pair in repeated_entry.pairs(change.after):
        if _is_named_as_before(change, pair.copy) and not _is_named_as_before(change, pair.other):
            turned = pair._replace(copy=pair.other, other=pair.copy)
            yield repeated_entry.problem(pair), repeated_entry.problem(turned)
    for twin in repeated_name.twins(change.after):
        (record, path), (other, stands) = twin.here, twin.before
        if _is_named_as_before(change, record, path[0]) and not _is_named_as_before(change, other, stands[0]):
            around = twin._replace(here=twin.before, before=twin.here)
            yield repeated_name.problem(twin), repeated_name.problem(around)


def _stood(change: Change, one: Passage) -> bool:
    """Whether a record said the same in the same field when it was published."""
    record = change.before.by_key.get(one.record.key)
    said = passages_of(record) if record else []
    return any((was.path, was.text) == (one.path, one.text) for was in said)


def _is_named_as_before(change: Change, record: Record, field: str | int = "") -> bool:
    """Whether a record had the same in a field, or in the one that names it, when it was published."""
    was = change.before.by_key.get(record.key)
    name = str(field) or naming_field(record)
    return was is not None and getattr(was, name) == getattr(record, name)
