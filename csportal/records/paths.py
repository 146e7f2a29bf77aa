"""The way to a field in a file, and how a sentence names what it ends in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from csportal.problems import quoted
from csportal.records.meaning import a_thing

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from csportal.records.base import Record

Path = tuple[str | int, ...]


def path_of(error: ErrorDetails) -> Path:
    """Return the way to what one of pydantic's errors is about."""
    return tuple(step for step in error["loc"] if step != "[key]")


def is_of_key(error: ErrorDetails) -> bool:
    """Whether the error is about the name that the way ends in, which the file chooses, rather than what it holds."""
    return "[key]" in error["loc"]


def last_word(path: Path) -> str:
    """Return the last name on the way; that of an item is the name of its list."""
    return next((step for step in reversed(path) if isinstance(step, str)), "file")


def of_what(model: type[Record], path: Path) -> str:
    """Return what a field is one of: “of a KPI”, “of “values””."""
    return f"of {a_thing(model)}" if len(path) == 1 else f"of {quoted(last_word(path[:-1]))}"


def node_at(node: yaml.Node | None, path: Path) -> yaml.Node | None:
    """Return the node that the way leads to, or the text at which it ends before."""
    for step in path:
        if isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if key.value == step), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
    return node
