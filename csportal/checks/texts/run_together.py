"""A record's texts as one, to look for what stands side by side: one search over all is quicker than one for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.texts.prose import passages_of
from csportal.values.kept import kept

if TYPE_CHECKING:
    import re

    from csportal.checks.texts.prose import Passage
    from csportal.link import Portal
    from csportal.records.base import Record

APART = "\x1f"
"""What stands between two texts, and in none of them."""


def with_pattern(portal: Portal, pattern: re.Pattern[str]) -> list[Passage]:
    """Return the texts in whose words, a space before each, a pattern is found."""
    return [one for record in portal.records for one in _with_pattern(record, pattern)]


@kept
def _with_pattern(record: Record, pattern: re.Pattern[str]) -> list[Passage]:
    joined = _joined(record)
    rows = {joined.count(APART, 0, found.start()) for found in pattern.finditer(joined)}
    return [one for row, one in enumerate(passages_of(record)) if row in rows] if rows else []


@kept
def _joined(record: Record) -> str:
    """Return the words of all texts of a record, a space before each."""
    return APART.join([f" {' '.join(one.words)}" for one in passages_of(record)])
