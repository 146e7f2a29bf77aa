from __future__ import annotations

from decimal import Decimal

import pytest

from csportal.derive.rag import RATINGS, Rag, bounds, rag, rag_of_change
from csportal.records.tolerance import Tolerance
from csportal.values.number import parse_number

ON, CLOSE, OFF = RATINGS
POINTS, PERCENT, FLOOR = "points", "percent", "floor"


def tolerance_of(kind: str, size: str) -> Tolerance:
    return Tolerance.model_validate({kind: size})


@pytest.mark.parametrize(
    ("better", "target", "kind", "size", "decimals", "value", "expected"),
    [
        # Higher is better, in points: met, equal, close, at the edge, beyond it.
        ("higher", "85", POINTS, "2", 1, "85.1", ON),
        ("higher", "85", POINTS, "2", 1, "85.0", ON),
        ("higher", "85", POINTS, "2", 1, "84.9", CLOSE),
        ("higher", "85", POINTS, "2", 1, "83.0", CLOSE),
        ("higher", "85", POINTS, "2", 1, "82.9", OFF),
        # Lower is better, in points.
        ("lower", "85", POINTS, "2", 1, "84.9", ON),
        ("lower", "85", POINTS, "2", 1, "85.0", ON),
        ("lower", "85", POINTS, "2", 1, "85.1", CLOSE),
        ("lower", "85", POINTS, "2", 1, "87.0", CLOSE),
        ("lower", "85", POINTS, "2", 1, "87.1", OFF),
        # In per cent of the target: 10% of 7.5 is 0.75.
        ("lower", "7.5", PERCENT, "10", 1, "8.2", CLOSE),
        ("lower", "7.5", PERCENT, "10", 1, "8.3", OFF),
        ("lower", "7.5", PERCENT, "10", 2, "8.25", CLOSE),
        ("lower", "7.5", PERCENT, "10", 2, "8.26", OFF),
        ("higher", "200", PERCENT, "5", 0, "190", CLOSE),
        ("higher", "200", PERCENT, "5", 0, "189", OFF),
        # A value is rounded half up before it is compared: 8.25 is published as 8.3, and 84.6 as 85.
        ("lower", "7.5", PERCENT, "10", 1, "8.25", OFF),
        ("lower", "7.5", PERCENT, "10", 1, "8.249", CLOSE),
        ("higher", "85", POINTS, "2", 0, "84.6", ON),
        ("higher", "85", POINTS, "2", 0, "84.5", ON),
        ("higher", "85", POINTS, "2", 0, "84.4", CLOSE),
        ("lower", "85", POINTS, "2", 0, "85.4", ON),
        ("lower", "85", POINTS, "2", 0, "85.5", CLOSE),
        # So is the target.
        ("higher", "84.6", POINTS, "2", 0, "85", ON),
        ("higher", "84.6", POINTS, "2", 0, "84", CLOSE),
        # A floor is the last value that is close, whatever its distance.
        ("higher", "95", FLOOR, "90", 1, "95", ON),
        ("higher", "95", FLOOR, "90", 1, "90", CLOSE),
        ("higher", "95", FLOOR, "90", 1, "89.9", OFF),
        ("lower", "5", FLOOR, "8", 1, "8.0", CLOSE),
        ("lower", "5", FLOOR, "8", 1, "8.1", OFF),
        ("higher", "95", FLOOR, "89.6", 0, "90", CLOSE),
        ("higher", "95", FLOOR, "89.6", 0, "89", OFF),
        # Negative targets: the tolerance is of the target's size, never of its sign.
        ("lower", "-10", PERCENT, "10", 1, "-10", ON),
        ("lower", "-10", PERCENT, "10", 1, "-9", CLOSE),
        ("lower", "-10", PERCENT, "10", 1, "-8.9", OFF),
        ("higher", "-10", PERCENT, "10", 1, "-11", CLOSE),
        ("higher", "-10", PERCENT, "10", 1, "-11.1", OFF),
        ("lower", "-10", POINTS, "5", 1, "-5.7", CLOSE),
        # Half a step below nought is rounded away from nought.
        ("higher", "-5", POINTS, "0", 0, "-4.5", ON),
        ("higher", "-4", POINTS, "0", 0, "-4.5", OFF),
        # A target of nought has no size, so per cent of it is nothing and points still count.
        ("lower", "0", PERCENT, "10", 0, "0", ON),
        ("lower", "0", PERCENT, "10", 0, "1", OFF),
        ("lower", "0", POINTS, "1", 0, "1", CLOSE),
        # No tolerance at all leaves no room between on and off.
        ("higher", "85", POINTS, "0", 1, "84.9", OFF),
        # As the example's report prints them.
        ("higher", "85", POINTS, "5", 1, "78.4", OFF),
        ("higher", "92", POINTS, "2", 1, "91", CLOSE),
    ],
)
def test_value_is_rated_against_its_target(*, better, target, kind, size, decimals, value, expected):
    """A value at published precision is on target if it meets it, close within the tolerance, and else off target."""
    limits = bounds(parse_number(target), tolerance_of(kind, size), better, decimals)

    found = rag(parse_number(value), limits, decimals)

    assert found == expected


@pytest.mark.parametrize(
    ("better", "target", "kind", "size", "decimals", "close", "width"),
    [
        ("higher", "85", POINTS, "5", 1, "80", "5"),
        ("lower", "85", POINTS, "5", 1, "90", "5"),
        ("lower", "7.5", PERCENT, "10", 1, "8.25", "0.75"),
        ("lower", "-10", PERCENT, "10", 1, "-9", "1"),
        ("higher", "95", FLOOR, "90", 1, "90", "5"),
        ("lower", "5", FLOOR, "8", 1, "8", "3"),
    ],
)
def test_bounds_are_the_target_and_the_last_value_that_is_close(*, better, target, kind, size, decimals, close, width):
    """The edge of “close to target” lies on the worse side of the target, as far off as the tolerance says."""
    limits = bounds(parse_number(target), tolerance_of(kind, size), better, decimals)

    assert (limits.target, limits.close, abs(limits.target - limits.close)) == (
        Decimal(target),
        Decimal(close),
        Decimal(width),
    )


@pytest.mark.parametrize(
    ("aim", "better", "change", "decimals", "expected"),
    [
        # A step is one unit of published precision.
        ("increase", "higher", "0.1", 1, ON),
        ("increase", "higher", "0.09", 1, CLOSE),
        ("increase", "higher", "0", 1, CLOSE),
        ("increase", "higher", "-0.09", 1, CLOSE),
        ("increase", "higher", "-0.1", 1, OFF),
        ("decrease", "lower", "-1", 0, ON),
        ("decrease", "lower", "0", 0, CLOSE),
        ("decrease", "lower", "1", 0, OFF),
        ("sustain", "higher", "5", 1, ON),
        ("sustain", "higher", "-0.1", 1, ON),
        ("sustain", "higher", "-0.03", 2, CLOSE),
        ("sustain", "higher", "-0.04", 2, OFF),
        ("sustain", "higher", "-0.2", 1, CLOSE),
        ("sustain", "higher", "-0.3", 1, CLOSE),
        ("sustain", "higher", "-0.4", 1, OFF),
        ("sustain", "lower", "0.1", 1, ON),
        ("sustain", "lower", "0.3", 1, CLOSE),
        ("sustain", "lower", "0.4", 1, OFF),
    ],
)
def test_change_is_rated_against_a_direction(aim, better, change, decimals, expected):
    """A target that is only a direction is met by one published step the right way, and missed by one the wrong way."""
    found = rag_of_change(Decimal(change), aim, better, decimals)

    assert found == expected


def test_only_three_states_are_ratings():
    """On target, close and off target are ratings; every other state says why there is none."""
    rated = [one for one in Rag if one.rated]

    assert rated == [Rag.ON_TARGET, Rag.CLOSE, Rag.OFF_TARGET]
