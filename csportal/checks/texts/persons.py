"""Texts that tell of one person, found by the words that such a text has."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from csportal.checks.texts.person_patterns import PATTERNS, TRACES, Words
from csportal.checks.texts.prose import holding, words_like
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from csportal.checks.texts.prose import Passage
    from csportal.link import Portal

FOUND = {what: lazy_pattern(pattern) for what, pattern in PATTERNS.items()}
READ = {word: lazy_pattern(word) for rows in TRACES.values() for row in rows for word in row}

MOST = 1 << 14
"""Of how many texts the answer is kept: from one state of the data to the next, nearly all are the same."""


def persons(portal: Portal) -> Iterator[tuple[Passage, str, str]]:
    """Yield each text that seems to tell of one person, with what it holds and the words themselves.

    Only texts with the words that a pattern needs are looked at: that takes a small part of the time.
    """
    for what, rows in TRACES.items():
        texts = {id(one): one for row in rows for one in _with_all(portal, row)}
        for one in texts.values():
            if words := _said(what, one.text):
                yield one, what, words


def _with_all(portal: Portal, row: Words) -> list[Passage]:
    """Return the texts with words like each of these, which are asked for one after the other."""
    found: list[set[str]] = []
    for word in row:
        if not (like := words_like(portal, READ[word].search)):
            return []
        found.append(like)
    return holding(portal, *found)


def told(text: str) -> Mapping[str, str]:
    """Return what a text tells of a person: what it is, and the words."""
    return {what: words for what in FOUND if (words := _said(what, text))}


@lru_cache(MOST)
def _said(what: str, text: str) -> str:
    found = FOUND[what].search(" ".join(text.split()))
    return found[0] if found else ""
