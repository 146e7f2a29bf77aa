"""Red, amber or green: how a value stands against its target, and the states that are none of them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from csportal.records.tolerance import Tolerance
from csportal.values.number import rounded


class Rag(StrEnum):
    """How a value stands. The first three are ratings; the others say why there is none."""

    ON_TARGET = "on target"
    CLOSE = "close to target"
    OFF_TARGET = "off target"
    NO_TARGET = "no target"
    NOT_DUE = "not due yet"
    TOO_EARLY = "too early to say"
    NOT_AVAILABLE = "not available"
    SUPPRESSED = "suppressed"
    DATA_ONLY = "for information"

    @property
    def rated(self) -> bool:
        """Whether this is one of the three ratings."""
        return self in RATINGS


RATINGS = (Rag.ON_TARGET, Rag.CLOSE, Rag.OFF_TARGET)


@dataclass(frozen=True)
class Bounds:
    """What a value is compared with, at published precision: the target and the worst value still close to it."""

    target: Decimal
    close: Decimal
    better: str
    strict: bool = False
    """Whether the value must be better than the target, not only as good."""


def bounds(target: Decimal, tolerance: Tolerance, better: str, decimals: int) -> Bounds:
    """Return the bounds of the ratings.

    A tolerance in points is in the measure's own unit, one in per cent is of the target's size, a floor is the bound
    itself.
    """
    goal = rounded(target, decimals)
    if tolerance.floor is not None:
        return Bounds(goal, rounded(tolerance.floor, decimals), better)
    width = tolerance.points if tolerance.points is not None else (tolerance.percent or Decimal()) / 100 * abs(goal)
    return Bounds(goal, goal - width if better == "higher" else goal + width, better)


def rag(value: Decimal, limits: Bounds, decimals: int) -> Rag:
    """Return the rating of a value: on target when it meets it, close within the tolerance, else off target.

    The value is rounded half up to the published decimals first, so that a reader can do the same sum; a value that
    equals a bound gets the better rating, unless it is to be better than what others have.
    """
    actual = rounded(value, decimals)
    sign = 1 if limits.better == "higher" else -1
    gain = sign * (actual - limits.target)
    if gain > 0 or (gain == 0 and not limits.strict):
        return Rag.ON_TARGET
    if sign * (actual - limits.close) >= 0:
        return Rag.CLOSE
    return Rag.OFF_TARGET


def rag_of_change(change: Decimal, aim: str, better: str, decimals: int) -> Rag:
    """Return the rating of a change from the baseline where the target is only a direction.

    A change smaller than one published step counts as none.
    """
    step = Decimal(1).scaleb(-decimals)
    gain = change if better == "higher" else -change
    if aim == "sustain":
        return Rag.ON_TARGET if gain >= -step else Rag.CLOSE if gain >= -3 * step else Rag.OFF_TARGET
    return Rag.ON_TARGET if gain >= step else Rag.CLOSE if gain > -step else Rag.OFF_TARGET
