"""Halton's report for Quarter 1 2011/12: its milestone, measure and money tables.

Every cell is as printed, with two exceptions.
Cells in WITHHELD are replaced, since their figure would single out a very small group of children.
Underlining marks are dropped.
A table that is broken over two pages is one table here, with its headings once.
A row without a reference after such a break goes on with the row above it.
"""

from __future__ import annotations

import re

from tests.printed.table import Row, Table

HEADING = "Directorate: Children and Enterprise"
THEMES = {
    "Standards in Education": "standards-in-education",
    "Continuum of Need: from Early Help and Support to Safeguarding": "continuum-of-need",
    "Managing Resources Effectively": "managing-resources",
}
DEPARTMENTS = {
    "CHILDREN & FAMILIES SERVICES DEPARTMENT": "children-and-families",
    "CHILDREN'S ORGANISATION & PROVISION DEPARTMENT": "organisation-and-provision",
    "LEARNING & ACHIEVEMENT DEPARTMENT": "learning-and-achievement",
}
HEADINGS = THEMES | DEPARTMENTS
KINDS = {"Milestones": "milestones", "Measure": "kpis", "Annual Budget": "finances"}
UNIT = "£'000"
WITHHELD = {("NI062", "Q1"): "[withheld]"}


def cells(line: str) -> Row:
    """The cells of one line, without underlining marks."""
    return [re.sub(r"</?u>", "", cell).strip() for cell in line.split("\t")]


def columns(rows: list[Row]) -> tuple[Row, list[Row]]:
    """The column headings, and the rows under them; a second line that holds units belongs to the headings."""
    heading, *rest = rows
    if rest and UNIT in rest[0]:
        units, *rest = rest
        heading = [" ".join(filter(None, pair)) for pair in zip(heading, units, strict=True)]
    return heading, rest


def withheld(heading: Row, row: Row) -> Row:
    """The row with the cells that may not be published replaced."""
    return [WITHHELD.get((row[0], column), cell) for column, cell in zip(heading, row, strict=True)]


def blocks(text: str) -> list[tuple[str, list[Row]]]:
    """Each unbroken run of tab-separated lines, with the theme or department that it stands under."""
    found: list[tuple[str, list[Row]]] = []
    heading, running = "", False
    for line in text.splitlines():
        if line.strip() in HEADINGS:
            heading = line.strip()
        if "\t" in line and heading:
            if not running:
                found.append((heading, []))
            found[-1][1].append(cells(line))
        running = "\t" in line
    return found


def tables(text: str) -> list[Table]:
    """The milestone, measure and money tables, in the order of the report; `id` is kind and theme or department."""
    result: dict[str, Table] = {}
    for section, block in blocks(text):
        kind = next((name for mark, name in KINDS.items() if block[0][1].startswith(mark)), None)
        if kind is None:
            continue
        heading, rows = columns(block)
        identifier = f"{kind}-{HEADINGS[section]}"
        table = result.setdefault(
            identifier,
            {"id": identifier, "section": section, "columns": heading, "rows": []},
        )
        table["rows"] += [withheld(heading, row) for row in rows]
    return list(result.values())
