"""What a file may lack: the name of a list or a group, on a line of its own; and whether the file is whole with it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from csportal.load.syntax.failure import width
from csportal.load.text import read_text
from csportal.problems import Place, Problem, UnreadableError, quoted
from csportal.records.meaning import fields_of, model_at
from csportal.values.period import parse_period

if TYPE_CHECKING:
    from collections.abc import Iterable

    from csportal.load.entry import Entry
    from csportal.records.base import Record
    from csportal.records.paths import Path

LOST = "is missing above this line."


def lacking(model: type[Record], entry: Entry, owner: Path) -> list[tuple[Path, str]]:
    """Return the lists and groups that a group lacks, each with the way to the group."""
    held: Any = entry.tree
    for step in owner:
        held = held[step] if _has(held, step) else None
    inner = model_at(model, owner)
    if inner is None or not isinstance(held, dict) or (owner and not set(held) & set(fields_of(inner))):
        return []
    names = [name for name in fields_of(inner) if name not in held]
    return [(owner, name) for name in names if holds_more(model, (*owner, name))]


def _has(held: Any, step: str | int) -> bool:
    if isinstance(held, dict):
        return step in held
    return isinstance(held, list) and isinstance(step, int) and step < len(held)


def holds_more(model: type[Record], path: Path) -> bool:
    """Whether a field holds a list or a group, so that it may stand on a line of its own."""
    owner = model_at(model, path[:-1])
    for name, field in owner.model_fields.items() if owner else ():
        if path[-1] in {name, field.alias}:
            return bool(re.search(r"tuple\[|dict\[|csportal\.records", str(field.annotation)))
    return False


def column_of(entry: Entry, owner: Path) -> int:
    """Return the column in which the fields of a group begin."""
    return entry.at(*owner).column - 1 if owner else 0


def is_whole(model: type[Record], file: str, lines: list[str], row: int, typed: str) -> bool:
    """Whether the file is whole with a line put back above a row."""
    entry, problems = read_text(file, "\n".join([*lines[:row], typed, *lines[row:], ""]).encode())
    if entry is None or problems:
        return False
    try:
        model.model_validate(entry.tree)
    except ValidationError:
        return False
    return True


def missing_line(file: str, lines: list[str], whole: list[tuple[int, str]]) -> Problem | None:
    """Return the problem, at the likeliest of the lines above which the heading may be missing."""
    if not whole:
        return None
    row, name = next((one for one in whole if _goes_back(lines, one[0])), whole[0])
    message = f"A line with {quoted(f'{name}:')} {LOST}"
    hint = "Put it back: what stands from here on belongs to it, not to what is above."
    return Problem(Place(file, row + 1, width(lines[row]) + 1), "missing-field", message, hint)


def _goes_back(lines: list[str], row: int) -> bool:
    """Whether the period on a line is not later than the one above it, so that another series begins."""
    above = next((line for line in reversed(lines[:row]) if width(line) == width(lines[row])), "")
    try:
        before, here = (parse_period(line.partition(":")[0].strip()) for line in (above, lines[row]))
    except UnreadableError:
        return False
    return here.last <= before.last


def is_explained(problem: Problem, told: Iterable[Problem]) -> bool:
    """Whether a name that is here twice is so because two groups have run into one, which is told."""
    files = {one.place.file for one in told if one.message.endswith(LOST)}
    return problem.code == "repeated-key" and problem.place.file in files


def is_item(line: str) -> bool:
    """Whether a line begins an item of a list."""
    return line.lstrip().startswith("- ")
