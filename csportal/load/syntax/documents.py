"""Lines such as “---”, with which one file becomes two for YAML."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from csportal.load.syntax.failure import width
from csportal.problems import quoted

if TYPE_CHECKING:
    from csportal.load.syntax.failure import Failure, Finding

MARKER = re.compile(r"(?:---|\.\.\.)(?:\s|$)")
RULER = re.compile(r"\s*(([-=_~*.])\2{3,})\s*")
FIELD = re.compile(r"([\w-]+):(?:\s|$)")


def second_document(failure: Failure) -> Finding | None:
    if "another document" not in failure.problem and "<document start>" not in failure.problem:
        return None
    first = next((row for row, line in enumerate(failure.lines) if _says_something(line)), failure.row)
    if first < failure.row and (pushed := width(failure.lines[first])) and not width(failure.line):
        message = f"This line is pushed in, but {quoted(failure.line.strip())} in line {failure.row + 1} is not."
        return first, pushed, message, "Begin it in the first column, like the other fields of the file."
    if (marker := _marker(failure, first)) is not None:
        return marker, 0, *_parted(failure.lines, marker)
    message = "The file ends before this line, as far as YAML is concerned."
    hint = "Delete lines that hold only “---” or “...”; one file is one record."
    return failure.row, failure.column, message, hint


def _marker(failure: Failure, first: int) -> int | None:
    """Return the line that ends the file for YAML, below the first that says something."""
    rows = range(min(failure.row, len(failure.lines) - 1), first, -1)
    return next((row for row in rows if MARKER.match(failure.lines[row])), None)


def _parted(lines: list[str], marker: int) -> tuple[str, str]:
    """Return what is wrong with a line that parts a file in two, and the way out: by what stands on its two sides."""
    sign = quoted(lines[marker].split()[0])
    message = f"{sign} ends the record here and begins another, but a file holds one record."
    below = {name[1] for line in lines[marker:] if (name := FIELD.match(line))}
    both = list(dict.fromkeys(name[1] for line in lines[:marker] if (name := FIELD.match(line)) and name[1] in below))
    if both and below <= _lists(lines[:marker]) | {"source"}:
        return message, f"Take it out with the second “{both[0]}:”, so that its entries go on with the list above."
    if both:
        twice = ", ".join(quoted(name) for name in both[:3])
        return message, f"Both sides have {twice}: move what stands below into a file of its own; take this line out."
    if any(map(_says_something, lines[marker + 1 :])):
        return message, "Take the line out: what stands below belongs to the same record."
    return message, "Take the line out: nothing stands below it."


def _lists(lines: list[str]) -> set[str]:
    """Return the names under which a list stands."""
    return {name[1] for line, item in pairwise(lines) if (name := FIELD.match(line)) and item.lstrip().startswith("- ")}


def ruler(failure: Failure) -> Finding | None:
    """Find a line that holds nothing but a row of one sign, as people draw between two parts of a text."""
    for row in {failure.above, failure.row} if failure.lines else ():
        if found := RULER.fullmatch(failure.lines[row]):
            message = f"This line holds nothing but {quoted(found[1])}."
            return (
                row,
                width(failure.lines[row]),
                message,
                "Take it out, or make it a comment by putting “# ” before it.",
            )
    return None


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith(("#", "---", "%"))
