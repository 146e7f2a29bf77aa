"""The name of a list or a group whose line is lost, so that what stood below it seems to belong to what is above it.

It is found by trying: where the file is whole with the line put back, that is what is wrong with it.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Any

import yaml
from pydantic import ValidationError

from csportal.load.text import NESTED, PLAIN_STYLES, read_text
from csportal.problems import Place, Problem, UnreadableError, quoted
from csportal.records.meaning import fields_of, model_at
from csportal.values.period import parse_period

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pydantic_core import ErrorDetails

    from csportal.load.entry import Entry
    from csportal.records.base import Record

Path = tuple[str | int, ...]
CODE = re.compile(r" *[a-z]+(?:-[a-z]+)+: ")
"""How an acceptance begins."""
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
    pushed = list(_pushed_in(model, entry, lines, errors))
    if pushed and pushed[0][0] <= STEP:
        return pushed[0][1]
    tries = (one for owner, name in _absent(model, entry, errors) for one in _places(entry, lines, owner, name))
    whole = [(row, name) for row, name, typed in islice(tries, MOST) if _is_whole(model, entry.file, lines, row, typed)]
    return _told(entry.file, lines, whole) or next((problem for _, problem in pushed), None)


def swallowed(model: type[Record], entry: Entry) -> Problem | None:
    """Return the problem of a text that goes on with a list or with fields: their heading is lost, or too far in.

    In a text that is set off by “>”, an item of a list may be a part of the text.
    """
    lines = entry.text.splitlines() if entry.mixed else []
    for path, node in _texts(entry.node, ()) if entry.mixed else ():
        for row in [row for row in entry.mixed if node.start_mark.line < row <= node.end_mark.line][:1]:
            for owner, name in _lacking(model, entry, path[:-1]):
                if name == "accepted" and not CODE.match(lines[row]):
                    continue
                if _is_whole(model, entry.file, lines, row, f"{' ' * _column(entry, owner)}{name}:"):
                    return _told(entry.file, lines, [(row, name)])
            if _is_item(lines[row]) and node.style in PLAIN_STYLES:
                begins = lines[node.start_mark.line].lstrip()
                where = "the item" if _is_item(begins) else "the text"
                message = f"This line begins as an item of a list does, but goes on with {where} above it."
                hint = f"Line it up with {where} above, or put its hyphen in the column of the other items."
                return Problem(Place(entry.file, row + 1, _width(lines[row]) + 1), "yaml-syntax", message, hint)
    return None


def is_explained(problem: Problem, told: Iterable[Problem]) -> bool:
    """Whether a name that is here twice is so because two groups have run into one, which is told."""
    files = {one.place.file for one in told if one.message.endswith(LOST)}
    return problem.code == "repeated-key" and problem.place.file in files


LOST = "is missing above this line."


def _pushed_in(
    model: type[Record], entry: Entry, lines: list[str], errors: list[ErrorDetails]
) -> Iterator[tuple[int, Problem]]:
    """Yield by how much a line is too far in, and the problem, where it has a field that is needed above it."""
    for owner, name in dict.fromkeys(
        (tuple(one["loc"][:-1]), str(one["loc"][-1])) for one in errors if one["type"] == "missing"
    ):
        column = _column(entry, owner)
        for row, line in enumerate(lines):
            if line.strip().partition(":")[0] != name or ":" not in line or _width(line) <= column:
                continue
            mended = f"{' ' * column}{line.strip()}"
            if _is_whole(model, entry.file, [*lines[:row], *lines[row + 1 :]], row, mended):
                message = f"{quoted(f'{name}:')} is pushed in, so that it belongs to what stands above it."
                far = _width(line) - column
                hint = f"Begin it in column {column + 1}, which is {far} further left; and with it what belongs to it."
                yield far, Problem(Place(entry.file, row + 1, _width(line) + 1), "missing-field", message, hint)


def _told(file: str, lines: list[str], whole: list[tuple[int, str]]) -> Problem | None:
    """Return the problem, at the likeliest of the lines above which the heading may be missing."""
    if not whole:
        return None
    row, name = next((one for one in whole if _goes_back(lines, one[0])), whole[0])
    message = f"A line with {quoted(f'{name}:')} {LOST}"
    hint = "Put it back: what stands from here on belongs to it, not to what is above."
    return Problem(Place(file, row + 1, _width(lines[row]) + 1), "missing-field", message, hint)


def _goes_back(lines: list[str], row: int) -> bool:
    """Whether the period on a line is not later than the one above it, so that another series begins."""
    above = next((line for line in reversed(lines[:row]) if _width(line) == _width(lines[row])), "")
    try:
        before, here = (parse_period(line.partition(":")[0].strip()) for line in (above, lines[row]))
    except UnreadableError:
        return False
    return here.last <= before.last


def _absent(model: type[Record], entry: Entry, errors: list[ErrorDetails]) -> Iterator[tuple[Path, str]]:
    """Yield the groups around what is wrong, each with a list or group that it lacks: first those that it needs."""
    needed = [tuple(one["loc"]) for one in errors if one["type"] == "missing"]
    found = [(path[:-1], str(path[-1])) for path in needed if _holds_more(model, path)]
    # What may be left out is missed only where several things that are not of this group tell so.
    astray = [one for one in errors if one["type"] in ASTRAY or "[key]" in one["loc"]]
    for error in astray if len(astray) >= FEWEST else ():
        path = tuple(step for step in error["loc"] if step != "[key]")
        for end in range(len(path)):
            found += [one for one in _lacking(model, entry, path[:end]) if one[1] not in APART]
    yield from dict.fromkeys(found)


def _lacking(model: type[Record], entry: Entry, owner: Path) -> list[tuple[Path, str]]:
    """Return the lists and groups that a group lacks, each with the way to the group."""
    held: Any = entry.tree
    for step in owner:
        held = held[step] if _has(held, step) else None
    inner = model_at(model, owner)
    if inner is None or not isinstance(held, dict) or (owner and not set(held) & set(fields_of(inner))):
        return []
    names = [name for name in fields_of(inner) if name not in held]
    return [(owner, name) for name in names if _holds_more(model, (*owner, name))]


def _has(held: Any, step: str | int) -> bool:
    if isinstance(held, dict):
        return step in held
    return isinstance(held, list) and isinstance(step, int) and step < len(held)


def _holds_more(model: type[Record], path: Path) -> bool:
    """Whether a field holds a list or a group, so that it may stand on a line of its own."""
    owner = model_at(model, path[:-1])
    for name, field in owner.model_fields.items() if owner else ():
        if path[-1] in {name, field.alias}:
            return bool(re.search(r"tuple\[|dict\[|csportal\.records", str(field.annotation)))
    return False


def _places(entry: Entry, lines: list[str], owner: Path, name: str) -> Iterator[tuple[int, str, str]]:
    """Yield the lines above which the heading may be missing, each with the heading as it is typed there."""
    column, node = _column(entry, owner), entry.node
    for step in owner:
        node = _child(node, step)
    if isinstance(node, yaml.MappingNode) and not node.flow_style:
        for row in range(node.start_mark.line + 1, min(node.end_mark.line + 1, len(lines))):
            width = _width(lines[row])
            if NESTED.match(lines[row]) and column <= width <= column + 2 and (width > column or _is_item(lines[row])):
                yield row, name, f"{' ' * column}{name}:"


def _is_whole(model: type[Record], file: str, lines: list[str], row: int, typed: str) -> bool:
    """Whether the file is whole with a line put back above a row."""
    entry, problems = read_text(file, "\n".join([*lines[:row], typed, *lines[row:], ""]).encode())
    if entry is None or problems:
        return False
    try:
        model.model_validate(entry.tree)
    except ValidationError:
        return False
    return True


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


def _column(entry: Entry, owner: Path) -> int:
    """Return the column in which the fields of a group begin."""
    return entry.at(*owner).column - 1 if owner else 0


def _child(node: yaml.Node | None, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    return node.value[step] if isinstance(node, yaml.SequenceNode) and isinstance(step, int) else None


def _is_item(line: str) -> bool:
    return line.lstrip().startswith("- ")


def _width(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
