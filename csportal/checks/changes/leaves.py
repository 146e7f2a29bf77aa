"""Everything that a record states as a fact: its choices, references, days, numbers and what the source prints."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from csportal.checks.texts.prose import PRINTED
from csportal.records.base import Part, Record, Source
from csportal.records.fields import Prose
from csportal.records.finances import Columns

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

Path = tuple[str | int, ...]
APART = {"accepted", "note", "notes", "item_id",
         "figures", "results", "forecast", "closed"}  # fmt: skip
"""What may be another without the source being another, as it is said of a record, and what other rules look at, which
know when it may be another."""
BESIDE = {"printed", "undated"}
"""What stands beside a target, of which other rules look at the rest."""
LINES = {"group", "tier", "asked", "supplier", "standing", "data_source", "footnotes", "actions", "tags", "applies_to",
         "publisher", "column", "computed", "row", "of", "answers", "share_of", "term", "abbreviation"}  # fmt: skip
"""The single lines that are names, signs and figures of the source, rather than words of ours."""
KNOWN_BY = ("item_id", "key", "name", "title", "term", "ref", "sign", "row", "what", "of", "to")
"""The fields by which one of several parts of a record is known again, the surest first."""
NOTES = {"note", "notes"}
REASONS = {"note", "notes", "why", "reason", "decision", "basis"}


class Leaf(NamedTuple):
    """One fact or text: the name of its field, the way to it, and what it holds; several for a list of single words."""

    field: str
    path: Path
    value: Any
    is_prose: bool = False


def leaves(record: Record) -> dict[Path, Leaf]:
    """Return what a record states, by what it is rather than by where it stands."""
    found = _of(record, (), (), APART)
    return {name: leaf for name, leaf in found if not leaf.is_prose and (name[0] != "targets" or name[-1] in BESIDE)}


def words(record: Record) -> dict[Path, Leaf]:
    """Return every text of ours that a record has, but for its notes, by what it is rather than by where it stands."""
    return {name: leaf for name, leaf in _of(record, (), (), APART - {"results"}) if leaf.is_prose}


def parts(record: Record) -> dict[Path, Path]:
    """Return each part of a record in which anything stands, by what it is, with the way to where it stands."""
    return {name[:-1]: leaf.path[:-1] for name, leaf in _of(record, (), (), frozenset())}


def noted(record: Record) -> tuple[dict[Path, Leaf], dict[Path, Leaf]]:
    """Return what is noted anywhere in a record, and all else that it holds."""
    found: tuple[dict[Path, Leaf], dict[Path, Leaf]] = {}, {}
    for name, leaf in _of(record, (), (), frozenset()):
        found[NOTES.isdisjoint({leaf.field, leaf.path[0]})][name] = leaf
    return found


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


def _of(part: Part, named: Path, path: Path, apart: AbstractSet[str]) -> Iterator[tuple[Path, Leaf]]:
    for name, key, is_prose in _fields(type(part)):
        if name not in apart:
            yield from _in((*named, key), Leaf(key, (*path, key), part.__dict__[name], is_prose), apart)


def _in(named: Path, held: Leaf, apart: AbstractSet[str]) -> Iterator[tuple[Path, Leaf]]:
    """Yield what a field holds, down to single facts and texts."""
    value = held.value
    if isinstance(value, Part):
        if not isinstance(value, Record):
            yield from _of(value, named, held.path, apart)
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _in((*named, str(key)), held._replace(path=(*held.path, str(key)), value=one), apart)
    elif isinstance(value, tuple) and any(isinstance(one, Part) for one in value):
        for row, one in enumerate(value):
            inner = held._replace(path=(*held.path, row), value=one)
            yield from _in((*named, known_by(one, row)), inner, apart)
    elif value not in (None, ()):
        texts = value if isinstance(value, tuple) else (value,)
        is_text = held.is_prose and all(isinstance(one, str) and not isinstance(one, StrEnum) for one in texts)
        if is_text or not held.is_prose:
            yield named, held._replace(is_prose=is_text)


def known_by(part: Part, row: int | str) -> str | int:
    """Return what a part is known again by among others: what names it, or `row`."""
    held = part.__dict__
    return next((str(held[name]) for name in KNOWN_BY if held.get(name)), row)


@cache
def _fields(model: type[Part]) -> tuple[tuple[str, str, bool], ...]:
    """Return the fields of a model: name, key in the file, and whether they are words of ours."""
    found = []
    for name, field in model.model_fields.items():
        marks = [*field.metadata, *_marks(field.annotation)]
        is_prose = any(isinstance(mark, Prose) for mark in marks) and name not in PRINTED | LINES
        found.append((name, field.alias or name, is_prose and model not in {Source, Columns}))
    return tuple(found)


def _marks(annotation: Any) -> Iterator[Any]:
    yield from getattr(annotation, "__metadata__", ())
    for one in getattr(annotation, "__args__", ()):
        yield from _marks(one)
