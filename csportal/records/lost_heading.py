"""The name of a list or a group whose line is lost, so that what stood below it seems to belong to what is above it.

It is found by trying: where the file is whole with the line put back, that is what is wrong with it.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import yaml

from csportal.load.syntax.failure import width
from csportal.load.text import NESTED
from csportal.records.paths import is_of_key, node_at, path_of
from csportal.records.pushed_in import pushed_in
from csportal.records.put_back import column_of, holds_more, is_item, is_whole, lacking, missing_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic_core import ErrorDetails

    from csportal.load.entry import Entry
    from csportal.problems import Problem
    from csportal.records.base import Record
    from csportal.records.paths import Path

ASTRAY = {"extra_forbidden", "missing"}
"""What pydantic says of a field that does not belong where it stands, or of what it takes the place of."""
FEWEST = 2
APART = {"accepted", "source"}
STEP = 2
MOST = 60
"""How often a line is put back to see whether the file is whole then."""


def lost_heading(model: type[Record], entry: Entry, errors: list[ErrorDetails]) -> Problem | None:
    """Return the problem of the heading without which the file is not whole, where one line is all that it lacks."""
    lines = entry.text.splitlines()
    pushed = list(pushed_in(model, entry, lines, errors))
    if pushed and pushed[0][0] <= STEP:
        return pushed[0][1]
    tries = (one for owner, name in _absent(model, entry, errors) for one in _places(entry, lines, owner, name))
    whole = [(row, name) for row, name, typed in islice(tries, MOST) if is_whole(model, entry.file, lines, row, typed)]
    return missing_line(entry.file, lines, whole) or next((problem for _, problem in pushed), None)


def _absent(model: type[Record], entry: Entry, errors: list[ErrorDetails]) -> Iterator[tuple[Path, str]]:
    """Yield the groups around what is wrong, each with a list or group that it lacks: first those that it needs."""
    needed = [tuple(one["loc"]) for one in errors if one["type"] == "missing"]
    found = [(path[:-1], str(path[-1])) for path in needed if holds_more(model, path)]
    # What may be left out is missed only where several things that are not of this group tell so.
    astray = [one for one in errors if one["type"] in ASTRAY or is_of_key(one)]
    for error in astray if len(astray) >= FEWEST else ():
        path = path_of(error)
        for end in range(len(path)):
            found += [one for one in lacking(model, entry, path[:end]) if one[1] not in APART]
    yield from dict.fromkeys(found)


def _places(entry: Entry, lines: list[str], owner: Path, name: str) -> Iterator[tuple[int, str, str]]:
    """Yield the lines above which the heading may be missing, each with the heading as it is typed there."""
    column, node = column_of(entry, owner), node_at(entry.node, owner)
    if isinstance(node, yaml.MappingNode) and not node.flow_style:
        for row in range(node.start_mark.line + 1, min(node.end_mark.line + 1, len(lines))):
            further = width(lines[row]) - column
            if NESTED.match(lines[row]) and 0 <= further <= STEP and (further or is_item(lines[row])):
                yield row, name, f"{' ' * column}{name}:"
