"""Open data: every update, one a row."""

from __future__ import annotations

from csportal.link import Portal
from csportal.present.shapes import Column, Row, Table
from csportal.records.registers.updates import Update

SUBJECTS = (Portal,)
COLUMNS = (
    Column("plan", "Plan", "The plan's key."),
    Column("ref", "Reference", "Its number, as printed."),
    Column("kind", "Kind", "Key development, emerging issue or rule."),
    Column("title", "Title", "Its heading."),
    Column("period", "Period", "The period whose report tells of it."),
    Column("services", "Services", "The services that it concerns."),
    Column("priorities", "Priorities", "The priorities that it bears on."),
    Column("text", "Text", "What happened."),
    Column("note", "Note", "What a reader should know of it."),
)


def table(portal: Portal, _: Portal) -> Table:
    """Return the updates."""
    rows = [
        Row((
            f"{one.home.council}/{one.home.plan}", one.ref, one.kind, one.title, one.period.text,
            ", ".join(one.services), ", ".join(one.priorities), one.text, one.note or "",
        ))
        for one in portal.all(Update)
    ]  # fmt: skip
    return Table("updates", "Developments and issues", COLUMNS, tuple(rows))
