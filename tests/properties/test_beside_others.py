"""Ranks and quarters among any others: what always holds, whichever way is good."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from csportal.derive.comparison.beside import BANDS, band, mean, rank
from csportal.values.number import rounded
from tests.properties.settings import tries

DECIMALS = st.integers(0, 3)
FIGURES = st.decimals(-1000, 1000, places=3, allow_nan=False, allow_infinity=False)
BETTER = st.sampled_from(["higher", "lower"])
OTHERS = st.lists(FIGURES, min_size=1, max_size=30)


@given(FIGURES, OTHERS, DECIMALS)
@tries(300)
def test_ranks_from_both_ends_meet(own: Decimal, others: list[Decimal], decimals: int):
    """The ranks by either good way leave room for exactly those that share the figure."""
    up, down = rank(own, others, "higher", decimals), rank(own, others, "lower", decimals)
    assert up is not None
    assert down is not None

    alike = sum(rounded(one, decimals) == rounded(own, decimals) for one in others)

    assert up.place + down.place + alike == up.of + 1
    assert up.shared == down.shared == bool(alike)


@given(FIGURES, FIGURES, OTHERS, BETTER)
@tries(300)
def test_better_figure_never_has_a_worse_rank(one: Decimal, other: Decimal, others: list[Decimal], better: str):
    """Of two figures, the better one has as good a rank as the other, or a better one."""
    worse, best = sorted((one, other), reverse=better == "lower")

    found = [rank(figure, others, better, 3) for figure in (best, worse)]

    assert found == sorted(found, key=lambda place: place.place if place else 0)


@given(st.lists(FIGURES, min_size=5, max_size=5), FIGURES, BETTER)
@tries(300)
def test_every_figure_within_the_range_has_one_quarter(ends: list[Decimal], own: Decimal, better: str):
    """A figure from the least to the most has a quarter, the mirror of that by the other good way; no other has one."""
    quartiles = sorted(ends)
    other = "lower" if better == "higher" else "higher"

    found, mirrored = band(own, quartiles, better), band(own, quartiles, other)

    assert (found is not None) == (quartiles[0] <= own <= quartiles[-1])
    assert not found or BANDS.index(found) + BANDS.index(mirrored or found) == len(BANDS) - 1


@given(OTHERS)
@tries(300)
def test_mean_lies_between_the_least_and_the_most(others: list[Decimal]):
    """The mean of several figures lies among them."""
    found = mean(others)

    assert found is not None
    assert min(others) <= found <= max(others)
