"""Links: where each record is shown, and whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.shapes import Block, Heading, Items, Link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from csportal.link import Portal
    from csportal.records.base import Record

GATHERED = {
    "update": "updates#{id}", "finances": "finances#{id}", "budget": "finances#budget-{id}",
    "bridge": "finances#bridge-{id}", "control total": "finances#control-totals",
    "achievement": "registers/achievements#{id}", "topic": "registers/topics#{id}", "asset": "registers/assets",
    "consultation": "registers/consultations", "contract": "registers/contracts",
    "delivered service": "registers/delivery-models", "discrepancy": "registers/discrepancies",
    "document": "registers/documents", "fact": "registers/facts", "need group": "registers/need-groups",
    "post": "registers/posts", "project": "registers/projects", "promise": "registers/promises",
    "risk": "registers/risks", "strategy": "registers/strategies",
}  # fmt: skip
"""Where the records are that have no page of their own."""


def link(record: Record, text: str = "") -> Link:
    """Return the link to a record's page, or to its place on the page that holds it."""
    home = record.home
    gathered = GATHERED.get(home.kind)
    to = f"{home.council}/{home.plan}/{gathered.format(id=record.id)}" if gathered else record.key
    names = (getattr(record, name, None) for name in ("short_title", "title", "short_name", "text"))
    return Link(text or next((name for name in names if name), record.id), to)


def linked(heading: str, records: Sequence[Record]) -> list[Block]:
    """Return the links to records as a list under a heading, and no heading over nothing."""
    return [Heading(heading), Items(tuple(((link(one),), None) for one in records))] if records else []


def place_of(portal: Portal, record: Record) -> str:
    """Return the council that a record belongs to, in short."""
    return portal.council_of(record).short_name
