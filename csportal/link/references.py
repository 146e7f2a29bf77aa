"""References: which records a record names, however deep in it, and in which scope each id is looked up."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from csportal.records.base import Part, Record
from csportal.records.fields import Reference
from csportal.values.kept import kept

if TYPE_CHECKING:
    from collections.abc import Iterator

OF_THE_COUNCIL = {"service", "council", "plan"}
Path = tuple[str | int, ...]


def scoped(record: Record, kind: str, named: str | None) -> tuple[str, str, str, str]:
    """Return what an id that a record names is looked up by: its kind, council, plan and the id."""
    if kind == "plan":
        return kind, record.home.council, named or "", named or ""
    return kind, record.home.council, "" if kind in OF_THE_COUNCIL else record.home.plan, named or ""


@kept
def references(record: Record) -> list[tuple[Path, Reference, str]]:
    """Return each id that the record names, also deep within it: the path to it, what kind it is of, and the id."""
    return list(_references(record))


def _references(part: Part) -> Iterator[tuple[Path, Reference, str]]:
    for name, step in _nesting_fields(type(part)):
        for more, inner in _parts(getattr(part, name)):
            for path, mark, named in _references(inner):
                yield (step, *more, *path), mark, named
    for name, step, mark in _naming_fields(type(part)):
        value: Any = getattr(part, name)
        if isinstance(value, str):
            yield (step,), mark, value
        elif value is not None:
            for number, one in enumerate(value):
                yield (step, number), mark, one


def _parts(value: Any) -> Iterator[tuple[Path, Part]]:
    """Yield the groups of fields in a field's value; a record in it names its own."""
    if isinstance(value, Part) and not isinstance(value, Record):
        yield (), value
    elif isinstance(value, tuple | dict):
        for step, one in value.items() if isinstance(value, dict) else enumerate(value):
            for path, part in _parts(one):
                yield (str(step) if isinstance(value, dict) else step, *path), part


@cache
def _nesting_fields(model: type[Part]) -> tuple[tuple[str, str], ...]:
    """Return the fields of a kind that hold groups of fields in which records are named."""
    nested = [(name, info.alias or name, _part_in(info.annotation)) for name, info in model.model_fields.items()]
    deep = [(name, step) for name, step, part in nested if part and (_naming_fields(part) or _nesting_fields(part))]
    return tuple(deep)


def _part_in(annotation: Any) -> type[Part] | None:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return None if issubclass(annotation, Record) else annotation
    return next((found for one in getattr(annotation, "__args__", ()) if (found := _part_in(one))), None)


@cache
def _naming_fields(model: type[Part]) -> tuple[tuple[str, str, Reference], ...]:
    """Return the fields of a kind that name records: the attribute, the name in the file, and the mark."""
    marked = [(name, info.alias or name, _reference_in(info)) for name, info in model.model_fields.items()]
    return tuple((name, step, mark) for name, step, mark in marked if mark)


def _reference_in(info: Any) -> Reference | None:
    """Return the mark of a field that names records, however deep in its annotation it stands."""
    marks = [mark for mark in getattr(info, "metadata", ()) if isinstance(mark, Reference)]
    if marks:
        return marks[0]
    return _mark_of(info.annotation)


def _mark_of(annotation: Any) -> Reference | None:
    for mark in getattr(annotation, "__metadata__", ()):
        if isinstance(mark, Reference):
            return mark
    for inner in getattr(annotation, "__args__", ()):
        if found := _mark_of(inner):
            return found
    return None
