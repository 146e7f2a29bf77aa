"""YAML as text: every scalar stays what was typed, and a repeated key, an alias or a tag is a problem."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

import yaml
from yaml import ScalarNode

from csportal.load.decode import decode, holds_any
from csportal.load.entry import Cut, Entry, place
from csportal.load.odd import DEEPEST, alias, odd, too_deep
from csportal.load.syntax import missing_heading, syntax
from csportal.load.twice import groups_of, way_out
from csportal.problems import MOST, TAKE_BACK, Place, Problem, quoted

if TYPE_CHECKING:
    from csportal.load.entry import Tree
    from csportal.load.twice import Groups


NOTHING = {"", "~", "null"}
PLAIN_STYLES = {None, ""}
QUOTES = {'"', "'"}
TAGS = {
    yaml.ScalarNode: "tag:yaml.org,2002:str",
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
    yaml.MappingNode: "tag:yaml.org,2002:map",
}
COMMENT = re.compile(r"[ \t]+#")
NESTED = re.compile(r" *(?:- \S|[\w. -]*\w:(?: |$))")
"""How a line begins that is an item of a list, or a field."""
GLUED = re.compile(r"[^\s#]")
"""What stands straight after the “#” where it is a number sign, or the beginning of a spreadsheet's error."""
FAULT = re.compile(r"#(?:N/A|REF|VALUE|DIV/0|NAME|NULL|NUM|SPILL|CALC)\b[!?]?|#{3,}")
# What a file holds that may have a text cut off by a comment: only such files are asked for it.
CUTS = (" #", "\t#")
CURLY = {"“": "”", "‘": "’"}
NEEDED = {"portal.yml", "glossary.yml", "council.yml", "plan.yml", "priorities.yml"}
"""The names of the files that the portal, a council or a plan cannot do without."""
FEW = 3
"""A file with fewer lines that hold something is a rest of one, or a beginning."""
BLOCK = 3
"""From how many fields on that are repeated in their order a whole block was pasted twice."""
BOTH = "Keep one of the two blocks, the one that is right, and delete the other."
WAS_WHOLE = f"If it was whole before, {TAKE_BACK}."


class Reader(getattr(yaml, "CBaseLoader", yaml.BaseLoader)):  # type: ignore[misc]
    """Reads every value as text, without asking at each whether its look gives it a type."""

    def descend_resolver(self, current_node: object, current_index: object) -> None:
        """Do nothing on the way down."""

    def ascend_resolver(self) -> None:
        """Do nothing on the way up."""

    def resolve(self, kind: type[yaml.Node], _value: object, _implicit: object) -> str:
        """Return the tag that says no more than what the value is: text, a list or a group."""
        return TAGS[kind]


def read_text(file: str, raw: bytes) -> tuple[Entry | None, list[Problem]]:
    """Return the file's entry, or none, with every problem found on the way."""
    text, problems = decode(file, raw)
    if text is None:
        return None, problems
    try:
        if problems := odd(file, text, Reader):
            return None, problems
        node = yaml.compose(text, Loader=Reader)
    except yaml.YAMLError as error:
        problem = syntax(file, text, error, Reader)
        is_rest = len([line for line in text.splitlines() if line.strip(" \t-")]) < FEW
        return None, [replace(problem, hint=f"{problem.hint} {WAS_WHOLE}") if is_rest else problem]
    if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
        hint = "Else fill it in." if file.rpartition("/")[2] in NEEDED else "Else fill it in or delete it."
        return None, [Problem(Place(file), "empty-file", "The file is empty.", f"{WAS_WHOLE} {hint}")]
    reading = _Reading(file, text, node)
    tree = reading.plain(node, 0)
    if not isinstance(tree, dict) and not reading.problems:
        hint = "Start each line with a field's name, a colon and a space, for example “title: …”. "
        if isinstance(tree, list) and tree and isinstance(tree[0], dict):
            hint = missing_heading(file, text.splitlines(), node.start_mark.line) + " "
        problem = Problem(place(file, node), "wrong-type", "The file is not a group of fields.", hint + WAS_WHOLE)
        return None, [problem]
    return (
        None
        if reading.broken
        else Entry(file, tree, node, tuple(reading.cut), text, reading.has_empty, tuple(reading.mixed))
    ), reading.problems[:MOST]


def _level_heading(node: yaml.Node, again: list[tuple[yaml.ScalarNode, str]]) -> yaml.ScalarNode | None:
    """Return the name with nothing below it that stands as far in as the names after it, which are here twice."""
    for (key, value), (after, _) in pairwise(node.value):
        if len(again) > 1 and after is again[0][0] and isinstance(value, yaml.ScalarNode) and not value.value:
            return key if isinstance(key, yaml.ScalarNode) else None
    return None


def _nothing_but(where: Place, comment: str) -> Problem:
    """Return the problem of a field whose whole text is taken for a comment."""
    message = f"Nothing stands here, because {quoted(comment)} is taken for a comment."
    hint = f'Put it in quotation marks: "{quoted(comment)[1:-1]}"; a comment has a space after its “#”.'
    if FAULT.match(comment):
        hint = "It is an error of a spreadsheet: write the figure, or the word for why there is none (not-available)."
    return Problem(where, "comment-in-text", message, hint)


class _Reading:
    """One pass over a file's nodes; collects problems instead of stopping at the first."""

    def __init__(self, file: str, text: str, root: yaml.Node) -> None:
        self.file, self.text, self.root = file, text, root
        self.lines = text.splitlines() if holds_any(text, CUTS) else []
        self.has_slips = bool(self.lines) or any(sign in text for sign in CURLY)
        self.cut: list[Cut] = []
        self.mixed: list[int] = []
        self.problems: list[Problem] = []
        self.broken = self.has_empty = False

    @cached_property
    def groups(self) -> Groups:
        """Every group of the file, for the names that one of them lacks."""
        return groups_of(self.root)

    def plain(self, node: yaml.Node, depth: int) -> Tree:
        if depth > DEEPEST:
            self._refuse(too_deep(place(self.file, node)))
            return None
        if node.tag != TAGS[type(node)]:
            message = "A “!” before a value gives it a type in YAML, which is not done here."
            hint = "Delete it; if the text itself begins so, put it in quotation marks."
            self._refuse(Problem(place(self.file, node), "yaml-tag", message, hint))
        if isinstance(node, ScalarNode):
            value: str = node.value
            if self.has_slips and node.style in PLAIN_STYLES:
                self._look_closely(node)
            if (": " in value or "- " in value) and node.style not in QUOTES:
                self.mixed += self._mixed(node)
            if value in NOTHING and node.style in PLAIN_STYLES:
                self.has_empty = True
                return None
            return value
        if isinstance(node, yaml.SequenceNode):
            return [self.plain(child, depth + 1) for child in node.value]
        return self._mapping(node, depth)

    def _mixed(self, node: yaml.ScalarNode) -> list[int]:
        """Return the lines of a text of several lines that begin as an item of a list or a field does."""
        first, last = node.start_mark.line + 1, node.end_mark.line + (node.end_mark.column > 0)
        lines = self.text.splitlines() if first < last else []
        return [row for row in range(first, min(last, len(lines))) if NESTED.match(lines[row])]

    def _look_closely(self, node: yaml.ScalarNode) -> None:
        """Find text without straight quotation marks that is less, or more, than was meant."""
        text, end = node.value, node.end_mark
        closing = CURLY.get(text[:1])
        if closing and text.find(closing) == len(text) - 1:
            message = f"The quotation marks round {quoted(text[1:-1])} are curly, so they are a part of the text."
            straight = f'"{quoted(text[1:-1])[1:-1]}"'
            hint = f"Use straight ones: {straight}; if they belong to the text, put straight ones round them too."
            self._refuse(Problem(place(self.file, node), "yaml-syntax", message, hint))
        if end and end.line < len(self.lines):
            line = self.lines[end.line]
            if (found := COMMENT.match(line, end.column)) and (" " in text or GLUED.match(line, found.end())):
                where, comment = Place(self.file, end.line + 1, found.end()), line[found.end() - 1 :]
                if text:
                    self.cut.append(Cut(node, where, comment))
                else:
                    self._refuse(_nothing_but(where, comment))

    def _mapping(self, node: yaml.Node, depth: int) -> Tree:
        tree: dict[str, Tree] = {}
        again: list[tuple[yaml.ScalarNode, str]] = []
        for key, value in node.value:
            if not isinstance(key, ScalarNode):
                message = "A field's name must be plain text, not a list or a group."
                hint = "Check brackets and braces; text that begins with one needs quotation marks."
                self._refuse(Problem(place(self.file, key), "yaml-syntax", message, hint))
                continue
            # The name as it reads: an invisible space round it, pasted along, is not part of it.
            name: str = key.value
            if not name.isidentifier():
                name = key.value = " ".join(name.split())
            if name == "<<":
                self._refuse(alias(place(self.file, key)))
            elif name in tree:
                again.append((key, name))
            else:
                tree[name] = self.plain(value, depth + 1)
        if again:
            self._repeated(node, again)
        return tree

    def _repeated(self, node: yaml.Node, again: list[tuple[yaml.ScalarNode, str]]) -> None:
        """Tell of names that are here twice; of several at once where the line that parts two entries is the slip."""
        first: dict[str, int] = {}
        for key, _ in node.value:
            if isinstance(key, ScalarNode):
                first.setdefault(key.value, key.start_mark.line + 1)
        if heading := _level_heading(node, again):
            name = " ".join(heading.value.split())
            said = ", ".join(quoted(one) for _, one in again)
            where = place(self.file, heading)
            message = f"{quoted(name)} has nothing below it, and what follows it is here twice: {said}."
            hint = f"Line “{name}:” up with the others of its kind; what belongs to it is further in than it is."
            self._refuse(Problem(where, "repeated-key", message, hint))
            return
        begin = self.text.splitlines()[node.start_mark.line].strip().partition(":")[0] + ": …"
        if len(again) > 1 and begin.startswith("- "):
            names = ", ".join(quoted(name) for _, name in again)
            where = place(self.file, again[0][0])
            message = f"{names} are here twice; they stand from line {first[again[0][1]]} on already."
            hint = f"Between the two a line that begins an entry is missing, such as {quoted(begin)}: put it back."
            self.problems.append(Problem(where, "repeated-key", message, hint))
            return
        if len(again) >= BLOCK and [name for _, name in again] == list(first)[: len(again)]:
            last = quoted(again[-1][1])
            message = f"From here to {last} {len(again)} fields are here twice; they stand from line {{}} on already."
            message = message.format(first[again[0][1]])
            self.problems.append(Problem(place(self.file, again[0][0]), "repeated-key", message, BOTH))
            return
        again = again[: max(0, MOST - len(self.problems))]
        ways = {name: way_out(self.groups, node, name) for name in dict.fromkeys(name for _, name in again)}
        for key, name in again:
            message = f"{quoted(name)} is here twice; it stands in line {first[name]} already."
            hint = ways[name]
            self.problems.append(Problem(place(self.file, key), "repeated-key", message, hint))

    def _refuse(self, problem: Problem) -> None:
        self.broken = True
        self.problems.append(problem)
