"""A text that goes on with a list or with fields: the line with their name is lost, or they are too far in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from csportal.load.syntax.failure import width
from csportal.load.text import PLAIN_STYLES
from csportal.problems import Place, Problem
from csportal.records.put_back import column_of, is_item, is_whole, lacking, missing_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.load.entry import Entry
    from csportal.records.base import Record
    from csportal.records.paths import Path

CODE = re.compile(r" *[a-z]+(?:-[a-z]+)+: ")
"""How an acceptance begins."""


def swallowed(model: type[Record], entry: Entry) -> Problem | None:
    """Return the problem of a text that goes on with a list or with fields: their heading is lost, or too far in.

    In a text that is set off by “>”, an item of a list may be a part of the text.
    """
    lines = entry.text.splitlines() if entry.mixed else []
    for path, node in _texts(entry.node, ()) if entry.mixed else ():
        for row in [row for row in entry.mixed if node.start_mark.line < row <= node.end_mark.line][:1]:
            for owner, name in lacking(model, entry, path[:-1]):
                if name == "accepted" and not CODE.match(lines[row]):
                    continue
                if is_whole(model, entry.file, lines, row, f"{' ' * column_of(entry, owner)}{name}:"):
                    return missing_line(entry.file, lines, [(row, name)])
            if is_item(lines[row]) and node.style in PLAIN_STYLES:
                begins = lines[node.start_mark.line].lstrip()
                where = "the item" if is_item(begins) else "the text"
                message = f"This line begins as an item of a list does, but goes on with {where} above it."
                hint = f"Line it up with {where} above, or put its hyphen in the column of the other items."
                return Problem(Place(entry.file, row + 1, width(lines[row]) + 1), "yaml-syntax", message, hint)
    return None


def _texts(node: yaml.Node | None, path: Path) -> Iterator[tuple[Path, yaml.ScalarNode]]:
    """Yield the texts of several lines, with the way to each."""
    if isinstance(node, yaml.ScalarNode) and node.style not in {'"', "'"}:
        if node.end_mark.line > node.start_mark.line + (node.end_mark.column == 0):
            yield path, node
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _texts(value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for row, value in enumerate(node.value):
            yield from _texts(value, (*path, row))
