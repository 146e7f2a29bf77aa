"""Facts: single figures that a plan gives without a target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.link import Portal
from csportal.present.links import link
from csportal.present.listing import Field, Listing, plain, text, when
from csportal.present.shapes import Number
from csportal.records.plan import Plan
from csportal.records.registers.facts import Fact
from csportal.values.number import digits

if TYPE_CHECKING:
    from csportal.present.listing import Cell
    from csportal.present.shapes import Table


def _said(_: Portal, one: Fact) -> tuple[Number, str] | Number:
    """Return the figure with its unit, out of how many it is, and how the source compares it with others."""
    text = one.measure.say(one.value)
    number = Number(f"{text} of {one.out_of:,}" if one.out_of else text, digits(one.value))
    return (number, one.standing) if one.standing else number


def _place(one: Fact) -> str:
    return f"section{'s' if ' and ' in one.source.section else ''} {one.source.section}"


def _titled(_: Portal, one: Fact) -> tuple[str, str]:
    return one.title, " · ".join(part for part in (one.group or "", _place(one)) if part)


def _concerns(portal: Portal, one: Fact) -> Cell:
    found = [*(portal.find(one, "service", each) for each in one.services)]
    found += [portal.find(one, "kpi", each) for each in one.related]
    return tuple(link(each) for each in found if each) or ""


SUBJECTS = (Plan, Portal)
FIELDS = (
    Field("title", "Fact", "What the figure is.", _titled),
    Field("value", "Figure", "The figure.", _said, numeric=True),
    text("unit", "Unit", "What the figure is measured in.", hidden=True),
    text("per", "Per", "Per how many, for a rate.", hidden=True),
    Field("out_of", "Out of", "Out of how many.", lambda _, one: plain(one.out_of), hidden=True),
    text("standing", "Beside others", "How the source says that it compares with others.", hidden=True),
    Field("period", "As at", "The day or period that the figure is of.", lambda _, one: when(one.period)),
    text("data_source", "Comes from", "Where the figure comes from."),
    Field("concerns", "About", "The services and measures that it is about.", _concerns),
    text("group", "Heading", "The heading that it stands under in the source.", hidden=True),
    Field(
        "services", "Services", "The services that it is about.", lambda _, one: "; ".join(one.services), hidden=True
    ),
    Field("related", "Measures", "Measures that count the same.", lambda _, one: "; ".join(one.related), hidden=True),
    Field("section", "Section", "The section of the source.", lambda _, one: one.source.section, hidden=True),
    Field("footnotes", "Footnotes", "Its footnotes.", lambda _, one: "; ".join(one.footnotes), hidden=True),
    text("counts_people", "Counts people", "Whether it counts people.", hidden=True),
    text("note", "Note", "What a reader should know of it."),
)
LISTING = Listing(Fact, "facts", "Facts and figures", FIELDS)


def table(portal: Portal, record: Plan | Portal) -> Table:
    """Return the facts of a plan, or of all plans."""
    return LISTING.table(portal, record)
