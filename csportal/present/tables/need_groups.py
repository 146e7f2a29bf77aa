"""Need groups: how many people use services, by how much help they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.link import Portal
from csportal.present.listing import Field, Listing, named, section, text
from csportal.present.shapes import Number
from csportal.records.plan import Plan
from csportal.records.registers.need_groups import NeedGroup
from csportal.values.figure import Missing

if TYPE_CHECKING:
    from csportal.present.shapes import Table


def _number(_: Portal, one: NeedGroup) -> Number:
    if isinstance(one.number, Missing):
        return Number(one.number.words, "")
    return Number(f"{one.number:,}", str(one.number))


SUBJECTS = (Plan, Portal)
FIELDS = (
    text("title", "Group", "The group's name, as printed."),
    text("tier", "Level of need", "The level of need that it stands under in the source."),
    Field(
        "number",
        "People",
        "How many people it has; suppressed where that would single somebody out.",
        _number,
        numeric=True,
    ),
    text("requirement", "What they need", "What they need."),
    named("service", "Service", "The service that helps them.", "service"),
    text("note", "Note", "What a reader should know of it."),
    section(),
)
LISTING = Listing(NeedGroup, "need-groups", "People who use services", FIELDS)


def table(portal: Portal, record: Plan | Portal) -> Table:
    """Return the need groups of a plan, or of all plans."""
    return LISTING.table(portal, record)
