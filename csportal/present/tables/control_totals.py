"""Stated amounts: what the text says of the money, held against the bridges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.money.stated import sum_of
from csportal.link import Portal
from csportal.present.amounts import amount, misprint
from csportal.present.listing import Field, Listing, section, text, when
from csportal.present.shapes import Number
from csportal.records.bridge import ControlTotal
from csportal.records.plan import Plan
from csportal.values.money import in_pounds, say
from csportal.values.number import digits

if TYPE_CHECKING:
    from csportal.present.shapes import Table

SUBJECTS = (Plan, Portal)


def _added(portal: Portal, one: ControlTotal) -> Number:
    found = sum_of(portal, one)
    return Number("–", "") if found is None else Number(say(found, one.unit), digits(in_pounds(found, one.unit)))


def _note(_: Portal, one: ControlTotal) -> str:
    known = one.known_discrepancy
    return " ".join(part for part in (one.note or "", misprint(known) if known else "") if part)


FIELDS = (
    text("title", "Amount", "What the amount is for."),
    Field("figure", "Stated", "The amount, as printed.", lambda _, one: amount(one.figure, one.unit), numeric=True),
    text("unit", "Unit", "Its unit.", hidden=True),
    Field("added", "The tables add up to", "What the bridges make, in pounds.", _added, numeric=True),
    text("adds", "Made of", "Which movements of the bridges should add up to it."),
    Field("to", "Up to", "The year that those steps end in.", lambda _, one: when(one.to)),
    section(hidden=False),
    Field("note", "Note", "What a reader should know of it.", _note),
)
LISTING = Listing(ControlTotal, "control-totals", "Amounts that the text states", FIELDS)


def table(portal: Portal, record: Plan | Portal) -> Table:
    """Return the stated amounts of a plan, or of all plans."""
    return LISTING.table(portal, record)
