"""Documents: laws, guidance and papers that a plan rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.link import Portal
from csportal.present.listing import Field, Listing, section, text, when
from csportal.present.shapes import Link
from csportal.records.plan import Plan
from csportal.records.registers.documents import Reference

if TYPE_CHECKING:
    from csportal.present.shapes import Table


def _title(_: Portal, one: Reference) -> str | Link:
    return Link(one.title, one.url) if one.url else one.title


SUBJECTS = (Plan, Portal)
FIELDS = (
    Field("title", "Document", "Its title, as printed.", _title),
    text("kind", "Kind", "What it is."),
    Field("date", "Date", "When it was made.", lambda _, one: when(one.date)),
    text("holder", "Held by", "The department that holds it."),
    Field("url", "Address", "Where it can be read.", lambda _, one: one.url or "", hidden=True),
    text("note", "Note", "What a reader should know of it."),
    section(),
)
LISTING = Listing(Reference, "documents", "Laws, guidance and papers", FIELDS)


def table(portal: Portal, record: Plan | Portal) -> Table:
    """Return the documents that a plan names, or that all plans name."""
    return LISTING.table(portal, record)
