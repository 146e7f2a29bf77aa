"""YAML as text: every scalar stays what was typed, and a repeated key, an alias or a tag is a problem."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from csportal.load.entry import Cut, Entry, place
from csportal.load.syntax import syntax
from csportal.problems import MOST, Place, Problem, quoted

if TYPE_CHECKING:
    from csportal.load.entry import Tree


LARGEST = 1_000_000
DEEPEST = 20
NOTHING = {"", "~", "null"}
PLAIN_STYLES = {None, ""}
TAGS = {
    yaml.ScalarNode: "tag:yaml.org,2002:str",
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
    yaml.MappingNode: "tag:yaml.org,2002:map",
}
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
SEEN = bytes([*b"\t\n\r", *range(0x20, 0x7F)])
INDENT_UNSEEN = re.compile("^ *[\u00a0\u2000-\u200b\u202f\u3000]", re.MULTILINE)
# What may be an anchor or an alias, or lists within lists on one line: only such files are worth a second pass.
MARKED = re.compile(r"[&*](?<![^\s\[{,:][&*])\S")
MARKS = ("&", "*")
PILED = re.compile(r"[-?:][ \t]+[-?:][ \t]+[-?:][ \t]")
PILES = (" - ", " ? ", " : ", "\t")
MANY_BRACKETS = 200
# Each pattern below is asked only of a text that holds one of the signs beside it: to look for a sign is much quicker.
CONFLICT_MARKS = ("<" * 7, ">" * 7)
CONFLICT = re.compile(r"^(?:<{7}|>{7})(?![<>]).*", re.MULTILINE)
COMMENT = re.compile(r"[ \t]+#")
# What a file holds that may have a text cut off by a comment: only such files are asked for it.
CUTS = (" #", "\t#")
CURLY = {"“": "”", "‘": "’"}


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
    text, problems = _decode(file, raw)
    if text is None or problems:
        return None, problems
    if _has(text, CONFLICT_MARKS) and (found := CONFLICT.search(text)):
        return None, [_conflict(_end_of(file, text[: found.start()]), found[0])]
    try:
        if problems := _odd(file, text):
            return None, problems
        node = yaml.compose(text, Loader=Reader)
    except yaml.YAMLError as error:
        return None, [syntax(file, text, error, Reader)]
    if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
        return None, [Problem(Place(file), "empty-file", "The file is empty.", "Fill it in or delete it.")]
    reading = _Reading(file, text)
    tree = reading.plain(node, 0)
    if not isinstance(tree, dict) and not reading.problems:
        hint = "Start each line with a field's name, a colon and a space, for example “title: …”."
        return None, [Problem(place(file, node), "wrong-type", "The file is not a group of fields.", hint)]
    return (None if reading.broken else Entry(file, tree, node, tuple(reading.cut))), reading.problems[:MOST]


def _decode(file: str, raw: bytes) -> tuple[str | None, list[Problem]]:
    if len(raw) > LARGEST:
        message = f"The file has more than {LARGEST:,} bytes, the most that is read."
        return None, [Problem(Place(file), "unreadable-file", message, "Split it, or check what was pasted in.")]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The place in characters: what stands before the first wrong byte is well-formed.
        before = bytes(error.object[: error.start]).decode("utf-8", "replace")
        hint = "Save it as UTF-8; in most editors: Save as, Encoding."
        return None, [Problem(_end_of(file, before), "unreadable-file", "The file is not in UTF-8.", hint)]
    if (not text.isascii() or raw.translate(None, SEEN)) and (found := UNSEEN.search(text)):
        message = f"There is an invisible control character (U+{ord(found[0]):04X}) here."
        where = _end_of(file, text[: found.start()])
        return None, [Problem(where, "unreadable-file", message, "Delete it and type the text again.")]
    if not text.isascii() and (found := INDENT_UNSEEN.search(text)):
        message = f"There is a space of another kind (U+{ord(found[0][-1]):04X}) in the indent of this line."
        where = _end_of(file, text[: found.end() - 1])
        return None, [Problem(where, "yaml-syntax", message, "Delete the indent and type it again with the space bar.")]
    return text, []


def _end_of(file: str, before: str) -> Place:
    """Return the place just after the text."""
    lines = re.split(r"\r\n|\r|\n", before)
    return Place(file, len(lines), len(lines[-1]) + 1)


def _has(text: str, signs: tuple[str, ...]) -> bool:
    return any(map(text.__contains__, signs))


def _conflict(where: Place, mark: str) -> Problem:
    message = (
        f"This is a mark of a merge conflict: {quoted(mark)}. Two versions of the lines here stand one upon the other."
    )
    hint = "Keep one of the versions and delete the lines that begin with <<<<<<<, ======= and >>>>>>>."
    return Problem(where, "yaml-syntax", message, hint)


def _odd(file: str, text: str) -> list[Problem]:
    """Return the problems of anchors, aliases and deep nesting, which the composer would follow blindly.

    Composing loses anchors, and it calls itself once a level, which many thousand levels would not survive.
    """
    brackets = text.count("[") + text.count("{")
    marked = _has(text, MARKS) and MARKED.search(text)
    if brackets < MANY_BRACKETS and not marked and not (_has(text, PILES) and PILED.search(text)):
        return []
    problems, depth = [], 0
    for event in yaml.parse(text, Loader=Reader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST + 1:
            return [_too_deep(_start(file, event))]
        if isinstance(event, yaml.NodeEvent) and event.anchor:
            problems.append(_alias(_start(file, event)))
    return problems[:MOST]


def _start(file: str, event: yaml.Event) -> Place:
    if event.start_mark is None:
        return Place(file)
    return Place(file, event.start_mark.line + 1, event.start_mark.column + 1)


def _too_deep(where: Place) -> Problem:
    message = f"More than {DEEPEST} levels are nested here."
    return Problem(where, "too-deep", message, "Check the indent and the brackets.")


def _alias(where: Place) -> Problem:
    message = "A “&” or “*” before a word, or “<<”, makes YAML copy from elsewhere, which is not done here."
    hint = "Write the value out; if the text itself begins so, put it in quotation marks."
    return Problem(where, "yaml-alias", message, hint)


class _Reading:
    """One pass over a file's nodes; collects problems instead of stopping at the first."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.lines = text.splitlines() if _has(text, CUTS) else []
        self.has_curly = any(sign in text for sign in CURLY)
        self.cut: list[Cut] = []
        self.problems: list[Problem] = []
        self.broken = False

    def plain(self, node: yaml.Node, depth: int) -> Tree:
        if depth > DEEPEST:
            self._refuse(_too_deep(place(self.file, node)))
            return None
        if node.tag != TAGS[type(node)]:
            message = "A “!” before a value gives it a type in YAML, which is not done here."
            hint = "Delete it; if the text itself begins so, put it in quotation marks."
            self._refuse(Problem(place(self.file, node), "yaml-tag", message, hint))
        if isinstance(node, yaml.ScalarNode):
            if (self.lines or self.has_curly) and node.style in PLAIN_STYLES:
                self._look_closely(node)
            return None if node.style in PLAIN_STYLES and node.value in NOTHING else str(node.value)
        if isinstance(node, yaml.SequenceNode):
            return [self.plain(child, depth + 1) for child in node.value]
        return self._mapping(node, depth)

    def _look_closely(self, node: yaml.ScalarNode) -> None:
        """Find text without straight quotation marks that is less, or more, than was meant."""
        text, end = node.value, node.end_mark
        closing = CURLY.get(text[:1])
        if closing and text.find(closing) == len(text) - 1:
            message = f"The quotation marks round {quoted(text[1:-1])} are curly, so they are a part of the text."
            straight = f'"{quoted(text[1:-1])[1:-1]}"'
            hint = f"Use straight ones: {straight}; if they belong to the text, put straight ones round them too."
            self._refuse(Problem(place(self.file, node), "yaml-syntax", message, hint))
        if " " in text and end and end.line < len(self.lines):
            line = self.lines[end.line]
            if found := COMMENT.match(line, end.column):
                self.cut.append(Cut(node, Place(self.file, end.line + 1, found.end()), line[found.end() - 1 :]))

    def _mapping(self, node: yaml.Node, depth: int) -> Tree:
        tree: dict[str, Tree] = {}
        first: dict[str, int] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                message = "A field's name must be plain text, not a list or a group."
                hint = "Check brackets and braces; text that begins with one needs quotation marks."
                self._refuse(Problem(place(self.file, key), "yaml-syntax", message, hint))
                continue
            # The name as it reads: an invisible space round it, pasted along, is not part of it.
            name = key.value = key.value if key.value.isidentifier() else " ".join(key.value.split())
            if name == "<<":
                self._refuse(_alias(place(self.file, key)))
            elif name in first:
                message = f"{quoted(name)} is here twice; it stands in line {first[name]} already."
                hint = "Delete one of the two; nothing tells which one is meant."
                self.problems.append(Problem(place(self.file, key), "repeated-key", message, hint))
            else:
                first[name] = key.start_mark.line + 1
                tree[name] = self.plain(value, depth + 1)
        return tree

    def _refuse(self, problem: Problem) -> None:
        self.broken = True
        self.problems.append(problem)
