"""The way out where only the source, or the file as it was, can say what is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.problems import quoted
from csportal.records.base import Source

if TYPE_CHECKING:
    from csportal.records.base import Record


def look_up(record: Record) -> str:
    """Return where the source of a record has its figures; nothing where the record does not say."""
    source = getattr(record, "source", None)
    if not isinstance(source, Source):
        return ""
    table = f", {quoted(source.table)}" if source.table else ""
    return f"Look it up in the source: section {source.section}{table}. "


def earlier(record: Record) -> str:
    """Return how to find a text that another was pasted over."""
    return f"The text that stood here before is in the file's history: git log -p {record.at().file}. "
