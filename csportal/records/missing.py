"""Fields that are missing: there under nearly their name, or lost with most of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.problems import nearest_of
from csportal.records.meaning import fields_of, model_at, needed
from csportal.records.paths import path_of

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from csportal.load.entry import Entry
    from csportal.records.base import Record
    from csportal.records.paths import Path


def misspelt(model: type[Record], errors: list[ErrorDetails]) -> set[Path]:
    """Return the missing fields that are there under a name that is nearly theirs, which is told already."""
    found: set[Path] = set()
    for error in errors:
        if error["type"] == "extra_forbidden":
            *parent, name = path_of(error)
            owner = model_at(model, tuple(parent))
            close = nearest_of(str(name), fields_of(owner)) if owner else None
            if close:
                found.add((*parent, close))
    return found


def ruined(model: type[Record], errors: list[ErrorDetails], told: set[Path]) -> Path:
    """Return the first of the missing fields, by name, where most of what the file needs is missing; else nothing.

    `told` are those that are there misspelt.
    """
    missing = sorted(
        str(path_of(error)[0])
        for error in errors
        if error["type"] == "missing" and len(path_of(error)) == 1 and path_of(error) not in told
    )
    return (missing[0],) if len(missing) * 2 > len(needed(model)) else ()


def breaks_off(entry: Entry, path: Path) -> bool:
    """Whether the source, the last field of a file by custom, is missing after a list, whose end may be lost too."""
    last = [*entry.tree.values()][-1:] if isinstance(entry.tree, dict) else []
    return path == ("source",) and any(isinstance(one, list) for one in last)
