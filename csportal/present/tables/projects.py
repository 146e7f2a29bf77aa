"""Projects: what is being worked on, by the priority that it serves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.link import Portal
from csportal.present.listing import Listing, named, section, text
from csportal.records.plan import Plan
from csportal.records.registers.projects import Project

if TYPE_CHECKING:
    from csportal.present.shapes import Table

SUBJECTS = (Plan, Portal)
FIELDS = (
    text("title", "Project", "The project's name."),
    named("priority", "Priority", "The priority that it serves.", "priority"),
    section(),
)
LISTING = Listing(Project, "projects", "Projects", FIELDS)


def table(portal: Portal, record: Plan | Portal) -> Table:
    """Return the projects of a plan, or of all plans."""
    return LISTING.table(portal, record)
