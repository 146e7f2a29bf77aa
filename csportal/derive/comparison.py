"""Comparison: how a measure's figure stands beside what others have, where they can be compared at all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from csportal.derive.beside import Band, Rank, band, mean, rank
from csportal.derive.comparing import band_words, gap_words, mean_words, rank_words, when_words
from csportal.derive.earlier import no_number
from csportal.derive.nearness import distance, range_of
from csportal.records.comparator import COMPARATORS
from csportal.values.number import rounded
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.comparator import OthersFigure
    from csportal.records.kpi import Kpi
    from csportal.values.period import Period


class Beside(StrEnum):
    """How the measure's own figure stands beside that of others; higher and lower say nothing of good or bad."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "the same"
    HIGHER = "higher"
    LOWER = "lower"


@dataclass(frozen=True)
class Comparison:
    """A measure's own figure beside what others have.

    Where there is no gap, `working` says why. Rank and band need figures of one and the same period.
    """

    kpi: Kpi
    whose: str
    period: Period
    """The period of the measure's own figure."""
    at: Period
    """The period of the others' figure."""
    others: OthersFigure
    own: Decimal | None = None
    gap: Decimal | None = None
    """The measure's own figure less the others', at published precision."""
    beside: Beside | None = None
    members: dict[str, Decimal] | None = None
    """Those of the others that have a figure, without the council itself."""
    mean: Decimal | None = None
    rank: Rank | None = None
    band: Band | None = None
    working: str = ""
    not_comparable: str = ""
    """Why the two are not like for like, where they are not."""

    @property
    def is_same_period(self) -> bool:
        """Whether both figures are for the same time."""
        return self.at == self.period


def comparisons(portal: Portal, kpi: Kpi, period: Period | None = None) -> tuple[Comparison, ...]:
    """Return how the measure stands beside each of the others, in one fixed order.

    By default its latest number is compared. The others' figure is that of the same period, else the latest before,
    else the first after. A measure without a number in the period is compared with nobody.
    """
    own = period or newest(kpi)
    given = [whose for whose in COMPARATORS if kpi.comparators.get(whose)]
    return tuple(compared(portal, kpi, whose, _nearest(list(kpi.comparators[whose]), own), own) for whose in given)


def every_comparison(portal: Portal, kpi: Kpi) -> tuple[Comparison, ...]:
    """Return the same, and then what others had in every other period, beside the measure's own figure of then."""
    first = comparisons(portal, kpi)
    told = {(one.whose, one.at) for one in first}
    rest = [(whose, at) for whose in COMPARATORS for at in sorted(kpi.comparators.get(whose, {}), reverse=True)]
    return (*first, *(compared(portal, kpi, whose, at, at) for whose, at in rest if (whose, at) not in told))


def newest(kpi: Kpi) -> Period:
    """Return the period of the measure's latest number; of its latest value where none is a number."""
    numbers = [period for period, entry in kpi.values.items() if isinstance(entry.value, Decimal)]
    return max(numbers or kpi.values)


def compared(portal: Portal, kpi: Kpi, whose: str, at: Period, period: Period) -> Comparison:
    """Return how the measure's own figure of one period stands beside the others' figure of another or the same."""
    others = kpi.comparators[whose][at]
    one = Comparison(kpi, whose, period, at, others)
    if why_not := kpi.not_comparable or others.not_comparable:
        return replace(one, working=f"Not applicable. {why_not}", not_comparable=why_not)
    if kpi.unit == Unit.COUNT:
        people = "of people " if kpi.counts_people else ""
        size = f"A count {people}depends on how large each council is, so it is not compared as such."
        return replace(one, working=f"{size} Only rates and percentages are.", not_comparable=size)
    own = own_figure(kpi, period)
    if own is None:
        return replace(one, working=no_number(kpi, period) or f"There is no figure of the council's own {period.when}.")
    return _worked_out(replace(one, own=own, members=_members(portal, kpi, others)))


def own_figure(kpi: Kpi, period: Period) -> Decimal | None:
    """Return the measure's own number for a period, its baseline's where that is the only one."""
    entry = kpi.values.get(period)
    if entry is None:
        return kpi.start.value if kpi.start and kpi.start.period == period else None
    return entry.value if isinstance(entry.value, Decimal) else None


def itself(portal: Portal, kpi: Kpi, member: str) -> bool:
    """Whether the member of a comparison is the measure's own council."""
    council = portal.council_of(kpi)
    return member.casefold() in {council.name.casefold(), council.short_name.casefold()}


def _members(portal: Portal, kpi: Kpi, others: OthersFigure) -> dict[str, Decimal]:
    """Return the members that have a figure; the council is not counted among the others."""
    numbers = {name: one for name, one in others.members.items() if isinstance(one, Decimal)}
    return {name: one for name, one in numbers.items() if not itself(portal, kpi, name)}


def _worked_out(one: Comparison) -> Comparison:
    kpi, own, members = one.kpi, one.own, one.members or {}
    assert own is not None  # noqa: S101 - the caller has seen to it
    gap = rounded(own, kpi.decimals) - rounded(one.others.value, kpi.decimals)
    beside = _beside(one, gap)
    mine = rounded(own, kpi.decimals)
    is_ranked = one.is_same_period
    place = rank(own, members.values(), kpi.better, kpi.decimals) if is_ranked else None
    quarter = band(mine, one.others.quartiles, kpi.better) if is_ranked and one.others.quartiles else None
    average = mean(list(members.values())) if one.whose == "statistical-neighbours" else None
    found = replace(one, gap=gap, beside=beside, rank=place, band=quarter, mean=average)
    parts = (when_words(found), gap_words(found), mean_words(found), rank_words(found), band_words(found))
    return replace(found, working=" ".join(part for part in parts if part))


def _beside(one: Comparison, gap: Decimal) -> Beside:
    """Return how the own figure stands beside the others'; where a range is good, the nearer to it is better."""
    kpi, own = one.kpi, one.own
    assert own is not None  # noqa: S101 - only a number is compared
    if not gap:
        return Beside.SAME
    further = Decimal()
    if kpi.better in {"higher", "lower"}:
        further = -gap if kpi.better == "higher" else gap
    elif kpi.better == "in-range" and (wanted := range_of(kpi, one.period)):
        theirs = rounded(one.others.value, kpi.decimals)
        further = distance(rounded(own, kpi.decimals), wanted) - distance(theirs, wanted)
    if further:
        return Beside.WORSE if further > 0 else Beside.BETTER
    return Beside.HIGHER if gap > 0 else Beside.LOWER


def _nearest(found: list[Period], period: Period) -> Period:
    """Return the same period if it is there, else the latest before it, else the first after it."""
    earlier = [one for one in found if one < period]
    return period if period in found else max(earlier) if earlier else min(found)
