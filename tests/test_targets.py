"""Each kind of target, with the status and the working that a reader can do again by hand."""

from __future__ import annotations

from typing import Any

import pytest

from csportal.derive.rating.rag import Rag
from csportal.derive.rating.standing import standing
from tests.awkward import measure

Q1 = "2024-25 Q1"
Q2 = "2024-25 Q2"
BASELINE = {"period": "2019", "value": "60.0"}
RANGE: dict[str, Any] = {
    "better": "in-range",
    "tolerance": {"points": "0.5"},
    "unit": "days",
    "targets": {"2024-25": {"between": ["4", "6"]}},
}
COUNT = {"unit": "count", "decimals": "0", "window": "year-to-date"}
YEAR = {"value": "90", "profile": {"Q1": "20", "Q2": "45", "Q3": "70", "Q4": "90"}}
NEIGHBOURS = {
    "better": "lower",
    "unit": "rate",
    "per": "1000",
    "targets": {"2024-25": {"below": "statistical-neighbours"}},
}
THEIRS = {"comparators": {"statistical-neighbours": {"2023": "39.9", "2024-25 Q1": "38.0"}}}
ON, CLOSE, OFF, EARLY, ONLY, NONE = (
    Rag.ON_TARGET, Rag.CLOSE, Rag.OFF_TARGET, Rag.TOO_EARLY, Rag.DATA_ONLY, Rag.NO_TARGET,
)  # fmt: skip


def found(*, at: str = Q1, **changes):
    portal, kpi = measure(**changes)
    one = standing(portal, kpi, next(period for period in kpi.values if period.text == at))
    return one.rag, one.working


@pytest.mark.parametrize(
    ("value", "expected", "working"),
    [
        ("4", ON, "4 days lies within the target range of 4 days to 6 days."),
        ("6", ON, "6 days lies within the target range of 4 days to 6 days."),
        (
            "6.5",
            CLOSE,
            (
                "6.5 days is 0.5 days above the target range of 4 days to 6 days; up to 0.5 days above (this "
                "measure’s own "
                "tolerance) is close to target."
            ),
        ),
        (
            "6.6",
            OFF,
            (
                "6.6 days is 0.6 days above the target range of 4 days to 6 days; more than 0.5 days above "
                "(this measure’s "
                "own tolerance) is off target."
            ),
        ),
        (
            "3.4",
            OFF,
            (
                "3.4 days is 0.6 days below the target range of 4 days to 6 days; more than 0.5 days below "
                "(this measure’s "
                "own tolerance) is off target."
            ),
        ),
    ],
)
def test_range(value, expected, working):
    """A target range is met within its ends, both included, and missed by more than the tolerance outside either."""
    assert found(**RANGE, values={Q1: value}) == (expected, working)


@pytest.mark.parametrize(
    ("value", "better", "aim", "expected", "working"),
    [
        (
            "60.1",
            "higher",
            "increase",
            ON,
            (
                "60.1% is 0.1 percentage points more than 60.0% in 2019; the target is to increase it, and "
                "0.1 percentage "
                "points is the smallest change that counts."
            ),
        ),
        (
            "60.0",
            "higher",
            "increase",
            CLOSE,
            (
                "60.0% is the same as 60.0% in 2019; the target is to increase it, and less than 0.1 "
                "percentage points either "
                "way is no change, which is close to target."
            ),
        ),
        (
            "61",
            "lower",
            "decrease",
            OFF,
            (
                "61% is 1.0 percentage points more than 60.0% in 2019; the target is to decrease it, and 0.1 "
                "percentage points "
                "or more the wrong way is off target."
            ),
        ),
        (
            "59.9",
            "higher",
            "sustain",
            ON,
            (
                "59.9% is 0.1 percentage points less than 60.0% in 2019; the target is to sustain it, and up "
                "to 0.1 percentage "
                "points less still does that."
            ),
        ),
        (
            "60.3",
            "lower",
            "sustain",
            CLOSE,
            (
                "60.3% is 0.3 percentage points more than 60.0% in 2019; the target is to sustain it, and up "
                "to 0.3 percentage "
                "points more (three times the smallest change that counts) is close to target."
            ),
        ),
        (
            "59.6",
            "higher",
            "sustain",
            OFF,
            (
                "59.6% is 0.4 percentage points less than 60.0% in 2019; the target is to sustain it, and "
                "more than 0.3 "
                "percentage points less (three times the smallest change that counts) is off target."
            ),
        ),
    ],
)
def test_direction(*, value, better, aim, expected, working):
    """A target that is only a direction is judged by the change from the baseline and the smallest that counts."""
    assert found(baseline=BASELINE, better=better, targets={"2024-25": aim}, values={Q1: value}) == (expected, working)


@pytest.mark.parametrize(("value", "expected"), [("62.0", ON), ("61.9", CLOSE), ("58.1", CLOSE), ("58.0", OFF)])
def test_direction_with_a_dead_band_of_its_own(value, expected):
    """A measure may say that smaller changes than two points do not count."""
    one = found(baseline=BASELINE, smallest_change="2", targets={"2024-25": "increase"}, values={Q1: value})

    assert one[0] == expected


@pytest.mark.parametrize(
    ("changes", "expected", "working"),
    [
        # In per cent of the start: 1.43% less than 58.9 is 58.05773, published as 58.1.
        (
            {"values": {Q1: "58.1"}, "targets": {"2024-25": {"change": "-1.43%"}}},
            ON,
            "58.1% meets the target of 58.1% (1.43% less than 58.9% in 2019) exactly.",
        ),
        # The tolerance of 5 points would reach 63.1, but a figure worse than the start is never close.
        (
            {"values": {Q1: "58.9"}, "targets": {"2024-25": {"change": "-1.43%"}}},
            CLOSE,
            ("58.9% is 0.8 percentage points above the target of 58.1% "
                "(1.43% less than 58.9% in 2019); 58.9% (the figure "
            "that it starts from) is the last figure that is close to target."),
        ),
        (
            {"values": {Q1: "59.0"}, "targets": {"2024-25": {"change": "-1.43%"}}},
            OFF,
            ("59.0% is 0.9 percentage points above the target of 58.1% "
                "(1.43% less than 58.9% in 2019); whatever is above "
            "58.9% (the figure that it starts from) is off target."),
        ),
        # In points: the measure's own unit.
        (
            {"values": {Q1: "56.9"}, "targets": {"2024-25": {"change_points": "-2"}}},
            ON,
            "56.9% meets the target of 56.9% (2 percentage points less than 58.9% in 2019) exactly.",
        ),
        (
            {"values": {Q1: "58"}, "targets": {"2024-25": {"change_points": "-2"}}, "tolerance": {"points": "1"}},
            OFF,
            ("58% is 1.1 percentage points above the target of 56.9% (2 "
                "percentage points less than 58.9% in 2019); more "
            "than 1 percentage point above (this measure’s own tolerance) is off target."),
        ),
        # From another year's value than the baseline's.
        (
            {"values": {"2022-23": "50", Q1: "45"}, "targets": {"2024-25": {"change": "-10%", "from": "2022-23"}}},
            ON,
            "45% meets the target of 45% (10% less than 50% in 2022/23) exactly.",
        ),
        # 10% more than -10 is -9: per cent are of the start's size, so that the sign is the direction.
        (
            {"better": "higher", "baseline": {"period": "2019", "value": "-10"}, "values": {Q1: "-9"},
             "targets": {"2024-25": {"change": "10%"}}},
            ON,
            "-9% meets the target of -9% (10% more than -10% in 2019) exactly.",
        ),
    ],
)  # fmt: skip
def test_change_from_a_baseline(changes, expected, working):
    """A change in per cent or in points is a number to reach, worked out from the figure that it starts from."""
    plain = {"better": "lower", "baseline": {"period": "2019", "value": "58.9"}}

    assert found(**plain | changes) == (expected, working)


@pytest.mark.parametrize(
    ("changes", "expected", "working"),
    [
        (
            {**THEIRS, "values": {Q1: "37.9"}},
            ON,
            (
                "37.9 per 1,000 is 0.1 below the 38.0 per 1,000 that statistical neighbours had in April to "
                "June 2024; the "
                "target is to be lower."
            ),
        ),
        # The same figure is not lower.
        (
            {**THEIRS, "values": {Q1: "38"}},
            CLOSE,
            (
                "38 per 1,000 is the same as the 38.0 per 1,000 that statistical neighbours had in April to "
                "June 2024; the "
                "target is to be lower, and the same figure is close to target."
            ),
        ),
        # 10% of 38.0 is 3.8.
        (
            {**THEIRS, "values": {Q1: "41.8"}},
            CLOSE,
            (
                "41.8 per 1,000 is 3.8 above the 38.0 per 1,000 that statistical neighbours had in April to "
                "June 2024; the "
                "target is to be lower; up to 3.8 above (10% of 38.0 per 1,000, the portal’s tolerance) is "
                "close to target."
            ),
        ),
        # There is no figure of theirs for July to September, so the latest serves, and its period is told.
        (
            {**THEIRS, "values": {Q2: "41.9"}, "at": Q2},
            OFF,
            (
                "41.9 per 1,000 is 3.9 above the 38.0 per 1,000 that statistical neighbours had in April to "
                "June 2024 (the "
                "latest figure that is known); the target is to be lower; more than 3.8 above (10% of 38.0 "
                "per 1,000, the "
                "portal’s tolerance) is off target."
            ),
        ),
        (
            {"values": {Q1: "37.9"}},
            EARLY,
            "The target is to be better than others, and there is no figure of theirs to compare it with.",
        ),
        (
            {
                "comparators": {"england": {"2024": "50"}},
                "better": "higher",
                "targets": {"2024-25": {"above": "england"}},
                "values": {Q1: "50.1"},
            },
            ON,
            (
                "50.1 per 1,000 is 0.1 above the 50 per 1,000 that England had in 2024 (the latest figure "
                "that is known); the "
                "target is to be higher."
            ),
        ),
    ],
)
def test_place_beside_others(changes, expected, working):
    """A value to be better than what others have is held to their figure of the same period, else the latest."""
    one = found(**NEIGHBOURS | changes)

    assert one == (expected, working)


@pytest.mark.parametrize(
    ("at", "value", "expected", "working"),
    [
        (Q1, "20", ON, "20 meets the target of 20 exactly."),
        (Q1, "18", CLOSE, ("18 is 2 below the target of 20; up to 2 below (10% of 20, "
            "the portal’s tolerance) is close to target.")),
        (Q1, "17", OFF, ("17 is 3 below the target of 20; more than 2 below (10% of "
            "20, the portal’s tolerance) is off target.")),
        (Q2, "45", ON, "45 meets the target of 45 exactly."),
        # A month that ends with the quarter has the quarter's point; any other month has none.
        ("2024-09", "45", ON, "45 meets the target of 45 exactly."),
        ("2024-08", "45", EARLY, ("The target’s profile for 2024/25 has no point for the time "
            "up to the end of August 2024.")),
        # A count that has met the target of the whole year already cannot lose it.
        ("2024-08", "90", ON, "90 meets the target of 90 exactly."),
        # The whole year is held to the target itself.
        ("2024-25", "89", CLOSE, ("89 is 1 below the target of 90; up to 9 below (10% of 90, "
            "the portal’s tolerance) is close to target.")),
    ],
)  # fmt: skip
def test_profile(*, at, value, expected, working):
    """A figure that builds up is held to the point of the target's profile at the end of its own period."""
    assert found(at=at, **COUNT, targets={"2024-25": YEAR}, values={at: value}) == (expected, working)


def test_profile_by_periods():
    """The points of a profile may be named by their own periods, also where the target is not for a financial year."""
    target = {"value": "12", "profile": {"2024-03": "3", "2024-06": "6", "2024-12": "12"}}

    one = found(at="2024-06", **COUNT, targets={"2024": target}, values={"2024-06": "7"})

    assert one == (ON, "7 is 1 above the target of 6, and higher is better.")


def test_point_of_a_profile_is_a_target_of_its_own():
    """Beside a figure for part of the year stands the point that it is held to, with its own period."""
    portal, kpi = measure(**COUNT, targets={"2024-25": YEAR}, values={Q2: "44"})

    one = standing(portal, kpi)

    assert one.target
    assert one.target_period
    assert (str(one.target.value), one.target_period.text, one.target.profile) == ("45", Q2, {})


@pytest.mark.parametrize(
    ("at", "changes", "expected", "working"),
    [
        (
            Q1,
            {},
            EARLY,
            "70% is 5 percentage points below the target of 75%, which is to be met by the end of December 2024.",
        ),
        (
            Q1,
            {"values": {Q1: "76"}},
            ON,
            ("76% is 1 percentage point above the target of 75%, which is to be met by the end of December 2024, and "
            "higher is better."),
        ),
        # The day itself counts as come.
        (
            "2024-25 Q3",
            {"values": {"2024-25 Q3": "74"}},
            CLOSE,
            ("74% is 1 percentage point below the target of 75%; up to 5 "
                "percentage points below (the portal’s tolerance) "
            "is close to target."),
        ),
        ("2024-25 Q4", {"values": {"2024-25 Q4": "60"}}, OFF, None),
        # Values of years before are on their way to it.
        (
            "2023-24",
            {"values": {"2023-24": "66"}},
            EARLY,
            "66% is 9 percentage points below the target of 75%, which is to be met by the end of December 2024.",
        ),
        # By a day.
        (
            Q1,
            {"targets": {"2024-25": {"value": "75", "by": "2024-08-31"}}},
            EARLY,
            "70% is 5 percentage points below the target of 75%, which is to be met by 31 August 2024.",
        ),
        # A range and a direction may be dated too.
        (
            Q1,
            {"better": "in-range", "targets": {"2024-25": {"between": ["72", "80"], "by": "2024-12"}}},
            EARLY,
            ("70% is 2 percentage points below the target range of 72% to "
                "80%, which is to be met by the end of December "
            "2024."),
        ),
        (
            Q1,
            {"baseline": BASELINE, "values": {Q1: "60.0"},
             "targets": {"2024-25": {"aim": "increase", "by": "2024-12"}}},
            EARLY,
            "60.0% is the same as 60.0% in 2019; the target is to increase it by the end of December 2024.",
        ),
        (
            Q1,
            {"comparators": {"england": {"2024": "71"}}, "targets": {"2024-25": {"above": "england", "by": "2024-12"}}},
            EARLY,
            ("70% is 1 percentage point below the 71% that England had in 2024 (the latest figure that is known); the "
            "target is to be higher by the end of December 2024."),
        ),
    ],
)  # fmt: skip
def test_target_that_is_to_be_met_by_a_day(at, changes, expected, working):
    """Until its day a target is too early to rate unless it is met already, and the working names the day."""
    plain = {"targets": {"2024-25": {"value": "75", "by": "2024-12"}}, "values": {Q1: "70"}}

    one = found(at=at, **plain | changes)

    assert one[0] == expected
    assert working in {one[1], None}


@pytest.mark.parametrize(
    ("value", "where"), [("900", "within"), ("1500", "within"), ("899", "below"), ("1501", "above")]
)
def test_expected_range_rates_nothing(value, where):
    """Where neither way is better, a figure within or beyond what is expected has a sentence and no colour."""
    plain: dict[str, Any] = {
        "unit": "count",
        "decimals": "0",
        "better": "neither",
        "targets": {},
        "expected": ["900", "1500"],
    }

    one = found(**plain, values={Q1: value})

    said = f"{int(value):,} is {where} the expected range of 900 to 1,500."
    assert one == (ONLY, f"The figure is given for information; there is no better or worse. {said}")


@pytest.mark.parametrize(
    "target",
    [{"value": "90"}, {"between": ["4", "6"]}, YEAR, {"change": "-10%"}, {"change_points": "-1"}, {"aim": "increase"},
     {"below": "england"}, {"value": "90", "by": "2024-12"}],
)  # fmt: skip
def test_suppressed_figure_says_nothing_whatever_its_target(target):
    """A suppressed value has the same sentence beside every target, and nothing that is worked out from it."""
    portal, kpi = measure(baseline=BASELINE, targets={"2024-25": target}, values={Q1: "suppressed"})

    one = standing(portal, kpi)

    assert one.rag == Rag.SUPPRESSED
    assert one.working == "The number is so small that it could single somebody out, so it is not shown."
    assert (one.number, one.forecast) == (None, None)


@pytest.mark.parametrize(
    ("tolerance", "value", "ends"),
    [
        ({"floor": "80"}, "80", "80% (this measure’s own floor) is the last figure that is close to target."),
        ({"floor": "80"}, "79.9", "whatever is below 80% (this measure’s own floor) is off target."),
        ({"points": "0"}, "84.9", "whatever is below it is off target (this measure’s own tolerance)."),
        ({"percent": "2.5"}, "82.8", ("more than 2.125 percentage points below (2.5% of 85%, this "
            "measure’s own tolerance) is off target.")),
        ({"percent": "2.5"}, "82.9", ("up to 2.125 percentage points below (2.5% of 85%, this "
            "measure’s own tolerance) is close to target.")),
    ],
)  # fmt: skip
def test_working_names_the_rule(tolerance, value, ends):
    """The working says where the next rating begins, to the last decimal, and whose rule that is."""
    assert found(tolerance=tolerance, values={Q1: value})[1].endswith(f"; {ends}")
