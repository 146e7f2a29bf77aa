"""Open data: every objective, one a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.link import Portal
from csportal.present.listing import Field, Listing, text
from csportal.records.objectives import Objective

if TYPE_CHECKING:
    from csportal.present.shapes import Table

SUBJECTS = (Portal,)
FIELDS = (
    text("id", "Objective", "The objective's id."),
    text("title", "Title", "The objective, as printed."),
    text("ref", "Reference", "Its reference, as printed."),
    text("group", "Heading", "The heading that it stands under in the source."),
    text("summary", "Summary", "What it means."),
    Field("priorities", "Priorities", "The priorities that it serves.", lambda _, one: "; ".join(one.priorities)),
    text("service", "Service", "The service that does it."),
)
LISTING = Listing(Objective, "objectives", "Objectives", FIELDS)


def table(portal: Portal, record: Portal) -> Table:
    """Return the objectives."""
    return LISTING.table(portal, record)
