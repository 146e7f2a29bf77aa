"""Numbers in a text that count records of its plan: they follow when one is added or taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.changes.wording import COUNTED, MARKS
from csportal.checks.rules.text.summary_count import KINDS

if TYPE_CHECKING:
    from csportal.checks.changes.rule import Change
    from csportal.records.base import Record

FEWEST_WORDS = 2


def unfollowed(change: Change, record: Record, lost: list[str], found: list[str]) -> tuple[list[str], list[str]]:
    """Return the figures that are gone and those that are new, each with its words, without counts that followed.

    “26 measures” follows to “27 measures” where one measure more is in the plan; “26 places” where one record of any
    kind is.
    """
    for was in lost:
        for now in found:
            if grown := _grown(was, now):
                kind = KINDS.get(_noun(was).lower())
                if grown in _added(change, record, kind):
                    return unfollowed(change, record, _without(lost, was), _without(found, now))
    return lost, found


def _grown(was: str, now: str) -> int:
    """Return by how many the second figure is more than the first, where both count the same; else nought."""
    if _noun(was) != _noun(now):
        return 0
    numbers = [_count(words) for words in (was, now)]
    return 0 if None in numbers else (numbers[1] or 0) - (numbers[0] or 0)


def _noun(words: str) -> str:
    return words.split()[1] if len(words.split()) == FEWEST_WORDS else ""


def _count(words: str) -> int | None:
    """Return the whole number that stands before what it counts."""
    typed = words.split()
    if len(typed) < FEWEST_WORDS or not typed[1][0].isalpha():
        return None
    number = typed[0].strip(MARKS).replace(",", "").lower()
    return COUNTED.get(number) or (int(number) if number.isdecimal() else None)


def _added(change: Change, record: Record, kind: type[Record] | None) -> set[int]:
    """Return how many records the plan has more than it had, of one kind or, one by one, of each."""
    states = change.before, change.after
    kinds = [kind] if kind else {type(one) for state in states for one in state.records}
    return {len(change.after.in_plan(one, record)) - len(change.before.in_plan(one, record)) for one in kinds} - {0}


def _without(given: list[str], one: str) -> list[str]:
    row = given.index(one)
    return given[:row] + given[row + 1 :]
