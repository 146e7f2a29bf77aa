"""Hammersmith & Fulham's mandate for children's services 2011: its lists of figures and its tables of money.

Facts are a few words and the figure as printed, and notes are cut before their explanations.
The contract that a page's end breaks is one row.
"""

from __future__ import annotations

import re

from tests.printed import hammersmith_services
from tests.printed.cells import figures, plain, squashed
from tests.printed.source import Source, grouped, joined, kept
from tests.printed.table import Row, Table

HEADING = "Hammersmith & Fulham Mandate for Children's Services 2011"
FACT = r"^(?:Number|Proportion) of [^:]*:"
PLACED = {
    "Looked after children living in Hammersmith & Fulham": r"^(\d+%) of our looked after children are living in",
    "Looked after children placed out of borough": r"(\d+%) are placed out of borough",
}
TARGETS = {
    "Target: schools to exceed the government's floor targets": r"(All schools) to$",
    "Target: children to achieve 5 or more GCSEs at grades A* to C including Mathematics and English": (
        r"(\d+%) of children to achieve"
    ),
    "Target: schools to be judged as good or outstanding by Ofsted": r"(\d+%) of our schools to be judged",
}
FACTS = {
    "hf-01": ("1.1. Background to Children's Services", PLACED),
    "hf-05": ("2.3. Social Care", PLACED),
    "hf-06": ("2.4. Early intervention and prevention", {}),
    "hf-07": ("2.5. Education", TARGETS),
}


def facts(source: Source, identifier: str) -> Table:
    """The facts under a heading, with the figures of the sentences among them."""
    section, wanted = FACTS[identifier]
    stated = source.passage(section, "#", FACT)
    lines, rows = source.sentences(section, wanted)
    names = (plain(line).partition(":") for _, line in stated.found if re.match(FACT, line))
    return stated.only([*stated.found, *lines.found]).table(
        identifier, ["Fact", "Figure"], [*([name, figure] for name, _, figure in names), *rows]
    )


def notes(source: Source) -> Table:
    """The footnotes: the number, and the source or the day that the figure is of."""
    section = "1.1. Background to Children's Services"
    lines = source.passage(section, r"### \*\*3\.", r"^<sup>\d+</sup> ")
    matches = [re.match(r"<sup>(\d+)</sup> (.*)", line) for _, line in lines.found]
    rows = [[match[1], re.split(r" includes | \(", plain(match[2]))[0]] for match in matches if match]
    return lines.table("hf-02", ["Note", "Source or date"], rows)


def contracts(source: Source) -> Table:
    """The contracts; a line without a contractor goes on with the row above it."""
    lines = source.grid("4. Procurement", "Contractor\t")
    columns, *rows = lines.rows()
    return lines.table("hf-08", columns, joined(rows, lambda _, row: not row[0]))


def savings(source: Source) -> Table:
    lines = source.grid("Current savings and potential areas for future savings", "Cabinet Paper Description\t")
    columns, *rows = lines.rows()
    return lines.table("hf-10", columns, rows)


def assets(source: Source) -> Table:
    lines = source.grid("5. Assets", "Asset Realisation\t")
    return lines.table("hf-11", ["Asset", "Status (figures)"], kept(grouped(lines.rows()), 1, figures))


def measures(source: Source) -> Table:
    """The measures of success; a line that begins small and has no figure goes on with the row above it."""
    lines = source.grid("9. What constitutes success?", "<b>Improved academic achievement")
    heading = ["", "Baseline", "Target"]
    rows = joined(
        [row for row in lines.rows() if row != heading], lambda _, row: row[0][0].islower() and not any(row[1:])
    )
    return lines.table("hf-13", ["Measure", *heading[1:]], grouped(rows))


def spend(source: Source) -> Table:
    """Spend by delivery model as printed: two of its rows have a cell more than the headings, before their figures."""
    lines = source.grid("Annexe A - CHS Commissioning Plan 2011/15", "Service Delivery Model\t")
    above, below, *rows = lines.rows()
    columns: Row = []
    period = ""
    for over, under in zip(above, below, strict=True):
        period = over or period
        columns.append(squashed(f"{period} {under}"))
    return lines.table("hf-18", columns, rows)


def tables(text: str) -> list[Table]:
    source = Source(text)
    return [
        facts(source, "hf-01"),
        notes(source),
        *(facts(source, identifier) for identifier in ("hf-05", "hf-06", "hf-07")),
        contracts(source),
        savings(source),
        assets(source),
        measures(source),
        hammersmith_services.milestones(source),
        *hammersmith_services.services(source),
        spend(source),
    ]
