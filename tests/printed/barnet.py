"""Barnet's commissioning plan 2015 to 2020: outcomes, measures and budgets of its six service components.

Of a commissioning intention only its number is kept, with the dates and figures in it and in what needs to happen.
"""

from __future__ import annotations

from tests.printed import barnet_intentions, barnet_money
from tests.printed.cells import figures
from tests.printed.source import Source, joined
from tests.printed.table import Row, Table

HEADING = "Appendix A3 - Children, Education, Libraries and Safeguarding Committee"
MEASURES = {
    "ba-26": "5b. Outcome measures",
    "ba-27": "6b. Outcome measures",
    "ba-28": "7b. Outcome measures",
    "ba-29": "8b. Outcome measures",
    "ba-30": "9b. Outcome measures",
    "ba-31": "10b. Outcome measures",
}
# A baseline of more words than this is a sentence.
LONGEST = 12


def parted(row: Row) -> Row:
    """The row of an outcome; where its two cells have run into one, the first word is the priority."""
    if row[0] and not row[1]:
        name, _, text = row[0].partition(" ")
        return [name, text]
    return row[:2]


def outcomes(source: Source) -> Table:
    lines = source.grid("3. Outcomes", "Priority\tKey Outcomes")
    columns, *rows = lines.rows()
    whole = joined([parted(row) for row in rows], lambda _, row: not row[0])
    names = [columns[0], f"{columns[1]} (figures)"]
    return lines.table("ba-04", names, [[name, figures(text)] for name, text in whole])


def goes_on(above: Row, row: Row) -> bool:
    """Whether a line goes on with the measure above it: it has no name or no target, or the target is unfinished."""
    return not row[0] or not row[2] or above[2].endswith((" or", "/"))


def measures(source: Source, identifier: str) -> Table:
    """The measures of a component; of a baseline that is a sentence, its figures."""
    lines = source.grid(MEASURES[identifier], "Measure\t")
    columns, *rows = lines.rows()
    found = [
        [name, figures(baseline) if len(baseline.split()) > LONGEST else baseline, target]
        for name, baseline, target in joined(rows, goes_on)
    ]
    return lines.table(identifier, columns, found)


def tables(text: str) -> list[Table]:
    source = Source(text)
    return [
        barnet_money.headlines(source),
        outcomes(source),
        *barnet_intentions.intentions(source),
        *barnet_intentions.links(source),
        *(measures(source, identifier) for identifier in MEASURES),
        *barnet_money.bridges(source),
        barnet_money.schools_grant(source),
        barnet_money.capital(source),
    ]
