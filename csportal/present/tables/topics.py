"""Topics: what a plan says in words, in short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.link import Portal
from csportal.present.listing import Listing, named, section, text
from csportal.records.plan import Plan
from csportal.records.registers.topics import Topic

if TYPE_CHECKING:
    from csportal.present.shapes import Table

SUBJECTS = (Plan, Portal)
FIELDS = (
    text("title", "Topic", "What it is about."),
    text("text", "In short", "What the section says."),
    text("points", "Points", "The points that the section lists."),
    named("services", "Services", "The services that it is about.", "service"),
    section(),
)
LISTING = Listing(Topic, "topics", "What the document says in words", FIELDS)


def table(portal: Portal, record: Plan | Portal) -> Table:
    """Return the topics of a plan, or of all plans."""
    return LISTING.table(portal, record)
