from __future__ import annotations

from fractions import Fraction

import pytest

from csportal.derive.variation.control_limits import control_limits, decimal
from tests.variation_series import EAST, FIRST_TEN, FLOW, JUMPED, LAST_TEN, NORMAL, PAINT, V1, V2, numbers


@pytest.mark.parametrize(
    ("values", "screened", "printed"),
    [
        # NHSRplotthedots, “Deviations from Excel defaults”: both its own way and that of the NHS's Excel tool.
        (V1, False, "1.94 -3.06 6.95"),
        (V1, True, "1.94 -0.72 4.60"),
        # The snapshots of NHSRplotthedots' own tests.
        (NORMAL, True, "0.141624 -3.011380 3.294627"),
        (JUMPED, True, "0.669416 -2.383666 3.722497"),
        (JUMPED, False, "0.669416 -4.596625 5.935457"),
        (FIRST_TEN, True, "0.07 -2.60 2.75"),
        (LAST_TEN, True, "0.21 -3.28 3.70"),
        # Its README's picture of one trust, with its limits beside it.
        (EAST, True, "1545 740 2350"),
        # Worked out by hand.
        (V2, False, "12.4167 5.6458 19.1876"),
        # Montgomery, Statistical Quality Control; NIST/SEMATECH e-Handbook 6.3.2.2, which has 3 / 1.128 for 2.66.
        (PAINT, False, "33.52 32.24 34.80"),
        (FLOW, False, "50.81 45.82 55.80"),
        ("5 5 5 5", False, "5.0 5.0 5.0"),
        ("5 5 5 5", True, "5.0 5.0 5.0"),
        ("-4 -2", False, "-3.00 -8.32 2.32"),
    ],
)
def test_limits_are_those_that_others_have_printed(values, screened, printed):
    """The limits are the mean, and 2.66 mean changes on both sides of it."""
    found = control_limits(numbers(values), screened=screened)

    places = len(printed.split()[0].partition(".")[2])
    assert " ".join(str(decimal(one, places)) for one in (found.mean, found.lower, found.upper)) == printed


@pytest.mark.parametrize(
    ("values", "screened", "least", "left_out"),
    [
        # 17 changes of V1 add up to 32: 3.267 × 32 / 17 is 6.1496. Those of 8 and 9 are jumps.
        (V1, True, "6.1496", 2),
        # 11 changes of V2 add up to 28: 3.267 × 28 / 11 is 8.3160, and the largest is 8.
        (V2, True, "8.3160", 0),
        ("5 5 5 5", True, "0.0000", 0),
        (V1, False, None, 0),
    ],
)
def test_jump_is_a_change_of_many_mean_changes(values, screened, least, left_out):
    """A change of 3.267 mean changes or more is a jump, where jumps are asked for."""
    found = control_limits(numbers(values), screened=screened)

    assert (found.screening and str(decimal(found.screening.least, 4))) == least
    assert found.screened == left_out


def test_near_limits_are_two_thirds_of_the_way():
    """The near limits lie two thirds of the way from the mean to the limits: 1.7733 mean changes."""
    found = control_limits(numbers(V1))

    assert [str(decimal(one, 4)) for one in (found.near_lower, found.near_upper)] == ["-1.3936", "5.2825"]


def test_limits_may_rest_on_the_first_figures():
    """Limits that are fixed after so many figures do not move with those that come later."""
    found = control_limits(numbers(f"{V2} 90 95 100"), fix_after=12)

    assert found == control_limits(numbers(V2))


@pytest.mark.parametrize(
    ("number", "places", "shown"),
    [
        (Fraction(1, 8), 2, "0.13"),
        (Fraction(-1, 8), 2, "-0.13"),
        (Fraction(1, 3), 4, "0.3333"),
        (Fraction(-1, 1000), 2, "0.00"),
        (Fraction(5, 2), 0, "3"),
        (Fraction(10**30 + 1, 3), 2, "333333333333333333333333333333.67"),
    ],
)
def test_fraction_is_rounded_half_up(number, places, shown):
    """A mean or a limit is rounded as a reader would, away from nought, and nought has no sign."""
    assert str(decimal(number, places)) == shown
