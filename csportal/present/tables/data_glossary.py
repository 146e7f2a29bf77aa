"""Open data: the glossary, one term a row."""

from __future__ import annotations

from csportal.link import Portal
from csportal.present.shapes import Column, Row, Table

SUBJECTS = (Portal,)
COLUMNS = (
    Column("term", "Term", "The term in full."),
    Column("abbreviation", "Abbreviation", "Its short form."),
    Column("meaning", "Meaning", "What it means."),
)


def table(portal: Portal, _: Portal) -> Table:
    """Return the terms."""
    rows = tuple(Row((one.term, one.abbreviation or "", one.meaning)) for one in portal.glossary.terms)
    return Table("glossary", "Glossary", COLUMNS, rows)
