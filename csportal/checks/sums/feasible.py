"""What a reader can work out of suppressed numbers from the published numbers that they add up with."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping, Sequence
from math import inf
from typing import Generic, NamedTuple, TypeVar

Key = TypeVar("Key", bound=Hashable)

LEAST = 3
"""How many values a suppressed number must still be able to take."""
ROUNDS = 1000
"""After how many rounds the search ends; the bounds that it has by then are right, if not the narrowest."""


class Bounds(NamedTuple):
    """The least and the most that a number can be."""

    low: float
    high: float

    @property
    def choices(self) -> float:
        """How many whole numbers there are within them."""
        return self.high - self.low + 1


class Sum(NamedTuple, Generic[Key]):
    """Numbers that add up to another."""

    parts: tuple[Key, ...]
    total: Key


def feasible(known: Mapping[Key, int], hidden: Collection[Key], sums: Sequence[Sum[Key]]) -> dict[Key, Bounds] | None:
    """Return what each hidden number can be, narrowed sum by sum until nothing changes.

    A hidden number is at least 1, because noughts are published; one that is neither known nor hidden was left out,
    and may be nought. Numbers that do not add up tell nothing: then there is no answer.
    """
    bounds: dict[Key, Bounds] = {key: Bounds(number, number) for key, number in known.items()}
    bounds |= dict.fromkeys(hidden, Bounds(1, inf))
    for one in sums:
        for key in (*one.parts, one.total):
            bounds.setdefault(key, Bounds(0, inf))
    for _ in range(ROUNDS):
        before = dict(bounds)
        for one in sums:
            _narrow(bounds, one)
        if any(one.low > one.high for one in bounds.values()):
            return None
        if bounds == before:
            break
    return {key: one for key, one in bounds.items() if key not in known}


def _narrow(bounds: dict[Key, Bounds], one: Sum[Key]) -> None:
    """Narrow the bounds of each number of a sum by those of the others."""
    parts = [bounds[key] for key in one.parts]
    _meet(bounds, one.total, Bounds(sum(part.low for part in parts), sum(part.high for part in parts)))
    total = bounds[one.total]
    for row, key in enumerate(one.parts):
        rest = [bounds[other] for at, other in enumerate(one.parts) if at != row]
        most = total.high - sum(part.low for part in rest)
        others = sum(part.high for part in rest)
        _meet(bounds, key, Bounds(-inf if others == inf else total.low - others, most))


def _meet(bounds: dict[Key, Bounds], key: Key, found: Bounds) -> None:
    own = bounds[key]
    bounds[key] = Bounds(max(own.low, found.low), min(own.high, found.high))


def given_away(
    known: Mapping[Key, int], hidden: Collection[Key], sums: Sequence[Sum[Key]], largest: int
) -> dict[Key, float]:
    """Return the numbers that a reader can work out, each with how many values it can still take: fewer than three.

    Where each of several numbers is suppressed for being small, from 1 to `largest`, they are given away by the
    greatest sum that they can have as well as by the smallest. A number that was left out is given away if it must be
    small. Sums that contradict one another are looked at one by one.
    """
    found = feasible(known, hidden, sums)
    if found is None:
        alone = [given_away(known, hidden, [one], largest) for one in sums] if len(sums) > 1 else []
        return {key: count for told in alone for key, count in told.items()}
    told = {key: one.choices for key, one in found.items() if key in hidden and one.choices < LEAST}
    told |= {
        key: one.choices for key, one in found.items() if key not in hidden and 1 <= one.low <= one.high <= largest
    }
    for one in sums:
        unknown = [key for key in one.parts if key not in known]
        if one.total in known and len(unknown) > 1 and all(key in hidden for key in unknown):
            rest = known[one.total] - sum(known[key] for key in one.parts if key in known)
            if rest == largest * len(unknown):
                told = dict.fromkeys(unknown, 1.0) | told
    return told
