"""The commissioning intentions of each service component, and the outcomes that they contribute to."""

from __future__ import annotations

from tests.printed.cells import figures
from tests.printed.source import Source, heading_of, joined
from tests.printed.table import Row, Table

SECTIONS = {f"ba-{12 + place}": f"{4 + place}a. Commissioning intentions:" for place in range(1, 8)}
LINKS = {f"ba-{19 + place}": f"{4 + place}a. Commissioning intentions:" for place in range(1, 7)}
COLUMNS = ["No.", "Commissioning intention (figures)", "What needs to happen (figures)"]
CONTRIBUTE = "These commissioning intentions will contribute to the following outcomes:"


def three(row: Row) -> Row:
    """The row's number, intention and what needs to happen; some have a cell between that holds a bullet."""
    return [*row[:2], row[-1]]


def intentions(source: Source) -> list[Table]:
    """A row an intention; a line without a number goes on with the one above it."""
    result = []
    for identifier, section in SECTIONS.items():
        lines = source.grid(section, "\tCommissioning intention\t")
        rows = [three(row) for row in lines.rows() if row[1] != "Commissioning intention"]
        whole = joined(rows, lambda _, row: not row[0])
        result.append(lines.table(identifier, COLUMNS, [[row[0], *map(figures, row[1:])] for row in whole]))
    return result


def links(source: Source) -> list[Table]:
    """The outcomes that each component's intentions contribute to."""
    result = []
    for identifier, section in LINKS.items():
        lines = source.passage(section, r"\d+b\. ")
        start = next(place for place, line in lines.found if line.strip() == CONTRIBUTE)
        listed = lines.only((place, line) for place, line in lines.found if place > start)
        result.append(listed.table(identifier, ["Outcome"], [[heading_of(line)] for _, line in listed.found]))
    return result
