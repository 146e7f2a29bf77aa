"""Open data: every priority, one a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.link import Portal
from csportal.present.listing import Field, Listing, text
from csportal.records.priorities import Priority

if TYPE_CHECKING:
    from csportal.present.shapes import Table

SUBJECTS = (Portal,)
FIELDS = (
    text("id", "Priority", "The priority's id."),
    text("title", "Title", "The priority's name, as printed."),
    text("ref", "Reference", "Its reference, as printed."),
    text("summary", "Summary", "What it is about."),
    Field("outcomes", "Outcomes", "The outcomes that it lists.", lambda _, one: "; ".join(one.outcomes)),
)
LISTING = Listing(Priority, "priorities", "Priorities", FIELDS)


def table(portal: Portal, record: Portal) -> Table:
    """Return the priorities."""
    return LISTING.table(portal, record)
