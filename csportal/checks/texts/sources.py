"""Where in the source a record says that it was taken from, and the line numbers that it gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.records.base import Source
from csportal.records.plan import Plan
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Path
    from csportal.link import Portal
    from csportal.records.base import Record

LINES = lazy_pattern(r"(?<![\d.])(\d+)(?:\s*[-–]\s*(\d+))?(?![\d.])")


def sources(record: Record) -> Iterator[tuple[Path, Source]]:
    """Yield where the record, or a part of a plan, stands in the source, with the way to it."""
    for name in ("source", "front_sheet_source"):
        if isinstance(source := record.__dict__.get(name), Source):
            yield (name,), source
    if isinstance(record, Plan):
        for name in ("legends", "notes"):
            for row, one in enumerate(getattr(record, name)):
                if one.source:
                    yield (name, row, "source"), one.source


def every_source(portal: Portal) -> list[tuple[Record, Path, Source]]:
    """Return every place in a source that is named, with whose it is and the way to it."""
    if "sources" not in portal.memory:
        portal.memory["sources"] = [(record, *found) for record in portal.records for found in sources(record)]
    known: list[tuple[Record, Path, Source]] = portal.memory["sources"]
    return known


def numbers(lines: str) -> list[tuple[str, int]]:
    """Return each line number as it is typed and as it is meant: “317-21” may be short for “317-321”."""
    found = []
    for first, last in LINES.findall(lines):
        found.append((first, int(first)))
        if last:
            found.append((last, int(first[: max(0, len(first) - len(last))] + last)))
    return found


class Extent:
    """The lines of a section, or of all, each with the number of the place that gives it."""

    def __init__(self, lines: list[tuple[int, int]]) -> None:
        self.lines = sorted(lines)
        self.places = {at for _, at in lines}

    def without(self, at: int) -> tuple[int, int] | None:
        """Return the first and the last line that other places give, if there are any."""
        if not self.places - {at}:
            return None
        first = next(number for number, by in self.lines if by != at)
        return first, next(number for number, by in reversed(self.lines) if by != at)

    def gap(self, number: int, at: int, fewest: int) -> int:
        """Return how far apart the lines are, of other places, that a line lies between.

        That is nothing where it lies between none, or where fewer than so many places lie on either side.
        """
        if not self.lines[0][0] < number < self.lines[-1][0]:
            return 0
        before = [(line, by) for line, by in self.lines if line < number and by != at]
        after = [(line, by) for line, by in self.lines if line > number and by != at]
        if min(len({by for _, by in side}) for side in (before, after)) < fewest:
            return 0
        return after[0][0] - before[-1][0]
