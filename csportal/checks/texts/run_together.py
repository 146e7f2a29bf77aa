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
    return [one for one in passages_of(record) if pattern.search(_line(one))] if pattern.search(_joined(record)) else []


@kept
def _joined(record: Record) -> str:
    return APART.join(map(_line, passages_of(record)))


def _line(one: Passage) -> str:
    return f" {' '.join(one.words)}"
