"""Red, amber or green: how a value stands against its target, and the states that are none of them."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from csportal.values.number import rounded

if TYPE_CHECKING:
    from csportal.records.tolerance import Tolerance


class Rag(StrEnum):
    """How a value stands. The first three are ratings; the others say why there is none."""

    ON_TARGET = "on target"
    CLOSE = "close to target"
    OFF_TARGET = "off target"
    NO_TARGET = "no target"
    NOT_DUE = "not due yet"
    TOO_EARLY = "too early to say"
    START = "starting point"
    NOT_AVAILABLE = "not available"
    SUPPRESSED = "suppressed"
    DATA_ONLY = "for information"

    @property
    def rated(self) -> bool:
        """Whether this is one of the three ratings."""
        return self in RATINGS


RATINGS = (Rag.ON_TARGET, Rag.CLOSE, Rag.OFF_TARGET)


class Interval(NamedTuple):
    """The values from a least to a most; a side without an end is open. Ends belong to it unless it is `strict`."""

    least: Decimal | None = None
    most: Decimal | None = None
    strict: bool = False

    def holds(self, number: Decimal) -> bool:
        """Whether the number lies within."""
        if self.strict and number in {self.least, self.most}:
            return False
        return (self.least is None or number >= self.least) and (self.most is None or number <= self.most)

    def published(self, decimals: int) -> Interval:
        """Return the same values as published figures: each end is the outermost figure that lies within."""
        step = Decimal(1).scaleb(-decimals)

        def inward(end: Decimal | None, rounding: str, way: int) -> Decimal | None:
            if end is None:
                return None
            figure = (end / step).to_integral_value(rounding) * step
            figure = end if figure == end else figure
            return figure if self.holds(figure) else figure + way * step

        return Interval(inward(self.least, ROUND_CEILING, 1), inward(self.most, ROUND_FLOOR, -1))


class Bounds(NamedTuple):
    """What a value is compared with, at published precision: the values on target, and those at least close to it."""

    on: Interval
    close: Interval
    goal: Decimal | None = None
    """The number that is to be reached, where the target is one."""


def one_sided(end: Decimal, better: str, *, strict: bool = False) -> Interval:
    """Return the values that are as good as the end, or better."""
    return Interval(least=end, strict=strict) if better == "higher" else Interval(most=end, strict=strict)


def is_better(one: Decimal, other: Decimal, better: str) -> bool:
    """Whether one number is better than the other, and not only as good."""
    return one_sided(other, better, strict=True).holds(one)


def width_of(tolerance: Tolerance, goal: Decimal) -> Decimal:
    """Return how far off a goal is still close: points are the measure's own unit, per cent are of the goal's size."""
    return tolerance.points if tolerance.points is not None else (tolerance.percent or Decimal()) / 100 * abs(goal)


def bounds(target: Decimal, tolerance: Tolerance, better: str, decimals: int, *, strict: bool = False) -> Bounds:
    """Return the bounds of a target that is a number; `strict` if a value is to be better than it, not only as good.

    A floor is the last value that is close, whatever its distance. Where it is better than the number, as it can be
    than what others have, nothing lies between, and only what equals the number is close to it.
    """
    goal = rounded(target, decimals)
    if tolerance.floor is not None:
        floor = rounded(tolerance.floor, decimals)
        close = goal if is_better(floor, goal, better) else floor
    else:
        width = width_of(tolerance, goal)
        close = goal - width if better == "higher" else goal + width
    return Bounds(one_sided(goal, better, strict=strict), one_sided(close, better), goal)


def bounds_of_range(ends: tuple[Decimal, Decimal], tolerance: Tolerance, decimals: int) -> Bounds:
    """Return the bounds of a target that is a range: on target from end to end, close within the tolerance outside."""
    low, high = (rounded(end, decimals) for end in ends)
    return Bounds(Interval(low, high), Interval(low - width_of(tolerance, low), high + width_of(tolerance, high)))


def bounds_of_aim(start: Decimal, aim: str, better: str, band: Decimal, decimals: int) -> Bounds:
    """Return the bounds of a target that is only a direction from the baseline.

    `band` is the smallest change that counts as one. To increase or decrease is met by such a change for the better,
    and missed by one for the worse; less than that is close. To sustain is met by a change for the worse of no more
    than the band; up to three times that is close.
    """
    base = rounded(start, decimals)
    gain = band if better == "higher" else -band
    if aim == "sustain":
        return Bounds(one_sided(base - gain, better), one_sided(base - 3 * gain, better))
    return Bounds(one_sided(base + gain, better), one_sided(base - gain, better, strict=True))


def rag(value: Decimal, limits: Bounds, decimals: int) -> Rag:
    """Return the rating of a value: on target, close to it, or off target.

    The value is rounded half up to the published decimals first, so that a reader can do the same sum.
    """
    actual = rounded(value, decimals)
    if limits.on.holds(actual):
        return Rag.ON_TARGET
    return Rag.CLOSE if limits.close.holds(actual) else Rag.OFF_TARGET
