"""Comparison: how a measure's figure stands beside what others have, where they can be compared at all."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.comparison.beside import band, mean, rank
from csportal.derive.comparison.compared import Beside, Comparison
from csportal.derive.comparison.words import band_words, gap_words, mean_words, rank_words, when_words
from csportal.derive.travel.nearness import distance, range_of
from csportal.derive.travel.reported import known, no_number
from csportal.records.comparator import COMPARATORS
from csportal.values.number import rounded
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.comparator import OthersFigure
    from csportal.records.kpi import Kpi
    from csportal.values.period import Period


__all__ = ["Beside", "Comparison", "compared", "comparisons", "every_comparison", "newest"]


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
    """Return the period of the latest number, of several that end alike the longest; of a value where none is one."""
    numbers = [period for period, entry in kpi.values.items() if isinstance(entry.value, Decimal)]
    return max(numbers or kpi.values, key=lambda one: (one.last, one.last - one.first))


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
    own = known(kpi).get(period)
    if own is None:
        return replace(one, working=no_number(kpi, period))
    return _worked_out(replace(one, own=own, members=_members(portal, kpi, others)))


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
