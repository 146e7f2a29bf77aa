"""Open data: every service with the one that it is part of, one a row."""

from __future__ import annotations

from csportal.link import Portal
from csportal.present.shapes import Column, Row, Table

SUBJECTS = (Portal,)
COLUMNS = (
    Column("service", "Service", "The service's id, unique in its council."),
    Column("council", "Council", "The council's id."),
    Column("title", "Title", "The service's name."),
    Column("part_of", "Part of", "The service that it is part of."),
    Column("about", "About", "What the service does."),
)


def table(portal: Portal, _: Portal) -> Table:
    """Return the services, each before those within it."""
    rows = [
        Row((one.id, one.home.council, one.title, getattr(portal.parent_of(one), "id", ""), one.about or ""))
        for council in portal.councils
        for one in portal.services_of(council)
    ]
    return Table("services", "Services", COLUMNS, tuple(rows))
