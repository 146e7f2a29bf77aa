"""What does not agree in the source about one record, told beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.shapes import Block, Link, Text
from csportal.present.tables.discrepancies import about

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.base import Record


def doubts(portal: Portal, record: Record) -> list[Block]:
    """Return a note for each discrepancy in the source that names the record, with the way to the list of all."""
    blocks: list[Block] = []
    for one in about(portal, record):
        expected = f" It should be, or another place says: {one.expected}." if one.expected else ""
        said = f"The document prints: {one.printed}.{expected} {one.note}"
        where = Link("All that does not agree", "data-quality")
        blocks.append(Text(((f"{one.about}. {said} ", where, "."),), "note"))
    return blocks
