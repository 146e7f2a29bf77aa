"""Roll-ups: how an objective, a priority, a service, a plan or a council stands, from what hangs on it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from csportal.derive.milestones.progress import Progress, milestone_standing
from csportal.derive.rating.standing import standing
from csportal.derive.rollup.counts import Counts, count, count_progress
from csportal.derive.rollup.members import members
from csportal.derive.rollup.tally import measures_in_words, milestones_in_words
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.base import Record

LEAST = 3
"""How many measures and milestones must be rated before they are summed up in a word."""


class Overall(StrEnum):
    """How something stands as a whole, from good to bad; the last is no status."""

    ON_COURSE = "on course"
    MIXED = "mixed"
    OFF_COURSE = "off course"
    NOT_ENOUGH = "not enough to say"


@dataclass(frozen=True)
class Milestones:
    """How many milestones stand how: the rated ones as good, between and bad, and the others."""

    states: tuple[tuple[Progress, int], ...] = ()

    def of(self, *chosen: Progress) -> int:
        """Return how many are in the states."""
        return sum(number for state, number in self.states if state in chosen)

    @property
    def total(self) -> int:
        """How many there are."""
        return sum(number for _, number in self.states)

    @property
    def good(self) -> int:
        """How many are complete or on track."""
        return self.of(Progress.COMPLETE, Progress.ON_TRACK)

    @property
    def bad(self) -> int:
        """How many are late or off track."""
        return self.of(Progress.LATE, Progress.OFF_TRACK)

    @property
    def rated(self) -> int:
        """How many have a rating."""
        return self.good + self.of(Progress.AT_RISK) + self.bad

    @property
    def can_be_rated(self) -> int:
        """How many could have one: not those that have not begun, or that were cancelled or put off."""
        return self.rated + self.of(Progress.NOT_RATED)


@dataclass(frozen=True)
class RollUp:
    """How a record stands as a whole: the counts first, then one word where the rule gives one, and the working."""

    record: Record
    counts: Counts
    milestones: Milestones
    status: Overall
    working: str


def rollup(portal: Portal, record: Record) -> RollUp:
    """Return the roll-up of an objective, priority, service, plan or council; each member counts once."""
    asked = (rollup, record.key)
    if asked not in portal.memory:
        counts = count(standing(portal, kpi) for kpi in members(portal, record, Kpi))
        states = count_progress(milestone_standing(portal, one) for one in members(portal, record, Milestone))
        portal.memory[asked] = _rolled(record, counts, Milestones(tuple(states.items())))
    found: RollUp = portal.memory[asked]
    return found


def overall(counts: Counts, milestones: Milestones) -> tuple[Overall, str]:
    """Return the status of the whole and the part of the rule that gives it.

    There is one only where at least three measures and milestones are rated, and at least half of each that can be.
    It is off course where half or more of the rated measures are off target, or where half or more of the rated
    measures and milestones together are off target, late or off track. It is on course only where each of them is on
    target, complete or on track. Anything else is mixed.

    A mean of scores would let six good figures hide two bad ones. The worst of all would call every large plan bad, so
    that the word says nothing. So the good word stands over good things only, the bad word is a share that a reader can
    count, and the counts are always beside it. Measures are held to it by themselves too: they are what work is for,
    and milestones that are done must not make up for them. What is close or at risk is not enough for the bad word, but
    keeps the good one away.
    """
    lack = _lack(counts, milestones)
    if lack:
        return Overall.NOT_ENOUGH, lack
    if counts.rated and counts.off * 2 >= counts.rated:
        return Overall.OFF_COURSE, "Half or more of the rated measures are off target."
    if (counts.off + milestones.bad) * 2 >= counts.rated + milestones.rated:
        return Overall.OFF_COURSE, "Half or more of what is rated is off target, late or off track."
    if counts.on == counts.rated and milestones.good == milestones.rated:
        return Overall.ON_COURSE, "Everything that is rated is on target, complete or on track."
    return Overall.MIXED, "Not all that is rated is on target, complete or on track, and less than half is off."


def _lack(counts: Counts, milestones: Milestones) -> str:
    """Return why there is no status, or nothing."""
    if counts.rated + milestones.rated < LEAST:
        return "Fewer than three measures and milestones are rated, so there is nothing to sum up."
    if counts.rated * 2 < counts.can_be_rated:
        return "Fewer than half of the measures can be rated now, so there is nothing to sum up."
    if milestones.rated * 2 < milestones.can_be_rated:
        return "Fewer than half of the milestones are rated, so there is nothing to sum up."
    return ""


def _rolled(record: Record, counts: Counts, milestones: Milestones) -> RollUp:
    status, reason = overall(counts, milestones)
    said = (measures_in_words(counts), milestones_in_words(milestones.states), reason)
    return RollUp(record, counts, milestones, status, " ".join(one for one in said if one))
