"""Counts: how many measures and milestones stand how. Counts come first, so that nothing is hidden by averaging."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from csportal.derive.progress import MilestoneStanding, Progress
from csportal.derive.rag import RATINGS, Rag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from csportal.derive.standing import Standing


@dataclass(frozen=True)
class Counts:
    """How many measures have each rating, and how many have none."""

    on: int
    close: int
    off: int
    unrated: int

    @property
    def rated(self) -> int:
        """How many have a rating."""
        return self.on + self.close + self.off

    @property
    def total(self) -> int:
        """How many there are."""
        return self.rated + self.unrated


def count(standings: Iterable[Standing]) -> Counts:
    """Return the counts of the standings."""
    found = Counter(one.rag for one in standings)
    unrated = sum(number for status, number in found.items() if status not in RATINGS)
    return Counts(found[Rag.ON_TARGET], found[Rag.CLOSE], found[Rag.OFF_TARGET], unrated)


def count_progress(standings: Iterable[MilestoneStanding]) -> dict[Progress, int]:
    """Return how many milestones stand how, in the order from good to bad, leaving out what none is."""
    found = Counter(one.progress for one in standings)
    return {state: found[state] for state in Progress if found[state]}
