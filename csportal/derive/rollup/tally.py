"""Tallies: counts of measures and milestones in sentences that a reader can add up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.milestones.progress import Progress
from csportal.derive.rating.rag import Rag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from csportal.derive.rollup.counts import Counts

WHY = {
    Rag.NO_TARGET: ("has no target", "have no target"),
    Rag.NOT_DUE: ("is not due yet", "are not due yet"),
    Rag.TOO_EARLY: ("is too early to rate", "are too early to rate"),
    Rag.START: ("is a starting point", "are starting points"),
    Rag.NOT_AVAILABLE: ("has no figure", "have no figure"),
    Rag.SUPPRESSED: ("is suppressed", "are suppressed"),
    Rag.DATA_ONLY: ("is for information only", "are for information only"),
}


def measures_in_words(counts: Counts) -> str:
    """Return how many measures stand how: the rated ones, then the others by the reason why they are not rated."""
    if not counts.total:
        return ""
    if counts.total == counts.unrated == 1:
        return f"The measure {_why(counts.reasons[0][0], 1)}."
    rest = _listed(f"{number} {_why(reason, number)}" for reason, number in counts.reasons)
    if not counts.rated:
        return f"None of {counts.total} measures is rated: {rest}."
    parts = [(counts.on, "on target"), (counts.close, "close to target"), (counts.off, "off target")]
    more = f" {counts.unrated} more cannot be rated: {rest}." if rest else ""
    return f"{_all_or_each(counts.rated, 'rated measure', parts)}{more}"


def milestones_in_words(states: Iterable[tuple[Progress, int]]) -> str:
    """Return how many milestones stand how."""
    found = [(number, str(state)) for state, number in states]
    total = sum(number for number, _ in found)
    if total > 1 and found[0] == (total, Progress.NOT_RATED):
        return f"None of {total} milestones is rated."
    return _all_or_each(total, "milestone", found)


def _all_or_each(total: int, what: str, parts: list[tuple[int, str]]) -> str:
    """Return the parts of a total in a sentence: "The 3 milestones are complete.", "Of 3 milestones 2 are late …"."""
    there = [(number, word) for number, word in parts if number]
    if not there:
        return ""
    if len(there) == 1:
        return f"The {what} is {there[0][1]}." if total == 1 else f"All {total} {what}s are {there[0][1]}."
    each = _listed(f"{number} {'is' if number == 1 else 'are'} {word}" for number, word in there)
    return f"Of {total} {what}s {each}."


def _why(reason: Rag, number: int) -> str:
    one, many = WHY.get(reason, (f"is {reason}", f"are {reason}"))
    return one if number == 1 else many


def _listed(words: Iterable[str]) -> str:
    """Return words as a list in a sentence: "a, b and c"."""
    *most, last = list(words) or [""]
    return f"{', '.join(most)} and {last}" if most else last
