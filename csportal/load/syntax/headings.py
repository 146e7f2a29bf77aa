"""A list above which the line with its name is lost, so that it seems to go on with what stands before it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from csportal.load.syntax.failure import width

if TYPE_CHECKING:
    from csportal.load.syntax.failure import Failure, Finding

ITEM = re.compile(r"\s*- (?:\{ ?)?(?:(\w[\w-]*):(?: |$))?")
HEADING = re.compile(r"\s*(?:- )?(\w[\w-]*):\s*(?:#.*)?$")
FINISHED = re.compile(r"\s*(?:- )?[\w. -]+: +[^\s>|#]")
"""A field that has its value on its own line, so that no list belongs to it."""
SCHEMA = re.compile(r"#.*schemas/([\w-]+)\.json")
MESSAGE = "A list begins here, but no field stands above it."


def lost_heading(failure: Failure) -> Finding | None:
    """Find a list that begins after a finished field, or at the very beginning of the file."""
    row = failure.row
    if not _item(failure.line):
        said = [at for at, line in enumerate(failure.lines) if _says_something(line)]
        if not said or not _item(failure.lines[said[0]]) or not re.match(r"\w+:", failure.line):
            return None
        row = said[0]
    elif not _begins(failure.lines, row):
        return None
    return row, width(failure.lines[row]), MESSAGE, way_out(failure.file, failure.lines, row)


def way_out(file: str, lines: list[str], row: int) -> str:
    """Return what to put back above the item in a row, by name if that can be told."""
    name = _usual(lines, row) or (_of_file(file, lines) if _is_outermost(lines, row) else "")
    if name:
        return f"A line such as “{name}:” seems to be missing: put it back above this one."
    return "A line with the name of the list and a colon seems to be missing: put it back above this one."


def _item(line: str) -> bool:
    return bool(re.match(r"\s*- \S", line))


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith(("#", "---", "%"))


def _begins(lines: list[str], row: int) -> bool:
    """Whether the item is the first of its list, under a finished field, and no other list has items like it."""
    above = [line for line in lines[:row] if _says_something(line)]
    if not above or not FINISHED.match(above[-1]) or width(above[-1]) > width(lines[row]) + 2:
        return False
    for line in reversed(above):
        if width(line) < width(lines[row]):
            break
        if width(line) == width(lines[row]) and _item(line):
            return False
    field = _field(lines[row])
    return not field or field not in {_field(line) for line in above if width(line) != width(lines[row])}


def _field(line: str) -> str:
    """Return the first field of an item; nothing where the line is none, or the item is a text."""
    found = ITEM.match(line)
    return found[1] or "" if found else ""


def _usual(lines: list[str], row: int) -> str:
    """Return the name that stands above lists of such items elsewhere in the file."""
    field, far = _field(lines[row]), width(lines[row])
    for heading, item in pairwise(lines):
        named = HEADING.match(heading)
        if named and field and _field(item) == field and width(item) == far:
            return named[1]
    return ""


def _is_outermost(lines: list[str], row: int) -> bool:
    """Whether the list belongs to the file itself: no line of less indent but those of its own fields."""
    above = [line for line in lines[:row] if _says_something(line) and width(line) < max(width(lines[row]), 1)]
    return all(width(line) == 0 and not _item(line) for line in above[-1:])


def _of_file(file: str, lines: list[str]) -> str:
    """Return the name of the list that a file is for, by its schema or its own name, where it has none at all."""
    schema = SCHEMA.match(lines[0]) if lines else None
    name = (schema[1] if schema else file.rpartition("/")[2].partition(".")[0]).replace("-", "_")
    has_list = any(HEADING.match(line) and _item(after) for line, after in pairwise(lines))
    return name if name.endswith("s") and not has_list else ""
