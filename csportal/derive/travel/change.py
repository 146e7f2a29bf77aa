"""A change between two figures: the word for it, and the sum in words."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from csportal.derive.travel.nearness import distance, range_of
from csportal.values.number import decimals_of
from csportal.values.unit import Measure

if TYPE_CHECKING:
    from csportal.records.kpi import Kpi
    from csportal.values.period import Period


class Travel(StrEnum):
    """The words for a change; up and down are for changes of which neither way is good."""

    IMPROVING = "Improving"
    NO_CHANGE = "No change"
    WORSENING = "Worsening"
    UP = "Up"
    DOWN = "Down"
    NO_COMPARISON = "No comparison"


def dead_band(kpi: Kpi) -> Decimal:
    """Return the smallest change that counts as one: the measure's own, else one step of its published decimals."""
    return kpi.smallest_change if kpi.smallest_change is not None else Decimal(1).scaleb(-kpi.decimals)


def travel(change: Decimal, better: str, band: Decimal) -> Travel:
    """Return the word for a change where higher, lower or neither is better; one within the dead-band is none."""
    if not change or abs(change) < band:
        return Travel.NO_CHANGE
    if better not in {"higher", "lower"}:
        return Travel.UP if change > 0 else Travel.DOWN
    return Travel.IMPROVING if (change > 0) == (better == "higher") else Travel.WORSENING


class Change(NamedTuple):
    """Two figures of a measure at published precision, the newer with its period and the older with when it was."""

    kpi: Kpi
    period: Period
    now: Decimal
    before: Decimal
    when: str

    @property
    def by(self) -> Decimal:
        """The newer figure less the older."""
        return self.now - self.before

    @property
    def travel(self) -> Travel:
        """The word for the change; where a range is good, nearer to it is better and further from it is worse."""
        word = travel(self.by, self.kpi.better, dead_band(self.kpi))
        wanted = range_of(self.kpi, self.period) if self.kpi.better == "in-range" else None
        if wanted is None or word == Travel.NO_CHANGE:
            return word
        nearer = distance(self.before, wanted) - distance(self.now, wanted)
        return (Travel.IMPROVING if nearer > 0 else Travel.WORSENING) if nearer else word

    @property
    def working(self) -> str:
        """The sum in words, with which way is good."""
        measure = self.kpi.measure
        if not self.by:
            return f"{measure.say(self.now)} is the same as {self.when}."
        way = "more" if self.by > 0 else "less"
        gap = f"{measure.say_gap(abs(self.by))} {way} than {measure.say(self.before)} {self.when}"
        return f"{measure.say(self.now)} is {gap}; {self._good()}."

    def _good(self) -> str:
        kpi = self.kpi
        if self.travel == Travel.NO_CHANGE:
            band = dead_band(kpi)
            least = Measure(kpi.unit, max(kpi.decimals, decimals_of(band)), kpi.per).say_gap(band)
            return f"a change of less than {least} counts as none"
        if kpi.better != "in-range":
            return "neither way is better" if kpi.better == "neither" else f"{kpi.better} is better"
        wanted = range_of(kpi, self.period)
        if wanted is None:
            return "no range is given to hold them against, so neither way is better"
        name = f"the range from {kpi.measure.say(wanted[0])} to {kpi.measure.say(wanted[1])}"
        if self.travel in {Travel.IMPROVING, Travel.WORSENING}:
            return f"that is {'nearer to' if self.travel == Travel.IMPROVING else 'further from'} {name}"
        return f"both lie within {name}" if not distance(self.now, wanted) else f"both lie as far from {name}"


def as_a_whole(earlier: Period, length: timedelta) -> str:
    """Return the words that tell a year from the part of a year that is compared with it."""
    return " as a whole" if (earlier.last - earlier.first) - length > timedelta(days=45) else ""
