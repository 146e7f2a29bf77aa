"""Counts: how many measures and milestones stand how. Counts come first, so that nothing is hidden by averaging."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from csportal.derive.milestones.progress import MilestoneStanding, Progress
from csportal.derive.rating.rag import RATINGS, Rag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from csportal.derive.rating.standing import Standing


@dataclass(frozen=True)
class Counts:
    """How many measures have each rating, and how many have none, by the reason why."""

    on: int = 0
    close: int = 0
    off: int = 0
    unrated: int = 0
    reasons: tuple[tuple[Rag, int], ...] = ()
    """Why the others are not rated, and how many for each reason; a reason that none has is left out."""

    @property
    def rated(self) -> int:
        """How many have a rating."""
        return self.on + self.close + self.off

    @property
    def total(self) -> int:
        """How many there are."""
        return self.rated + self.unrated

    @property
    def can_be_rated(self) -> int:
        """How many there are, but for those that are given for information, which never have a rating."""
        return self.total - dict(self.reasons).get(Rag.DATA_ONLY, 0)


def count(standings: Iterable[Standing]) -> Counts:
    """Return the counts of the standings."""
    found = Counter(one.rag for one in standings)
    reasons = tuple((status, found[status]) for status in Rag if status not in RATINGS and found[status])
    unrated = sum(number for _, number in reasons)
    return Counts(found[Rag.ON_TARGET], found[Rag.CLOSE], found[Rag.OFF_TARGET], unrated, reasons)


def count_progress(standings: Iterable[MilestoneStanding]) -> dict[Progress, int]:
    """Return how many milestones stand how, in the order from good to bad, leaving out what none is."""
    found = Counter(one.progress for one in standings)
    return {state: found[state] for state in Progress if found[state]}
