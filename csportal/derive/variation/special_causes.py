"""Special causes: which figures stand out from usual variation, by the four rules of NHS England, Making Data Count."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from csportal.derive.variation.control_limits import ControlLimits

RUN = 7
"""How many figures in a row are a shift or a trend, unless a measure says six."""
WINDOW, ENOUGH = 3, 2
"""Of how many figures in a row how many lie near a limit or beyond it."""


class Cause(StrEnum):
    """The four rules; where a figure breaks several, the first of them is its label."""

    OUTSIDE = "outside the limits"
    TREND = "trend"
    TWO_IN_THREE = "two in three"
    SHIFT = "shift"


class Flag(NamedTuple):
    """Why a figure stands out, and on which side: high, or rising for a trend.

    `length` is how many figures in a row the shift or the trend has.
    """

    cause: Cause
    high: bool
    length: int = 1


def flags(values: Sequence[Decimal], found: ControlLimits, run: int = RUN) -> list[tuple[Flag, ...]]:
    """Return for each figure the rules that it breaks, in the order in which they count.

    - outside: beyond a limit;
    - trend: in a row of `run` figures or more that all rise or all fall; its side is the trend's;
    - two in three: beyond a near limit, as are two of three figures in a row that lie on one side of the mean;
    - shift: in a row of `run` figures or more on one side of the mean.

    A figure on a line is not beyond it, and one on the mean is on neither side.
    """
    exact = [Fraction(value) for value in values]
    by_rule = (
        _outside(exact, found),
        _trends(exact, run),
        _two_in_three(exact, found),
        _shifts(exact, found, run),
    )
    return [tuple(rule[at] for rule in by_rule if at in rule) for at in range(len(exact))]


def _outside(values: list[Fraction], found: ControlLimits) -> dict[int, Flag]:
    return {
        at: Flag(Cause.OUTSIDE, high=value > found.upper)
        for at, value in enumerate(values)
        if not found.lower <= value <= found.upper
    }


def _trends(values: list[Fraction], run: int) -> dict[int, Flag]:
    """Return the trends; the figure at which one ends and the next begins belongs to the later."""
    steps = [_sign(later - earlier) for earlier, later in pairwise(values)]
    return {
        at: Flag(Cause.TREND, high=way > 0, length=last - first + 1)
        for way, first, last in _stretches(steps)
        if last - first + 1 >= run
        for at in range(first, last + 1)
    }


def _two_in_three(values: list[Fraction], found: ControlLimits) -> dict[int, Flag]:
    sides = [_sign(value - found.mean) for value in values]
    beyond = [value > found.near_upper or value < found.near_lower for value in values]
    flagged: dict[int, Flag] = {}
    for first in range(len(values) - WINDOW + 1):
        window = range(first, first + WINDOW)
        far = [at for at in window if beyond[at]]
        if len({sides[at] for at in window}) == 1 and len(far) >= ENOUGH:
            flagged |= {at: Flag(Cause.TWO_IN_THREE, high=sides[at] > 0) for at in far}
    return flagged


def _shifts(values: list[Fraction], found: ControlLimits, run: int) -> dict[int, Flag]:
    sides = [_sign(value - found.mean) for value in values]
    return {
        at: Flag(Cause.SHIFT, high=side > 0, length=stop - first)
        for side, first, stop in _stretches(sides)
        if stop - first >= run
        for at in range(first, stop)
    }


def _stretches(signs: list[int]) -> Iterator[tuple[int, int, int]]:
    """Yield each stretch of one sign, with where it begins and where the next one does; noughts are none."""
    first = 0
    for sign, group in groupby(signs):
        stop = first + len(list(group))
        if sign:
            yield sign, first, stop
        first = stop


def _sign(number: Fraction) -> int:
    return (number > 0) - (number < 0)
