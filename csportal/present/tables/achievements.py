"""Achievements: what a plan reports as done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.link import Portal
from csportal.present.listing import Listing, named, section, text
from csportal.records.plan import Plan
from csportal.records.registers.achievements import Achievement

if TYPE_CHECKING:
    from csportal.present.shapes import Table

SUBJECTS = (Plan, Portal)
FIELDS = (
    text("title", "Achievement", "What was achieved, in a few words."),
    text("text", "In short", "What was achieved."),
    text("achieved", "Reached", "The figure reached, where there is a target to hold it to."),
    text("target", "Target", "The target that it is held to."),
    named("priorities", "Priorities", "The priorities that it serves.", "priority"),
    named("kpis", "Measures", "The measures that it bears on.", "kpi"),
    section(),
)
LISTING = Listing(Achievement, "achievements", "Achievements", FIELDS)


def table(portal: Portal, record: Plan | Portal) -> Table:
    """Return the achievements of a plan, or of all plans."""
    return LISTING.table(portal, record)
