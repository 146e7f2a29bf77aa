"""Open data: the documents' own keys to their signs, one sign a row."""

from __future__ import annotations

from csportal.link import Portal
from csportal.present.shapes import Column, Row, Table
from csportal.records.plan import Plan

SUBJECTS = (Portal,)
COLUMNS = (
    Column("plan", "Plan", "The plan's key."),
    Column("key", "Key", "What the signs are for."),
    Column("sign", "Sign", "The sign, in a word."),
    Column("applies_to", "Applies to", "What the sign is put beside."),
    Column("meaning", "Meaning", "What it means."),
    Column("section", "Section", "The section of the source document."),
)


def table(portal: Portal, _: Portal) -> Table:
    """Return the signs, in the order of the documents."""
    rows = [
        Row((
            plan.key, legend.title, one.sign, one.applies_to or "", one.meaning,
            legend.source.section if legend.source else "",
        ))
        for plan in portal.all(Plan)
        for legend in plan.legends
        for one in legend.entries
    ]  # fmt: skip
    return Table("legends", "Keys to the documents’ signs", COLUMNS, tuple(rows))
