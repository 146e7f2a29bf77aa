"""Limits of usual variation: where nearly all figures of a steady measure lie, worked out from its own changes."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import count, pairwise
from math import floor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LEAST = 12
"""From how many figures limits may be worked out (NHS England, Making Data Count)."""
SCALE = Fraction(266, 100)
"""How many average changes lie between mean and limit: 3 divided by 1.128, as printed in every guide to XmR charts."""
NEAR = SCALE * 2 / 3
"""How many lie between the mean and the near limit, which is two thirds of the way."""
JUMP = Fraction(3267, 1000)
"""A change of so many average changes or more is a jump, which screening leaves out (Nelson, 1982)."""


@dataclass(frozen=True)
class Screening:
    """The changes before jumps were left out: what they add up to, and how many they are."""

    changed: Fraction
    changes: int

    @property
    def moving_range(self) -> Fraction:
        """The mean change, jumps included."""
        return self.changed / self.changes

    @property
    def least(self) -> Fraction:
        """From which size a change is a jump; nought where nothing ever changed, and then there is none."""
        return JUMP * self.moving_range


@dataclass(frozen=True)
class ControlLimits:
    """The sums that the limits rest on. They are fractions, so that a figure that lies on a limit is not beyond it."""

    total: Fraction
    count: int
    changed: Fraction
    """What the changes from each figure to the next add up to, whichever way they went."""
    changes: int
    screening: Screening | None = None
    """What jumps were looked for in, where a measure asks for that."""

    @property
    def screened(self) -> int:
        """How many changes were left out as jumps."""
        return self.screening.changes - self.changes if self.screening else 0

    @property
    def mean(self) -> Fraction:
        """The mean of the figures."""
        return self.total / self.count

    @property
    def moving_range(self) -> Fraction:
        """The mean change from one figure to the next."""
        return self.changed / self.changes

    @property
    def lower(self) -> Fraction:
        """The lower limit."""
        return self.mean - SCALE * self.moving_range

    @property
    def upper(self) -> Fraction:
        """The upper limit."""
        return self.mean + SCALE * self.moving_range

    @property
    def near_lower(self) -> Fraction:
        """Two thirds of the way from the mean to the lower limit."""
        return self.mean - NEAR * self.moving_range

    @property
    def near_upper(self) -> Fraction:
        """Two thirds of the way from the mean to the upper limit."""
        return self.mean + NEAR * self.moving_range

    @property
    def lines(self) -> tuple[Fraction, ...]:
        """Every bound that a figure is compared with, the lowest first."""
        return (self.lower, self.near_lower, self.mean, self.near_upper, self.upper)


def control_limits(values: Sequence[Decimal], fix_after: int | None = None, *, screened: bool = False) -> ControlLimits:
    """Return the limits of figures that follow each other, at least two: those of an individuals (XmR) chart.

    They rest on the first `fix_after` figures where that is given. Changes are not screened for jumps unless asked, as
    in the tools of NHS England; screening leaves jumps out once, and never touches the mean.
    """
    used = [Fraction(value) for value in values[:fix_after]]
    moves = [abs(later - earlier) for earlier, later in pairwise(used)]
    screening = Screening(sum(moves, Fraction()), len(moves)) if screened else None
    kept = [move for move in moves if move < screening.least] if screening and screening.changed else moves
    return ControlLimits(sum(used, Fraction()), len(used), sum(kept, Fraction()), len(kept), screening)


def places_apart(pairs: Iterable[tuple[Fraction, Fraction]], least: int) -> int:
    """Return with how many decimals, at least so many, each second number is on its side of the first when rounded."""
    known = list(pairs)
    return next(
        places
        for places in count(least)
        if all(_sign(one - line) == _sign(one - Fraction(decimal(line, places))) for one, line in known)
    )


def _sign(number: Fraction) -> int:
    return (number > 0) - (number < 0)


def decimal(number: Fraction, places: int) -> Decimal:
    """Return a fraction at so many decimals, half up (away from nought), as a reader would round it.

    The number is put together from its digits, since arithmetic with decimals keeps no more than 28 of them.
    """
    steps = floor(abs(number) * 10**places + Fraction(1, 2))
    return Decimal((int(number < 0 < steps), tuple(map(int, str(steps))), -places))
