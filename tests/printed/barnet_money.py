"""Barnet's amounts: the headline savings, the budget bridges, the schools grant and the capital requirements."""

from __future__ import annotations

import re

from tests.printed.source import Lines, Source
from tests.printed.table import Row, Table

SAVINGS = {
    "Budget reduction required for 2015/16": r"required for 2015/16 is (£[\d.]+m)",
    "Further savings between 2016/17 and 2019/20": r"further savings of (£[\d.]+m)",
    "Re-profiled from 2015/16 to 2016/17": r"(£[\d.]+m) has been re-profiled",
    "Total saving for the four-year period": r"this four year period to (£[\d.]+m)",
    "Allocated to demographic and inflationary pressures 2016 to 2020": r"such (£[\d.]+m) has been allocated",
}
# The heading that each budget table stands under; the one of section 7 has none of its own.
BRIDGES = {
    "ba-32": "5c. Financial impact",
    "ba-33": "6c. Financial impact",
    "ba-34": "7. Service component: Looked after children and young people",
    "ba-35": "8c. financial impact",
    "ba-36": "9c. Financial impact",
    "ba-37": "10c. Financial impact",
}
COMPONENT = re.compile(r"\d+\. Service component: (.*)")


def headlines(source: Source) -> Table:
    """The totals that sections 2 and 11 state."""
    lines, rows = source.sentences("2. Committee context", SAVINGS)
    return lines.table("ba-03", ["Statement", "Amount"], rows)


def bridges(source: Source) -> list[Table]:
    """Each component's budget; the words that head the changes, broken over two lines, are one heading."""
    result = []
    for identifier, section in BRIDGES.items():
        lines = source.grid(section, "\t14/15\t")
        columns, *rows = lines.rows()
        taking = " ".join(row[-1] for row in rows if not row[0])
        budget, *changes = (row for row in rows if row[0])
        names = ["Line", *columns[1:]]
        result.append(lines.table(identifier, names, [budget, [taking], *changes]))
    return result


def by_component(source: Source, section: str, pattern: str) -> tuple[Lines, list[Row]]:
    """What a sentence says under such a heading in each service component that has it."""
    component, found, rows = "", [], []
    for place, line in enumerate(source.lines):
        if heading := COMPONENT.match(line):
            component = heading[1]
        elif component and (match := re.search(pattern, line)):
            found.append((place, line))
            rows.append([component, match[1]])
    return Lines(section, found), rows


def schools_grant(source: Source) -> Table:
    """The Dedicated Schools Grant of each component in 14/15."""
    lines, rows = by_component(source, "Revenue", r"the Dedicated Schools Grant budget .* was (£[\d.]+m)")
    return lines.table("ba-38", ["Service component", "Dedicated Schools Grant 14/15"], rows)


def capital(source: Source) -> Table:
    """The capital requirement of each component; one refers to another's section."""
    lines, rows = by_component(source, "Capital", r"capital requirements? .*?(£[\d.]+[mk]|section \d+c)")
    return lines.table("ba-39", ["Service component", "Capital requirement"], rows)
