"""Beside others: the mean of several, a figure's rank among them and its quartile band.

The rules are those of the Department for Education's Local Authority Interactive Tool (LAIT).
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

from csportal.values.number import rounded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Band = Literal["A", "B", "C", "D"]
BANDS: tuple[Band, ...] = ("A", "B", "C", "D")


class Rank(NamedTuple):
    """A place among several, of which 1 is the best."""

    place: int
    of: int
    shared: bool
    """Whether another has the same figure."""


def mean(figures: Sequence[Decimal]) -> Decimal | None:
    """Return the simple mean, with all its decimals; nothing of no figure."""
    return sum(figures, Decimal()) / len(figures) if figures else None


def rank(own: Decimal, others: Iterable[Decimal], better: str, decimals: int) -> Rank | None:
    """Return the place of a figure among others at published precision; those that share a figure share the best place.

    Nothing where neither way is better, or there is no other.
    """
    figures = [rounded(one, decimals) for one in others]
    if better not in {"higher", "lower"} or not figures:
        return None
    mine = rounded(own, decimals)
    ahead = sum(one > mine if better == "higher" else one < mine for one in figures)
    return Rank(ahead + 1, len(figures) + 1, mine in figures)


def band(own: Decimal, quartiles: Sequence[Decimal], better: str) -> Band | None:
    """Return the quartile band of a figure: A is the best quarter and D the worst.

    Where lower is better, A runs from the least to the first quartile, and B, C and D each from above one to the next;
    where higher is better, the same stretches are D, C, B and A. A figure that equals a quartile thus lies in the
    lower stretch. Nothing where neither way is better, or where the figure lies outside all of theirs.
    """
    least, *edges, most = quartiles
    if better not in {"higher", "lower"} or not least <= own <= most:
        return None
    stretch = sum(own > edge for edge in edges)
    return BANDS[stretch] if better == "lower" else BANDS[-1 - stretch]
