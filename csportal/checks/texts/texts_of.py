"""The texts of one record, as its model has them, with the way to each."""

from __future__ import annotations

from functools import cache
from sys import intern
from typing import TYPE_CHECKING, Any, get_args

from csportal.records.base import Part, Record
from csportal.records.fields import Prose, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.records.budget import Path

Held = tuple["Path", str, bool, list[str]]
"""The way to a text, the text, whether it is prose of ours or a line as the source prints it, and its words."""
Way = tuple[str, str, bool]
READER = Text.__metadata__[0]  # type: ignore[attr-defined]
"""The mark that tells a text from a single line, which is most often a name as printed."""
PART = object()
APART = {"accepted", "source"}
"""What is no text about the record itself: why its problems stand, and where in the source it is found."""
SHORTEST = 4
"""From how many words a line of a list is a sentence or a part of one, rather than a name or a sign."""


def texts_of(record: Record) -> list[Held]:
    """Return every text of a record but for the reasons why problems are accepted, and where things are printed."""
    found: list[Held] = []
    _of(record, (), found)
    return found


def _of(part: Part, path: Path, found: list[Held]) -> None:
    held = part.__dict__
    for name, key, is_text in _ways(type(part)):
        if value := held[name]:
            _in(value, (*path, key), found, is_text=is_text)


def _in(value: Any, path: Path, found: list[Held], *, is_text: bool) -> None:
    if isinstance(value, str):
        words = [*map(intern, value.split())]
        found.append((path, value, is_text or (isinstance(path[-1], int) and len(words) >= SHORTEST), words))
    elif isinstance(value, Part):
        if not isinstance(value, Record):  # a record in another's list has its own turn
            _of(value, path, found)
    elif isinstance(value, tuple):
        for step, one in enumerate(value):
            _in(one, (*path, step), found, is_text=is_text)
    elif isinstance(value, dict):
        for step, one in value.items():
            _in(one, (*path, str(step)), found, is_text=is_text)


@cache
def _ways(model: type[Part]) -> tuple[Way, ...]:
    """Return the fields of a model in which texts stand: name, key in the file, and whether they are prose."""
    found = []
    for name, field in model.model_fields.items():
        marks = [*field.metadata, *_marks(field.annotation)]
        if name not in APART and (PART in marks or any(isinstance(mark, Prose) for mark in marks)):
            found.append((name, field.alias or name, READER in marks))
    return tuple(found)


def _marks(annotation: Any) -> Iterator[Any]:
    """Yield the marks of every type that the annotation is made of, and one for a group of fields."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield PART
    yield from getattr(annotation, "__metadata__", ())
    for one in get_args(annotation):
        yield from _marks(one)
