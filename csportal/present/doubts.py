"""What does not agree in the source about one record, told beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.shapes import Block, Link, Text
from csportal.present.tables.discrepancies import Doubt, about, listed
from csportal.records.registers.discrepancies import SourceDiscrepancy

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.records.plan import Plan


def doubts(portal: Portal, record: Record) -> list[Block]:
    """Return a note for each discrepancy in the source that names the record, with the way to the list of all."""
    return [_told(one) for one in about(portal, record)]


def of_register(portal: Portal, plan: Plan, slug: str) -> list[Block]:
    """Return a note for each discrepancy that names a register."""
    found = [one for one in portal.in_plan(SourceDiscrepancy, plan) if slug in one.registers]
    return [_told(listed(portal, one)) for one in found]


def _told(one: Doubt) -> Text:
    expected = f" Expected, or printed elsewhere: {one.expected.rstrip('.')}." if one.expected else ""
    said = f"The document prints: {one.printed.rstrip('.')}.{expected} {one.note}"
    return Text(((f"{one.about}. {said} ", Link("All that does not agree", "data-quality"), "."),), "note")
