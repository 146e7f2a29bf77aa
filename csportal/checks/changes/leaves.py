"""Everything that a record states as a fact: its choices, references, days, numbers and what the source prints."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from csportal.checks.texts.prose import PRINTED
from csportal.records.base import Part, Record, Source
from csportal.records.fields import Prose

if TYPE_CHECKING:
    from collections.abc import Iterator

Path = tuple[str | int, ...]
APART = {"accepted", "note", "notes", "owner", "team", "holder", "item_id",
         "services", "kpis", "milestones", "objectives", "related",
         "targets", "figures", "results", "forecast", "closed"}  # fmt: skip
"""What may be another without the source being another (what is said of a record, who answers for it, what it is put
beside), and what other rules look at, which know when it may be another."""
KNOWN_BY = ("item_id", "key", "name", "title", "ref", "sign", "row", "what", "of", "to")
"""The fields by which one of several parts of a record is known again, the surest first."""
REASONS = {"note", "notes", "why", "reason", "decision", "basis"}


class Leaf(NamedTuple):
    """One fact: the name of its field, the way to it, and what is stated; several for a list of single words."""

    field: str
    path: Path
    value: Any


def leaves(record: Record) -> dict[Path, Leaf]:
    """Return what a record states, by what it is rather than by where it stands."""
    return dict(_of(record, (), ()))


def reasons(part: Part) -> set[str]:
    """Return every text of a record, or of a part of it, that may say why something changed."""
    found: set[str] = set()
    for name, value in part.__dict__.items():
        for one in value if isinstance(value, tuple) else value.values() if isinstance(value, dict) else (value,):
            if isinstance(one, str) and name in REASONS:
                found.add(one)
            elif isinstance(one, Part) and not isinstance(one, Record):
                found |= {*reasons(one), *(str(text) for text in (one.__dict__ if name in REASONS else {}).values())}
    return found


def _of(part: Part, named: Path, path: Path) -> Iterator[tuple[Path, Leaf]]:
    for name, key, is_prose in _fields(type(part)):
        value = part.__dict__[name]
        if isinstance(value, str) and not isinstance(value, StrEnum) and is_prose:
            continue
        yield from _in(key, value, (*named, key), (*path, key), is_prose=is_prose)


def _in(field: str, value: Any, named: Path, path: Path, *, is_prose: bool) -> Iterator[tuple[Path, Leaf]]:
    if isinstance(value, Part):
        if not isinstance(value, Record):
            yield from _of(value, named, path)
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _in(field, one, (*named, str(key)), (*path, str(key)), is_prose=is_prose)
    elif isinstance(value, tuple) and any(isinstance(one, Part) for one in value):
        for row, one in enumerate(value):
            yield from _in(field, one, (*named, _known_by(one, row)), (*path, row), is_prose=is_prose)
    elif value not in (None, ()) and not is_prose:
        yield named, Leaf(field, path, value)


def _known_by(part: Part, row: int) -> str | int:
    held = part.__dict__
    return next((str(held[name]) for name in KNOWN_BY if held.get(name)), row)


@cache
def _fields(model: type[Part]) -> tuple[tuple[str, str, bool], ...]:
    """Return the fields that state something: name, key in the file, and whether they are words of ours."""
    found = []
    for name, field in model.model_fields.items():
        if name not in APART:
            marks = [*field.metadata, *_marks(field.annotation)]
            is_prose = any(isinstance(mark, Prose) for mark in marks) and name not in PRINTED and model is not Source
            found.append((name, field.alias or name, is_prose))
    return tuple(found)


def _marks(annotation: Any) -> Iterator[Any]:
    yield from getattr(annotation, "__metadata__", ())
    for one in getattr(annotation, "__args__", ()):
        yield from _marks(one)
