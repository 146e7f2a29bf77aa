"""A field that is needed, but is pushed in, so that it belongs to what stands above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.load.syntax.failure import width
from csportal.problems import Place, Problem, quoted
from csportal.records.put_back import column_of, is_whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic_core import ErrorDetails

    from csportal.load.entry import Entry
    from csportal.records.base import Record


def pushed_in(
    model: type[Record], entry: Entry, lines: list[str], errors: list[ErrorDetails]
) -> Iterator[tuple[int, Problem]]:
    """Yield by how much a line is too far in, and the problem, where it has a field that is needed above it."""
    for owner, name in dict.fromkeys(
        (tuple(one["loc"][:-1]), str(one["loc"][-1])) for one in errors if one["type"] == "missing"
    ):
        column = column_of(entry, owner)
        for row, line in enumerate(lines):
            if line.strip().partition(":")[0] != name or ":" not in line or width(line) <= column:
                continue
            mended = f"{' ' * column}{line.strip()}"
            if is_whole(model, entry.file, [*lines[:row], *lines[row + 1 :]], row, mended):
                message = f"{quoted(f'{name}:')} is pushed in, so that it belongs to what stands above it."
                far = width(line) - column
                hint = f"Begin it in column {column + 1}, which is {far} further left; and with it what belongs to it."
                yield far, Problem(Place(entry.file, row + 1, width(line) + 1), "missing-field", message, hint)
