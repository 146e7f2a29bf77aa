"""Assets: each building or site with what is happening to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.link import Portal
from csportal.present.listing import Field, Listing, section, text, when
from csportal.records.plan import Plan
from csportal.records.registers.assets import Asset

if TYPE_CHECKING:
    from csportal.present.shapes import Table

SUBJECTS = (Plan, Portal)
FIELDS = (
    text("title", "Asset", "The asset's name, as printed."),
    text("group", "Kind", "The heading that it stands under in the source."),
    text("position", "What is happening", "What is happening to it."),
    Field("ends", "Lease ends", "When its lease ends.", lambda _, one: when(one.ends)),
    section(),
)
LISTING = Listing(Asset, "assets", "Assets", FIELDS)


def table(portal: Portal, record: Plan | Portal) -> Table:
    """Return the assets of a plan, or of all plans."""
    return LISTING.table(portal, record)
