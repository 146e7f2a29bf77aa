"""Fields that may be left out, but stand there with nothing in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.problems import Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.load.entry import Entry
    from csportal.records.paths import Path


def emptied(entry: Entry) -> Iterator[Problem]:
    """Tell of each field with nothing in it: something was there, or is missing."""
    for path in _nothings(entry.tree, ()) if entry.has_empty else ():
        hint = "Write what belongs there, or delete the line."
        yield Problem(entry.at_key(*path), "empty-text", f"The field {quoted(str(path[-1]))} is empty.", hint)


def _nothings(tree: object, path: Path) -> Iterator[Path]:
    if tree is None:
        yield path
    for step, inner in tree.items() if isinstance(tree, dict) else enumerate(tree if isinstance(tree, list) else ()):
        yield from _nothings(inner, (*path, step))
