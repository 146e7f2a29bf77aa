"""Bounds of every kind of target, whichever the figures: a better value never gets a worse rating."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from csportal.derive.rating.rag import RATINGS, Bounds, Rag, bounds, bounds_of_aim, bounds_of_range, rag
from csportal.records.tolerance import Tolerance
from csportal.values.number import rounded
from tests.properties.settings import tries

DECIMALS = st.integers(0, 3)
FIGURES = st.decimals(-1000, 1000, places=3, allow_nan=False, allow_infinity=False)
SIZES = st.decimals(0, 200, places=2, allow_nan=False, allow_infinity=False)
BETTER = st.sampled_from(["higher", "lower"])


@dataclass(frozen=True)
class Case:
    """The bounds of one target, which way is good, and with how many decimals its measure is published."""

    limits: Bounds
    better: str
    decimals: int


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Make a target to reach a number, to be strictly better than one, or to go one way from a baseline."""
    better, decimals, goal = draw(BETTER), draw(DECIMALS), draw(FIGURES)
    aim = draw(st.sampled_from(["number", "strict", "increase", "decrease", "sustain"]))
    if aim in {"number", "strict"}:
        rule = draw(st.sampled_from(["points", "percent", "floor"]))
        size = draw(SIZES) if rule != "floor" else goal - draw(SIZES) * (1 if better == "higher" else -1)
        tolerance = Tolerance.model_validate({rule: f"{size:f}"})
        return Case(bounds(goal, tolerance, better, decimals, strict=aim == "strict"), better, decimals)
    band = draw(st.decimals("0.001", 50, places=3))
    return Case(bounds_of_aim(goal, aim, better, band, decimals), better, decimals)


@given(cases(), FIGURES, FIGURES)
@tries(300)
def test_better_value_never_gets_a_worse_rating(case: Case, one: Decimal, other: Decimal):
    """Of two values, the better one is rated as well as the other, or better."""
    worse, better = sorted((one, other), reverse=case.better == "lower")

    ratings = [RATINGS.index(rag(value, case.limits, case.decimals)) for value in (better, worse)]

    assert ratings == sorted(ratings)


@st.composite
def ranges(draw: st.DrawFn) -> tuple[Bounds, int]:
    """Make a target range with its tolerance, and the decimals of its measure."""
    low, decimals = draw(FIGURES), draw(DECIMALS)
    rule = draw(st.sampled_from(["points", "percent"]))
    tolerance = Tolerance.model_validate({rule: f"{draw(SIZES):f}"})
    return bounds_of_range((low, low + draw(SIZES)), tolerance, decimals), decimals


@given(ranges(), FIGURES, FIGURES)
@tries(300)
def test_nearer_to_a_range_is_never_rated_worse(case: tuple[Bounds, int], one: Decimal, other: Decimal):
    """Of two values on one side of a range, the nearer one is rated as well as the other, or better."""
    limits, decimals = case
    assert limits.on.least is not None
    assert limits.on.most is not None
    above = sorted(value for value in (one, other) if value >= limits.on.most)
    below = sorted((value for value in (one, other) if value <= limits.on.least), reverse=True)

    for values in (above, below):
        ratings = [RATINGS.index(rag(value, limits, decimals)) for value in values]
        assert ratings == sorted(ratings)


@given(cases())
@tries(300)
def test_end_of_what_is_on_target_is_sharp(case: Case):
    """The published end of what is on target is on target, and the figure one published step worse is not."""
    ends = case.limits.on.published(case.decimals)
    edge = ends.least if case.better == "higher" else ends.most
    assert edge is not None
    worse = edge + Decimal(1).scaleb(-case.decimals) * (-1 if case.better == "higher" else 1)

    found = [rag(value, case.limits, case.decimals) for value in (edge, worse)]

    assert found[0] == Rag.ON_TARGET
    assert found[1] in {Rag.CLOSE, Rag.OFF_TARGET}


@given(cases(), FIGURES)
@tries(300)
def test_rating_is_that_of_the_published_figure(case: Case, value: Decimal):
    """A value has the rating of the figure that a reader sees."""
    assert rag(value, case.limits, case.decimals) == rag(rounded(value, case.decimals), case.limits, case.decimals)
