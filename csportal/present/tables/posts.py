"""Posts: the jobs of a proposed team."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.link import Portal
from csportal.present.listing import Field, Listing, named, section, text
from csportal.present.shapes import Number
from csportal.records.plan import Plan
from csportal.records.registers.posts import Post

if TYPE_CHECKING:
    from csportal.present.shapes import Table

SUBJECTS = (Plan, Portal)
FIELDS = (
    text("title", "Post", "The post's name, as printed."),
    Field(
        "full_time_equivalent",
        "Full-time equivalent",
        "How much of a full-time post it is.",
        lambda _, one: Number(str(one.full_time_equivalent), str(one.full_time_equivalent)),
        numeric=True,
    ),
    text("team", "Team", "The team that it belongs to."),
    named("service", "Service", "The service that it works for.", "service"),
    text("note", "Note", "What a reader should know of it."),
    section(),
)
LISTING = Listing(Post, "posts", "Posts", FIELDS)


def table(portal: Portal, record: Plan | Portal) -> Table:
    """Return the posts of a plan, or of all plans."""
    return LISTING.table(portal, record)
