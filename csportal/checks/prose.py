"""The texts of the data that are written for a reader, with the way to each: what the rules for text look at."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from csportal.records.base import Part, Record
from csportal.records.fields import Prose, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from csportal.link import Portal
    from csportal.load.entry import Entry

Path = tuple[str | int, ...]
Way = tuple[str, str, bool]

READER = Text.__metadata__[0]  # type: ignore[attr-defined]
"""The mark that tells a text from a single line, which is most often a name as printed."""
PART = object()
APART = {"accepted", "source"}
"""What is no text about the record itself: why its problems stand, and where in the source it is found."""
SHORTEST = 4
"""From how many words a line of a list is a sentence or a part of one, rather than a name or a sign."""


class Passage(NamedTuple):
    """One text: where it stands, and whether it is prose of ours or a line as the source prints it."""

    record: Record
    path: Path
    text: str
    is_prose: bool


def passages(portal: Portal) -> list[Passage]:
    """Return every text of every record but for the reasons why problems are accepted, and where things are printed."""
    if "passages" not in portal.memory:
        portal.memory["passages"] = [one for record in portal.records for one in _of(record, record, ())]
    found: list[Passage] = portal.memory["passages"]
    return found


def prose(portal: Portal) -> Iterator[Passage]:
    """Yield each text that is written for a reader, in our own words."""
    return (one for one in passages(portal) if one.is_prose)


def strings(portal: Portal, entry: Entry) -> list[str]:
    """Return everything that stands in a file but the names of fields, each as the text that was typed."""
    known: list[str] | None = portal.memory.get(("strings", entry.file))
    if known is None:
        known = portal.memory["strings", entry.file] = []
        trees = [entry.tree]
        for tree in trees:
            if isinstance(tree, str):
                known.append(tree)
            elif tree:
                trees += tree.values() if isinstance(tree, dict) else tree
    return known


def _of(record: Record, part: Part, path: Path) -> Iterator[Passage]:
    held = part.__dict__
    for name, key, is_text in _ways(type(part)):
        if value := held[name]:
            yield from _in(record, value, (*path, key), is_text=is_text)


def _in(record: Record, value: Any, path: Path, *, is_text: bool) -> Iterator[Passage]:
    if isinstance(value, str):
        is_prose = is_text or (isinstance(path[-1], int) and value.count(" ") + 1 >= SHORTEST)
        yield Passage(record, path, value, is_prose)
    elif isinstance(value, Part):
        if not isinstance(value, Record):  # a record in another's list has its own turn
            yield from _of(record, value, path)
    elif isinstance(value, tuple | dict):
        inner: Iterable[tuple[str | int, Any]] = (
            enumerate(value) if isinstance(value, tuple) else ((str(key), one) for key, one in value.items())
        )
        for step, one in inner:
            yield from _in(record, one, (*path, step), is_text=is_text)


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
