"""Entries: one data file as plain mappings, lists and text, with the place of each."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from csportal.problems import Place

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree] | None"


@dataclass(frozen=True)
class Cut:
    """A text that ends at a comment on its line: the text, where the comment begins, and what it says."""

    node: yaml.Node
    place: Place
    comment: str


@dataclass(frozen=True)
class Entry:
    """One data file: its path from the project's root, its content, and where each part of it stands."""

    file: str
    tree: Tree
    node: yaml.Node | None = field(default=None, repr=False, compare=False)
    cut: tuple[Cut, ...] = field(default=(), repr=False, compare=False)
    text: str = field(default="", repr=False, compare=False)
    """The file as it was typed."""
    has_empty: bool = field(default=False, repr=False, compare=False)
    """Whether any field in it has nothing after its name."""
    mixed: tuple[int, ...] = field(default=(), repr=False, compare=False)
    """The lines within a text that begin as an item of a list or a field does, counting from nought."""
    memory: dict[object, Any] = field(default_factory=dict, repr=False, compare=False)
    """What was made of this entry already, and of nothing else, by what made it."""

    def begins_with(self, words: str) -> bool:
        """Whether the file begins with words: a quick look, from which a byte order mark hides them."""
        return self.text.startswith(words)

    def at(self, *path: str | int) -> Place:
        """Return the place of the part that the path of keys and positions leads to, or of the nearest above it."""
        node, best = self.node, self.node
        for step in path:
            node = _child(node, step)
            if node is None:
                break
            best = node
        return place(self.file, best)

    def at_words(self, words: str, *path: str | int) -> Place:
        """Return the place of words within the text that the path leads to; of the text, where they are not typed so.

        Words that a line's end parts are found by the first of them.
        """
        node = self.node
        for step in path:
            node = _child(node, step)
        if isinstance(node, yaml.ScalarNode) and node.start_mark and node.end_mark:
            begin, end = node.start_mark, node.end_mark
            lines = self.text.splitlines()[begin.line : end.line + 1]
            for sought in (words, *words.split()[:1]):
                for row, line in enumerate(lines):
                    column = line.find(sought, 0 if row else begin.column)
                    if column >= 0:
                        return Place(self.file, begin.line + row + 1, column + 1)
        return self.at(*path)

    def at_key(self, *path: str | int) -> Place:
        """Return the place of the key that the path ends in, rather than of its value."""
        parent = self.node
        for step in path[:-1]:
            parent = _child(parent, step) or parent
        if isinstance(parent, yaml.MappingNode):
            for key, _ in parent.value:
                if key.value == path[-1]:
                    return place(self.file, key)
        return self.at(*path)


def place(file: str, node: yaml.Node | None) -> Place:
    """Return where the node begins."""
    if node is None or node.start_mark is None:
        return Place(file)
    return Place(file, node.start_mark.line + 1, node.start_mark.column + 1)


def _child(node: yaml.Node | None, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        child: yaml.Node = node.value[step]
        return child
    return None
