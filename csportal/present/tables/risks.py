"""Risks: what may keep a plan from being done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.link import Portal
from csportal.present.listing import Listing, section, text
from csportal.records.plan import Plan
from csportal.records.registers.risks import Risk

if TYPE_CHECKING:
    from csportal.present.shapes import Table

SUBJECTS = (Plan, Portal)
FIELDS = (
    text("title", "Risk", "The risk, in a few words."),
    text("text", "What may happen", "What may happen and what would come of it."),
    text("note", "Note", "What a reader should know of it."),
    section(),
)
LISTING = Listing(Risk, "risks", "Risks", FIELDS)


def table(portal: Portal, record: Plan | Portal) -> Table:
    """Return the risks of a plan, or of all plans."""
    return LISTING.table(portal, record)
