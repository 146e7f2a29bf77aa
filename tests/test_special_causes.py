from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csportal.derive.variation.control_limits import SCALE, ControlLimits, control_limits
from csportal.derive.variation.special_causes import Cause, Flag, flags
from tests.properties.settings import tries
from tests.variation_series import V1, V2, WEST, numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

OUTSIDE, TREND, TWO, SHIFT = Cause
# Mean 0, near limits at 2 and -2, limits at 3 and -3.
BOUNDS = ControlLimits(Fraction(), 1, 3 / SCALE, 1)
RISE = "-1.5 -1 -0.5 0 0.5 1 1.5"
FALL = "1 0.5 0 -0.5 -1 -1.5"


def told(values: str, run: int = 7) -> dict[int, str]:
    """Return the rules that each figure breaks, with + for the high side and - for the low one."""
    found = flags(numbers(values), BOUNDS, run)
    return {
        at: " ".join(f"{one.cause.name.lower()}{'+' if one.high else '-'}" for one in broken)
        for at, broken in enumerate(found)
        if broken
    }


def each(places: range, said: str) -> dict[int, str]:
    return dict.fromkeys(places, said)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        # outside: a figure on a limit is not beyond it
        ("3 -3 0", {}),
        ("3.01", {0: "outside+"}),
        ("-3.01", {0: "outside-"}),
        # shift: seven, not six; a figure on the mean is on neither side
        ("1 1 1 1 1 1", {}),
        ("1 1 1 1 1 1 1", each(range(7), "shift+")),
        ("-1 -1 -1 -1 -1 -1 -1 1", each(range(7), "shift-")),
        ("1 1 1 1 1 1 1 1 1", each(range(9), "shift+")),
        ("1 1 1 0 1 1 1 1", {}),
        ("1 1 1 -1 1 1 1 1", {}),
        # trend: seven figures are six changes; an equal pair ends it
        ("-1.5 -1 -0.5 0 0.5 1", {}),
        (RISE, each(range(7), "trend+")),
        ("-1.5 -1 -0.5 -0.5 0.5 1 1.5", {}),
        (f"1.5 {FALL}", each(range(7), "trend-")),
        (f"2 {RISE} 0", each(range(1, 8), "trend+")),
        (f"{RISE} {FALL}", each(range(6), "trend+") | each(range(6, 13), "trend-")),
        # the direction is the trend's, whichever side of the mean it is on
        ("-1.9 -1.8 -1.7 -1.6 -1.5 -1.4 -1.3", each(range(7), "trend+ shift-")),
        # two in three: on one side, and beyond the near limit; only those beyond it are flagged
        ("2.1 2.1 1", {0: "two_in_three+", 1: "two_in_three+"}),
        ("1 -2.1 -1 -2.1 1", {1: "two_in_three-", 3: "two_in_three-"}),
        ("2 2 1", {}),
        ("2.1 -1 2.1", {}),
        ("2.1 0 2.1", {}),
        ("2.1 -2.1 0.5", {}),
        ("0.5 -2.5 2.5 -0.5", {}),
        ("2.1 1 1 2.1", {}),
        ("2.1 1 1 2.1 2.1", {3: "two_in_three+", 4: "two_in_three+"}),
        ("2.1 2.1", {}),
        # since November 2023 a figure beyond the limit counts as one of the two
        ("3.5 2.1 1", {0: "outside+ two_in_three+", 1: "two_in_three+"}),
        ("3.5 3.5 2.9", each(range(2), "outside+ two_in_three+") | {2: "two_in_three+"}),
        # all four, in the order in which they count
        (
            "0.1 0.2 0.3 0.4 0.5 2.6 3.1",
            each(range(5), "trend+ shift+")
            | {5: "trend+ two_in_three+ shift+", 6: "outside+ trend+ two_in_three+ shift+"},
        ),
        ("0 0 0 0 0 0 0 0", {}),
        ("", {}),
        ("1", {}),
    ],
)
def test_figure_stands_out_by_four_rules(values, expected):
    """A figure stands out beyond a limit, in a trend, near a limit as are two of three, or in a shift."""
    assert told(values) == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ("1 1 1 1 1", {}),
        ("1 1 1 1 1 1", each(range(6), "shift+")),
        ("-1.5 -1 -0.5 0 0.5", {}),
        ("-1.5 -1 -0.5 0 0.5 1", each(range(6), "trend+")),
    ],
)
def test_run_may_be_six(values, expected):
    """A measure may take six in a row for a shift or a trend, as the NHS's tools let their users choose."""
    assert told(values, run=6) == expected


def test_flag_knows_how_long_its_run_is():
    """A shift or a trend says how many figures it has by now."""
    found = flags(numbers("-1 1 1 1 1 1 1 1 1"), BOUNDS)

    assert found[-1] == (Flag(SHIFT, high=True, length=8),)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (V1, {4: [OUTSIDE]}),
        (V2, {10: [OUTSIDE]}),
        ("7 7 7 7 7 7 7 7 7 7 7 7 7 7", {}),
        # Eight in a row, which the introduction to NHSRplotthedots points out.
        (WEST, {at: [SHIFT] for at in range(10, 18)}),
    ],
)
def test_series_have_the_signals_that_others_found(values, expected):
    """Whole series have the signals that were worked out, or printed, elsewhere."""
    given = numbers(values)

    found = flags(given, control_limits(given))

    assert {at: [one.cause for one in broken] for at, broken in enumerate(found) if broken} == expected


def of_windows(values: list[Decimal], bounds: ControlLimits, run: int) -> Iterator[tuple[int, Cause]]:
    """Yield the same from the rules' own words, window by window."""
    exact = [Fraction(one) for one in values]
    beyond = [not bounds.near_lower <= one <= bounds.near_upper for one in exact]
    yield from ((at, OUTSIDE) for at, one in enumerate(exact) if not bounds.lower <= one <= bounds.upper)
    for first in range(len(values) - run + 1):
        window = range(first, first + run)
        rises = [exact[at + 1] > exact[at] for at in window[:-1]]
        falls = [exact[at + 1] < exact[at] for at in window[:-1]]
        yield from ((at, TREND) for at in window if all(rises) or all(falls))
        yield from ((at, SHIFT) for at in window if is_on_one_side([exact[at] for at in window], bounds))
    for first in range(len(values) - 2):
        near = [at for at in range(first, first + 3) if beyond[at]]
        one_side = is_on_one_side(exact[first : first + 3], bounds)
        yield from ((at, TWO) for at in near if one_side and len(near) >= 2)


def is_on_one_side(values: list[Fraction], bounds: ControlLimits) -> bool:
    return all(one > bounds.mean for one in values) or all(one < bounds.mean for one in values)


@tries(300)
@given(
    st.lists(st.integers(-6, 6).map(lambda one: Decimal(one) / 2), max_size=30),
    st.sampled_from([6, 7]),
)
def test_any_series_has_the_signals_of_the_rules(values, run):
    """Whatever the figures are, they stand out just by the rules as they are written."""
    found = flags(values, BOUNDS, run)

    plain = set(of_windows(values, BOUNDS, run))
    assert [[one.cause for one in broken] for broken in found] == [
        [cause for cause in Cause if (at, cause) in plain] for at in range(len(values))
    ]
