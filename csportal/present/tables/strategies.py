"""Strategies: the other plans that a plan belongs with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.link import Portal
from csportal.present.listing import Field, Listing, section, text, when
from csportal.records.plan import Plan
from csportal.records.registers.strategies import Strategy

if TYPE_CHECKING:
    from csportal.present.shapes import Table

SUBJECTS = (Plan, Portal)
FIELDS = (
    text("title", "Strategy", "Its name, as printed."),
    text("state", "How far it is", "Planned, under development or developed."),
    Field("period", "Years", "The years that it covers.", lambda _, one: when(one.period, one.printed)),
    text("printed", "Years as printed", "The words in which the source gives the years.", hidden=True),
    text("note", "Note", "What a reader should know of it."),
    section(),
)
LISTING = Listing(Strategy, "strategies", "Strategies and plans", FIELDS)


def table(portal: Portal, record: Plan | Portal) -> Table:
    """Return the strategies that a plan names, or that all plans name."""
    return LISTING.table(portal, record)
