"""Where in the source a record says that it was taken from, and the line numbers that it gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.link.remembered import remembered
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


@remembered
def every_source(portal: Portal) -> list[tuple[Record, Path, Source]]:
    """Return every place in a source that is named, with whose it is and the way to it."""
    return [(record, *found) for record in portal.records for found in sources(record)]


def numbers(lines: str) -> list[tuple[str, int]]:
    """Return each line number as it is typed and as it is meant: “317-21” may be short for “317-321”."""
    found = []
    for first, last in LINES.findall(lines):
        found.append((first, int(first)))
        if last:
            found.append((last, int(first[: max(0, len(first) - len(last))] + last)))
    return found
