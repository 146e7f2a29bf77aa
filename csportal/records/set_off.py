"""A sign for a text, “|” or “>”, after the name of a list or a group, so that all below it is read as one text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from csportal.load.text import Reader
from csportal.problems import Place, Problem, quoted
from csportal.records.paths import node_at

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from csportal.load.entry import Entry
    from csportal.records.paths import Path

SIGNS = {"|", ">"}
OUTSIDE = (yaml.StreamStartEvent, yaml.DocumentStartEvent)
A_TEXT = {"too-long", "empty-text"}
"""What is said of a field that is to hold a text."""


def set_off(entry: Entry, path: Path, error: ErrorDetails) -> Problem | None:
    """Return the problem of a text that is refused and would be fields or a list without the sign above it."""
    codes = {one.code for one in error.get("ctx", {}).get("all", ())}
    is_asked = isinstance(error["input"], str) and path and A_TEXT.isdisjoint(codes)
    node = node_at(entry.node, path) if is_asked else None
    if not isinstance(node, yaml.ScalarNode) or node.style not in SIGNS:
        return None
    lines, mark = entry.text.splitlines(), node.start_mark
    if not _holds_more(lines[mark.line + 1 : node.end_mark.line + (node.end_mark.column > 0)]):
        return None
    sign = lines[mark.line][mark.column :].partition(" ")[0] or str(node.style)
    above = quoted(lines[mark.line][: mark.column].strip())
    message = f"{quoted(sign)} after {above} makes one text of all that stands below it."
    hint = f"Take out {quoted(sign)}: what stands below belongs under {above}, as fields or as a list."
    return Problem(Place(entry.file, mark.line + 1, mark.column + 1), "wrong-type", message, hint)


def _holds_more(lines: list[str]) -> bool:
    """Whether the lines of a text begin as fields or a list do; what is in them is not gone into."""
    events = yaml.parse("\n".join(lines), Loader=Reader)
    try:
        return isinstance(next(one for one in events if not isinstance(one, OUTSIDE)), yaml.CollectionStartEvent)
    except yaml.YAMLError:
        return False
