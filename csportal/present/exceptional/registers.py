"""Risks and contracts that are exceptions, as items of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.exceptional.item import there, why
from csportal.present.links import link
from csportal.present.shapes import ExceptionItem, Tag

if TYPE_CHECKING:
    from csportal.derive.exceptions import Exceptional
    from csportal.link import Portal
    from csportal.records.registers.contracts import Contract
    from csportal.records.registers.risks import Risk


def risk(portal: Portal, found: Exceptional[Risk]) -> ExceptionItem:
    """Return a risk: its score, what may happen, what is being done and whose it is."""
    one = found.about
    return ExceptionItem(
        link(one),
        "",
        Tag("High risk", "off"),
        f"{one.score} of 25",
        "likelihood times impact",
        there(
            *why(found),
            one.text,
            f"Action: {one.action}" if one.action else "Action: none is recorded.",
            f"Owner: {one.owner or portal.plan_of(one).owner}.",
        ),
    )


def contract(portal: Portal, found: Exceptional[Contract]) -> ExceptionItem:
    """Return a contract: what it is for, when it ends, and what is meant to follow."""
    one = found.about
    service = portal.find(one, "service", one.service)
    return ExceptionItem(
        link(one),
        " · ".join(part for part in (one.supplier, getattr(service, "title", "")) if part),
        Tag("No decision", "close"),
        one.ends.name if one.ends else "",
        "end of the contract",
        there(*why(found), one.note, f"Owner: {portal.plan_of(one).owner}."),
    )
