"""Risks: what may keep a plan from being done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.link import Portal
from csportal.present.listing import Field, Listing, section, text
from csportal.present.shapes import Number
from csportal.records.plan import Plan
from csportal.records.registers.risks import Risk

if TYPE_CHECKING:
    from csportal.present.shapes import Table


def _scored(key: str, title: str, meaning: str) -> Field:
    """Return a column of whole numbers, some of which are not there."""

    def number(_: Portal, one: Risk) -> Number:
        found = getattr(one, key)
        return Number("–", "") if found is None else Number(str(found), str(found))

    return Field(key, title, meaning, number, numeric=True)


SUBJECTS = (Plan, Portal)
FIELDS = (
    text("title", "Risk", "The risk, in a few words."),
    text("text", "What may happen", "What may happen and what would come of it."),
    _scored("likelihood", "Likelihood", "How likely it is, from 1 to 5."),
    _scored("impact", "Impact", "How much harm it would do, from 1 to 5."),
    _scored("score", "Score", "Likelihood times impact, of 25."),
    text("action", "Action", "What is being done about it."),
    text("owner", "Owner", "Who answers for it."),
    text("note", "Note", "What a reader should know of it."),
    section(),
)
SCORED = ("likelihood", "impact", "score", "action", "owner")
LISTING = Listing(Risk, "risks", "Risks", FIELDS)


def table(portal: Portal, record: Plan | Portal) -> Table:
    """Return the risks of a plan, or of all plans; a page leaves out the columns in which no risk has anything."""
    whole = LISTING.table(portal, record)
    if isinstance(record, Portal):
        return whole
    found = portal.in_plan(Risk, record)
    return whole.hiding(*(key for key in SCORED if all(getattr(one, key) is None for one in found)))
