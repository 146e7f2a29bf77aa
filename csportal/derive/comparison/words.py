"""The working of a comparison in words: the gap, the mean, the rank and the band, from the page's own figures."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.records.comparator import NAMES
from csportal.values.number import rounded, shown

if TYPE_CHECKING:
    from csportal.derive.comparison.comparison import Comparison

GOOD = {"higher": "higher is better", "lower": "lower is better", "in-range": "nearer to the range is better",
        "neither": "neither way is better"}  # fmt: skip
WHOLE = {"statistical-neighbours": "the average of statistical neighbours", "region": "the figure of the region",
         "england": "the figure of England"}  # fmt: skip
ONE_PERIOD = "A rank or a band needs figures of one and the same period."
NO_WAY = "There is no rank or band, because neither way is simply better."
OUTSIDE = "The figure lies outside all of theirs, so it has no band."


def age_words(one: Comparison) -> str:
    """Return how the others' period lies to the council's own, or nothing where it is the same."""
    if one.is_same_period:
        return ""
    own = f"the council’s own figure for {one.period.name}"
    if one.at.last == one.period.last:
        return f"for another stretch of time than {own}"
    return f"{'older' if one.at.last < one.period.last else 'newer'} than {own}"


def when_words(one: Comparison) -> str:
    """Return in a sentence that the two figures are not of one period, or nothing where they are."""
    return f"The others’ figure is for {one.at.name}, {age_words(one)}." if age_words(one) else ""


def gap_words(one: Comparison) -> str:
    """Return the sum: the own figure, the gap, the others' figure, and which way is good."""
    kpi, measure = one.kpi, one.kpi.measure
    assert one.own is not None and one.gap is not None  # noqa: S101, PT018 - the caller has worked them out
    own = f"{measure.say(one.own)}{'' if one.is_same_period else f' {one.period.when}'}"
    theirs = f"{WHOLE[one.whose]} {one.at.when}"
    if not one.gap:
        return f"{own} is the same as {theirs}."
    way = "higher" if one.gap > 0 else "lower"
    said = f"{own} is {measure.say_gap(abs(one.gap))} {way} than {measure.say(one.others.value)}, {theirs}"
    return f"{said}; {GOOD[kpi.better]}."


def mean_words(one: Comparison) -> str:
    """Return the mean of the neighbours with how many it is of; the whole of a region is no mean of its councils."""
    if one.mean is None:
        return ""
    number = len(one.members or {})
    without = sum(not isinstance(figure, Decimal) for figure in one.others.members.values())
    left = f"; {without} without a figure {'is' if without == 1 else 'are'} left out" if without else ""
    said = f"The simple mean of the {number} {NAMES[one.whose]} with a figure is {one.kpi.measure.say(one.mean)}"
    return f"{said}{left}."


def rank_words(one: Comparison) -> str:
    """Return how many of those with a figure are better, and so the rank; or why there is none."""
    if one.rank is None:
        if not one.members:
            return ""
        return NO_WAY if one.is_same_period else ONE_PERIOD
    ahead = one.rank.place - 1
    better = f"{ahead or 'none'} {'has' if ahead == 1 else 'have'} a better one"
    share = ", which others share" if one.rank.shared else ""
    whole = f"Of the {one.rank.of} with a figure, this council among them, {better}"
    return f"{whole}, so its rank is {one.rank.place}{share}."


def band_words(one: Comparison) -> str:
    """Return the quartiles, between which of them the figure lies, and so the band; or why there is none."""
    quartiles = one.others.quartiles
    if not quartiles or (one.members and one.rank is None):
        return ""
    if one.band is None:
        if not one.is_same_period:
            return ONE_PERIOD
        return OUTSIDE if one.kpi.better in {"higher", "lower"} else NO_WAY
    assert one.own is not None  # noqa: S101 - only a number has a band
    mine = rounded(one.own, one.kpi.decimals)
    least, *edges, most = quartiles
    low = max((edge for edge in edges if edge < mine), default=None)
    high = min((edge for edge in (*edges, most) if edge >= mine), default=most)
    lies = f"from {shown(least)}" if low is None else f"above {shown(low)}"
    list_of = ", ".join(shown(figure) for figure in (least, *edges))
    said = f"The least, the three quartiles and the most of all are {list_of} and {shown(most)}"
    place = f"{shown(mine)} lies {lies} to {shown(high)}"
    return f"{said}: {place}, which is band {one.band} (A is the best quarter, D the worst)."
