"""Contracts: what is bought, from whom, until when, and what is to happen then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.link import Portal
from csportal.present.amounts import amount
from csportal.present.listing import Field, Listing, named, section, text, when
from csportal.present.shapes import Number
from csportal.present.words import capital
from csportal.records.plan import Plan
from csportal.records.registers.contracts import Contract, Contracts

if TYPE_CHECKING:
    from csportal.present.shapes import Table


def _holder(portal: Portal, one: Contract) -> Contracts:
    """Return the register that a contract stands in."""
    return portal.in_plan(Contracts, portal.plan_of(one))[0]


def _value(portal: Portal, one: Contract) -> Number:
    return amount(one.value, _holder(portal, one).unit)


def _forecast(portal: Portal, one: Contract) -> Number:
    return amount(one.forecast, _holder(portal, one).unit)


def _forecast_for(portal: Portal, one: Contract) -> str | Number:
    return Number(_holder(portal, one).forecast_for.name, _holder(portal, one).forecast_for.text)


def _intention(_: Portal, one: Contract) -> str | tuple[str, str]:
    """Return what is to happen, with the source's own words for it."""
    return (capital(one.intention), one.intention_printed) if one.intention_printed else capital(one.intention)


SUBJECTS = (Plan, Portal)
FIELDS = (
    text("title", "What is supplied", "What is supplied, as printed."),
    text("supplier", "Supplier", "Who supplies it, as printed."),
    Field(
        "value",
        "Value of contract",
        "The value of the whole contract.",
        _value,
        numeric=True,
    ),
    Field("unit", "Unit", "The unit of the amounts.", lambda portal, one: _holder(portal, one).unit, hidden=True),
    Field(
        "end_printed",
        "End as printed",
        "What the source prints as the end.",
        lambda _, one: one.printed or "",
        hidden=True,
    ),
    Field("ends", "Ends", "When it ends or is renewed.", lambda _, one: when(one.ends, one.printed)),
    Field(
        "forecast",
        "Forecast spending",
        "What is expected to be spent in the year.",
        _forecast,
        numeric=True,
    ),
    Field(
        "forecast_for",
        "Forecast for",
        "The year of that spending.",
        _forecast_for,
        hidden=True,
    ),
    Field("intention", "What is to happen", "What is to happen when it ends.", _intention),
    text("intention_printed", "Intention as printed", "The source’s words for that.", hidden=True),
    text("decision", "Decision", "What has been decided on what follows it, and when."),
    named("service", "Service", "The service that uses it.", "service"),
    text("note", "Note", "What a reader should know of it."),
    section(),
)
LISTING = Listing(Contract, "contracts", "Contracts", FIELDS)


def table(portal: Portal, record: Plan | Portal) -> Table:
    """Return the contracts of a plan, or of all plans; a page leaves out the decisions where there are none."""
    whole = LISTING.table(portal, record)
    if isinstance(record, Portal) or any(one.decision for one in portal.in_plan(Contract, record)):
        return whole
    return whole.hiding("decision")
