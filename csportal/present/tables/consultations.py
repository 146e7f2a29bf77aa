"""Consultations: who was or will be asked, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.link import Portal
from csportal.present.listing import Field, Listing, section, text, when
from csportal.records.plan import Plan
from csportal.records.registers.consultations import Consultation

if TYPE_CHECKING:
    from csportal.present.shapes import Table

SUBJECTS = (Plan, Portal)
FIELDS = (
    text("title", "Exercise", "The exercise's name, as printed."),
    text("state", "State", "Whether it is planned or has taken place."),
    Field("period", "Year", "The year that it is of.", lambda _, one: when(one.period)),
    text("manner", "Manner", "Whether it is formal."),
    text("asked", "Who is asked", "Who is asked, as printed."),
    text("feedback", "What people said", "What people said, or where it can be read."),
    text("action", "What came of it", "What came of it, or is to come of it."),
    text("note", "Note", "What a reader should know of it."),
    section(),
)
LISTING = Listing(Consultation, "consultations", "Consultations", FIELDS)


def table(portal: Portal, record: Plan | Portal) -> Table:
    """Return the consultations of a plan, or of all plans."""
    return LISTING.table(portal, record)
