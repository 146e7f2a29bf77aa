from __future__ import annotations

from decimal import Decimal

import pytest

from csportal.derive.rating.rag import RATINGS, Interval, Rag, bounds, bounds_of_aim, bounds_of_range, rag
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
        # Where it is better than the target, nothing lies between on and off.
        ("higher", "40", FLOOR, "50", 1, "40", ON),
        ("higher", "40", FLOOR, "50", 1, "39.9", OFF),
        ("lower", "8", FLOOR, "5", 1, "8", ON),
        ("lower", "8", FLOOR, "5", 1, "8.1", OFF),
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

    edge = limits.close.least if better == "higher" else limits.close.most
    assert edge is not None
    assert (limits.goal, edge) == (Decimal(target), Decimal(close))
    assert abs(Decimal(target) - edge) == Decimal(width)


@pytest.mark.parametrize(
    ("low", "high", "kind", "size", "decimals", "value", "expected"),
    [
        # Inclusive at both ends, close within the tolerance outside either.
        ("4", "6", POINTS, "0.5", 1, "4", ON),
        ("4", "6", POINTS, "0.5", 1, "6", ON),
        ("4", "6", POINTS, "0.5", 1, "5", ON),
        ("4", "6", POINTS, "0.5", 1, "6.1", CLOSE),
        ("4", "6", POINTS, "0.5", 1, "6.5", CLOSE),
        ("4", "6", POINTS, "0.5", 1, "6.6", OFF),
        ("4", "6", POINTS, "0.5", 1, "3.5", CLOSE),
        ("4", "6", POINTS, "0.5", 1, "3.4", OFF),
        # Rounded half up before it is compared: 6.54 is published as 6.5, 6.55 as 6.6.
        ("4", "6", POINTS, "0.5", 1, "6.54", CLOSE),
        ("4", "6", POINTS, "0.5", 1, "6.55", OFF),
        # Per cent are of the end that is missed: 10% of 4 is 0.4, of 6 it is 0.6.
        ("4", "6", PERCENT, "10", 1, "3.6", CLOSE),
        ("4", "6", PERCENT, "10", 1, "3.5", OFF),
        ("4", "6", PERCENT, "10", 1, "6.6", CLOSE),
        ("4", "6", PERCENT, "10", 1, "6.7", OFF),
        # Below nought, and with an end at nought.
        ("-6", "-4", POINTS, "1", 0, "-7", CLOSE),
        ("-6", "-4", POINTS, "1", 0, "-8", OFF),
        ("-6", "-4", PERCENT, "25", 0, "-3", CLOSE),
        ("0", "2", POINTS, "0", 0, "0", ON),
        ("0", "2", POINTS, "0", 0, "-1", OFF),
    ],
)
def test_value_is_rated_against_a_range(*, low, high, kind, size, decimals, value, expected):
    """A value within a target range, ends included, is on target; within the tolerance outside it is close."""
    limits = bounds_of_range((parse_number(low), parse_number(high)), tolerance_of(kind, size), decimals)

    assert rag(parse_number(value), limits, decimals) == expected


@pytest.mark.parametrize(
    ("better", "target", "value", "expected"),
    [
        ("lower", "59.5", "59.4", ON),
        ("lower", "59.5", "59.5", CLOSE),
        ("lower", "59.5", "59.46", CLOSE),
        ("lower", "59.5", "61.5", CLOSE),
        ("lower", "59.5", "61.6", OFF),
        ("higher", "59.5", "59.6", ON),
        ("higher", "59.5", "59.5", CLOSE),
        ("higher", "59.5", "57.4", OFF),
    ],
)
def test_value_that_is_to_be_better_than_others_is_strictly_so(better, target, value, expected):
    """Where a value is to be better than what others have, the same figure is only close to target."""
    limits = bounds(parse_number(target), tolerance_of(POINTS, "2"), better, 1, strict=True)

    assert rag(parse_number(value), limits, 1) == expected


@pytest.mark.parametrize(("value", "expected"), [("40.1", ON), ("40", CLOSE), ("39.9", OFF)])
def test_same_figure_as_others_is_close_whatever_the_floor(value, expected):
    """A floor that is better than what others have does not make their figure off target."""
    limits = bounds(Decimal(40), tolerance_of(FLOOR, "50"), "higher", 1, strict=True)

    assert rag(parse_number(value), limits, 1) == expected


@pytest.mark.parametrize(
    ("aim", "better", "start", "band", "decimals", "value", "expected"),
    [
        # The smallest change that counts is one unit of published precision unless the measure says otherwise.
        ("increase", "higher", "60.0", "0.1", 1, "60.1", ON),
        ("increase", "higher", "60.0", "0.1", 1, "60.04", CLOSE),
        ("increase", "higher", "60.0", "0.1", 1, "60.0", CLOSE),
        ("increase", "higher", "60.0", "0.1", 1, "59.95", CLOSE),
        ("increase", "higher", "60.0", "0.1", 1, "59.9", OFF),
        ("decrease", "lower", "18", "1", 0, "17", ON),
        ("decrease", "lower", "18", "1", 0, "18", CLOSE),
        ("decrease", "lower", "18", "1", 0, "19", OFF),
        ("sustain", "higher", "60.0", "0.1", 1, "65", ON),
        ("sustain", "higher", "60.0", "0.1", 1, "59.9", ON),
        ("sustain", "higher", "60.0", "0.1", 1, "59.8", CLOSE),
        ("sustain", "higher", "60.0", "0.1", 1, "59.7", CLOSE),
        ("sustain", "higher", "60.0", "0.1", 1, "59.6", OFF),
        ("sustain", "lower", "60.0", "0.1", 1, "60.1", ON),
        ("sustain", "lower", "60.0", "0.1", 1, "60.3", CLOSE),
        ("sustain", "lower", "60.0", "0.1", 1, "60.4", OFF),
        # A measure with a dead-band of its own: two points.
        ("increase", "higher", "60.0", "2", 1, "62.0", ON),
        ("increase", "higher", "60.0", "2", 1, "61.9", CLOSE),
        ("increase", "higher", "60.0", "2", 1, "58.1", CLOSE),
        ("increase", "higher", "60.0", "2", 1, "58.0", OFF),
        ("sustain", "higher", "60.0", "2", 1, "58.0", ON),
        ("sustain", "higher", "60.0", "2", 1, "54.0", CLOSE),
        ("sustain", "higher", "60.0", "2", 1, "53.9", OFF),
        # A dead-band that lies between published steps: a change of 0.2 is less than 0.25, one of 0.3 is more.
        ("decrease", "lower", "7.0", "0.25", 1, "6.8", CLOSE),
        ("decrease", "lower", "7.0", "0.25", 1, "6.7", ON),
        # The baseline is rounded as it is published; below nought and from nought.
        ("increase", "higher", "59.96", "0.1", 1, "60.1", ON),
        ("increase", "higher", "-1", "1", 0, "0", ON),
        ("decrease", "lower", "0", "1", 0, "0", CLOSE),
    ],
)
def test_change_is_rated_against_a_direction(*, aim, better, start, band, decimals, value, expected):
    """A target that is only a direction is met by the smallest change that counts, and missed by one the wrong way."""
    limits = bounds_of_aim(parse_number(start), aim, better, parse_number(band), decimals)

    assert rag(parse_number(value), limits, decimals) == expected


@pytest.mark.parametrize(
    ("interval", "decimals", "expected"),
    [
        (Interval(least=Decimal(85)), 1, ("85", None)),
        (Interval(least=Decimal(85), strict=True), 1, ("85.1", None)),
        (Interval(most=Decimal("8.25")), 1, (None, "8.2")),
        (Interval(most=Decimal("59.5"), strict=True), 1, (None, "59.4")),
        (Interval(most=Decimal(0), strict=True), 0, (None, "-1")),
        (Interval(least=Decimal("6.75")), 1, ("6.8", None)),
        (Interval(Decimal(4), Decimal(6)), 0, ("4", "6")),
        (Interval(Decimal("-4.5"), Decimal("4.5")), 0, ("-4", "4")),
        (Interval(), 0, (None, None)),
    ],
)
def test_ends_are_published_figures(interval, decimals, expected):
    """The end of what is on target, as it can be published, is the outermost such figure that still is on target."""
    found = interval.published(decimals)

    ends = [end for end in (found.least, found.most) if end is not None]
    assert tuple(None if end is None else f"{end:f}" for end in (found.least, found.most)) == expected
    assert all(interval.holds(end) for end in ends)


def test_only_three_states_are_ratings():
    """On target, close and off target are ratings; every other state says why there is none."""
    rated = [one for one in Rag if one.rated]

    assert rated == [Rag.ON_TARGET, Rag.CLOSE, Rag.OFF_TARGET]
