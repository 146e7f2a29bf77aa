"""Each kind of target, with the status and the working that a reader can do again by hand."""

from __future__ import annotations

from typing import Any

import pytest

from csportal.derive.comparison.comparison import comparisons
from csportal.derive.rating.rag import Rag
from csportal.derive.rating.standing import standing
from tests.awkward import measure
from tests.rated import BASELINE, CLOSE, EARLY, OFF, ON, ONLY, Q1, Q2, YEAR, found

RANGE: dict[str, Any] = {
    "better": "in-range",
    "tolerance": {"points": "0.5"},
    "unit": "days",
    "targets": {"2024-25": {"between": ["4", "6"]}},
}
NEIGHBOURS = {
    "better": "lower",
    "unit": "rate",
    "per": "1000",
    "targets": {"2024-25": {"below": "statistical-neighbours"}},
}
THEIRS = {"comparators": {"statistical-neighbours": {"2023": "39.9", "2024-25 Q1": "38.0"}}}


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
        # There is no figure of theirs for July to September, so the latest before serves, and its period is told.
        (
            {**THEIRS, "values": {Q2: "41.9"}, "at": Q2},
            OFF,
            (
                "41.9 per 1,000 is 3.9 above the 38.0 per 1,000 that statistical neighbours had in April to "
                "June 2024 (their latest comparable figure up to then); the target is to be lower; more than 3.8 above "
                "(10% of 38.0 per 1,000, the portal’s tolerance) is off target."
            ),
        ),
        (
            {"values": {Q1: "37.9"}},
            EARLY,
            "The target is to be better than others, and there is no figure of theirs to compare it with.",
        ),
        (
            {
                "comparators": {"england": {"2023": "50"}},
                "better": "higher",
                "targets": {"2024-25": {"above": "england"}},
                "values": {Q1: "50.1"},
            },
            ON,
            (
                "50.1 per 1,000 is 0.1 above the 50 per 1,000 that England had in 2023 (their latest comparable figure "
                "up to then); the target is to be higher."
            ),
        ),
        # A figure of theirs for a later time is not used: not beside an earlier one, and not alone.
        (
            {
                "comparators": {"statistical-neighbours": {"2023": "39.9", "2024": "30", "2024-25": "31"}},
                "values": {Q1: "37.9"},
            },
            ON,
            (
                "37.9 per 1,000 is 2.0 below the 39.9 per 1,000 that statistical neighbours had in 2023 (their latest "
                "comparable figure up to then); the target is to be lower."
            ),
        ),
        (
            {"comparators": {"statistical-neighbours": {"2024": "38.0"}}, "values": {Q1: "37.9"}},
            EARLY,
            (
                "The target is to be better than others, and there is no figure of theirs for that time or before to "
                "compare it with."
            ),
        ),
    ],
)
def test_place_beside_others(changes, expected, working):
    """A value to be better than what others have is held to their figure of the same period, else the latest before."""
    one = found(**NEIGHBOURS | changes)

    assert one == (expected, working)


@pytest.mark.parametrize(
    ("at", "theirs"),
    [
        ("2023-24 Q3", "2023"),
        ("2023-24 Q4", "2023-24 Q4"),
        # A year that ends with a quarter comes before it in order, so that quarter is no earlier figure.
        ("2023-24", "2023"),
        (Q1, "2023-24 Q4"),
        ("2024-25 Q4", "2024-25"),
        ("2024-25", "2024-25"),
    ],
)
def test_rating_and_comparison_take_the_same_figure_of_others(at, theirs):
    """What a value is held to beside others is the figure with which its page compares it."""
    series = {"2023": "50", "2023-24 Q4": "52", "2024-25": "60"}
    wanted = {"2023-24": {"above": "england"}, "2024-25": {"above": "england"}}
    portal, kpi = measure(comparators={"england": series}, targets=wanted, values={at: "55"})

    one = standing(portal, kpi)

    assert one.held.others
    assert (one.held.others.period.text, comparisons(portal, kpi)[0].at.text) == (theirs, theirs)


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
