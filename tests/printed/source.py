"""The text of a document: where its sections are, its tables line by line, and the figures of its sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tests.printed.cells import plain, squashed
from tests.printed.table import Row, Table


def heading_of(line: str) -> str:
    """The words of a heading, without the marks before and around them."""
    return squashed(plain(line.lstrip("#- ")))


@dataclass(frozen=True)
class Lines:
    """A part of the text under a section's heading: each line's index and its words."""

    section: str
    found: Sequence[tuple[int, str]]

    def rows(self) -> list[Row]:
        """The cells of each line; headings that are printed again after a page's end are dropped."""
        first, *rest = [[plain(cell) for cell in line.split("\t")] for _, line in self.found]
        return [first, *(row for row in rest if row != first)]

    def only(self, found: Iterable[tuple[int, str]]) -> Lines:
        """Some lines under the same heading, in the order of the text."""
        return Lines(self.section, sorted(found))

    def table(self, identifier: str, columns: Row, rows: Iterable[Row]) -> Table:
        return {
            "id": identifier,
            "section": self.section,
            "lines": f"{self.found[0][0] + 1}-{self.found[-1][0] + 1}",
            "columns": [squashed(column) for column in columns],
            "rows": [[squashed(cell) for cell in row] for row in rows],
        }


class Source:
    """The text of one document."""

    def __init__(self, text: str) -> None:
        self.lines = text.splitlines()

    def place(self, section: str) -> int:
        """The line of a section's heading: the last one, since a list of contents may hold it before."""
        found = [place for place, line in enumerate(self.lines) if heading_of(line) == section]
        if not found:
            raise LookupError(f"no heading “{section}”")
        return found[-1]

    def grid(self, section: str, first: str, until: str = "\0") -> Lines:
        """The table whose first line begins with `first`, up to a line of prose or one that begins with `until`."""
        start = next(
            place for place in range(self.place(section), len(self.lines)) if self.lines[place].startswith(first)
        )
        found = []
        for place in range(start, len(self.lines)):
            line = self.lines[place]
            if line.startswith(until) or (line.strip() and "\t" not in line):
                break
            if "\t" in line:
                found.append((place, line))
        return Lines(section, found)

    def passage(self, section: str, until: str, wanted: str = "") -> Lines:
        """The lines under a heading, up to one that matches `until`; only those that match `wanted`."""
        start = self.place(section) + 1
        end = next((place for place in range(start, len(self.lines)) if re.match(until, self.lines[place])), None)
        found = [(place, self.lines[place]) for place in range(start, end or len(self.lines))]
        return Lines(section, [(place, line) for place, line in found if line.strip() and re.search(wanted, line)])

    def sentences(self, section: str, wanted: dict[str, str]) -> tuple[Lines, list[Row]]:
        """Figures of sentences under a heading: for each name, the group of its pattern's first match."""
        lines, rows = set(), []
        for name, pattern in wanted.items():
            for place in range(self.place(section), len(self.lines)):
                if match := re.search(pattern, plain(self.lines[place])):
                    lines.add((place, self.lines[place]))
                    rows.append([name, match[1]])
                    break
            else:
                raise LookupError(f"no sentence for “{name}” under “{section}”")
        return Lines(section, sorted(lines)), rows


def joined(rows: list[Row], goes_on: Callable[[Row, Row], bool]) -> list[Row]:
    """The rows, each with the lines below that go on with it, cell by cell; `goes_on` sees the row and the line."""
    result: list[Row] = []
    for row in rows:
        if result and goes_on(result[-1], row):
            result[-1] = [" ".join(filter(None, pair)) for pair in zip(result[-1], row, strict=True)]
        else:
            result.append(row)
    return result


def grouped(rows: list[Row]) -> list[Row]:
    """The rows, where a row that has a first cell and no other is a group's heading of one cell."""
    return [row[:1] if row[0] and not any(row[1:]) else row for row in rows]


def kept(rows: list[Row], column: int, change: Callable[[str], str]) -> list[Row]:
    """The rows with what is to be kept of one column."""
    return [[change(cell) if place == column else cell for place, cell in enumerate(row)] for row in rows]
