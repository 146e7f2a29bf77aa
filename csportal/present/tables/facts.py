"""Facts: single figures that a plan gives without a target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.link import Portal
from csportal.present.listing import Field, Listing, named, plain, section, text, when
from csportal.present.shapes import Number
from csportal.records.plan import Plan
from csportal.records.registers.facts import Fact
from csportal.values.number import digits

if TYPE_CHECKING:
    from csportal.present.shapes import Table

SUBJECTS = (Plan, Portal)
FIELDS = (
    text("title", "Fact", "What the figure is."),
    Field(
        "value",
        "Figure",
        "The figure.",
        lambda _, one: Number(_said(one), digits(one.value)),
        numeric=True,
    ),
    text("unit", "Unit", "What the figure is measured in.", hidden=True),
    Field("out_of", "Out of", "Out of how many.", lambda _, one: plain(one.out_of), hidden=True),
    text("standing", "Beside others", "How the source says that it compares with others."),
    Field("period", "As at", "The day or period that the figure is of.", lambda _, one: when(one.period)),
    text("data_source", "Comes from", "Where the figure comes from."),
    text("group", "Heading", "The heading that it stands under in the source."),
    named("services", "Services", "The services that it is about.", "service"),
    named("related", "Measures", "The measures that count the same thing.", "kpi"),
    section(),
    Field("footnotes", "Footnotes", "Its footnotes.", lambda _, one: "; ".join(one.footnotes), hidden=True),
    text("counts_people", "Counts people", "Whether it counts people.", hidden=True),
    text("note", "Note", "What a reader should know of it."),
)
LISTING = Listing(Fact, "facts", "Facts and figures", FIELDS)


def table(portal: Portal, record: Plan | Portal) -> Table:
    """Return the facts of a plan, or of all plans."""
    return LISTING.table(portal, record)


def _said(one: Fact) -> str:
    """Return the figure with its unit, and out of how many it is where the source says so."""
    return f"{one.measure.say(one.value)} of {one.out_of:,}" if one.out_of else one.measure.say(one.value)
