"""Promises: what a plan says it will mean for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.link import Portal
from csportal.present.listing import Listing, named, section, text
from csportal.records.plan import Plan
from csportal.records.registers.promises import Promise

if TYPE_CHECKING:
    from csportal.present.shapes import Table

SUBJECTS = (Plan, Portal)
FIELDS = (
    text("text", "What it will mean", "What it will mean."),
    text("audience", "For", "For whom it will mean this."),
    named("objective", "Objective", "The objective that it comes from.", "objective"),
    named("service", "Service", "The service that it comes from.", "service"),
    section(),
)
LISTING = Listing(Promise, "promises", "What it will mean", FIELDS)


def table(portal: Portal, record: Plan | Portal) -> Table:
    """Return what a plan, or all plans, will mean for people."""
    return LISTING.table(portal, record)
