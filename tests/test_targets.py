"""Each kind of target, with the status and the working that a reader can do again by hand."""

from __future__ import annotations

from typing import Any

import pytest

from csportal.derive.comparison.comparison import comparisons
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
            {"comparators": {"england": {"2023": "71"}}, "targets": {"2024-25": {"above": "england", "by": "2024-12"}}},
            EARLY,
            ("70% is 1 percentage point below the 71% that England had in 2023 (their latest comparable figure up to "
            "then); the target is to be higher by the end of December 2024."),
        ),
        # What builds up may lose it again: a share can fall, and a count of which less is better can grow.
        (
            Q1,
            {"window": "year-to-date", "values": {Q1: "76"}},
            EARLY,
            ("76% is 1 percentage point above the target of 75%, which is to be met by the end of December 2024; until "
            "then the figure can still fall."),
        ),
        (
            Q1,
            {"window": "year-to-date", "better": "lower"},
            EARLY,
            ("70% is 5 percentage points below the target of 75%, which is to be met by the end of December 2024; "
            "until then the figure can still rise."),
        ),
        (
            Q1,
            {**COUNT, "better": "lower"},
            EARLY,
            ("70 is 5 below the target of 75, which is to be met by the end of December 2024; until then the figure "
            "can still grow."),
        ),
        (
            Q1,
            {**COUNT, "values": {Q1: "75"}},
            ON,
            "75 meets the target of 75 exactly, which is to be met by the end of December 2024.",
        ),
        # The count of the year before starts afresh, so it neither meets nor misses the target for good.
        (
            "2023-24",
            {**COUNT, "values": {"2023-24": "76"}},
            EARLY,
            ("76 is 1 above the target of 75, which is to be met by the end of December 2024; this figure is for an "
            "earlier time."),
        ),
        (
            "2023-24",
            {**COUNT, "better": "lower", "values": {"2023-24": "176"}},
            EARLY,
            "176 is 101 above the target of 75, which is to be met by the end of December 2024.",
        ),
    ],
)  # fmt: skip
def test_target_that_is_to_be_met_by_a_day(at, changes, expected, working):
    """Until its day a target is too early to rate unless it is met already, and the working names the day."""
    plain = {"targets": {"2024-25": {"value": "75", "by": "2024-12"}}, "values": {Q1: "70"}}

    one = found(at=at, **plain | changes)

    assert one[0] == expected
    assert working in {one[1], None}


BUILDS_UP = "The figure builds up over 2024/25, and no target is set for the part up to the end of June 2024."
MISSED = "The target cannot be met any more: the figure can only grow."


@pytest.mark.parametrize(
    ("changes", "expected", "working"),
    [
        ({"values": {Q1: "50"}}, EARLY, BUILDS_UP),
        # Missed for good, but 10% of 50 is 5: up to 55 it may still end close to target.
        (
            {"values": {Q1: "51"}},
            EARLY,
            f"51 is 1 above the target of 50. {MISSED} Whether it stays close to target is still open.",
        ),
        (
            {"values": {Q1: "55"}},
            EARLY,
            f"55 is 5 above the target of 50. {MISSED} Whether it stays close to target is still open.",
        ),
        (
            {"values": {Q1: "60"}},
            OFF,
            ("60 is 10 above the target of 50; more than 5 above (10% of 50, the portal’s tolerance) is off target. "
            f"{MISSED}"),
        ),
        # At the end of its time it is rated as ever.
        (
            {"values": {"2024-25": "60"}, "at": "2024-25"},
            OFF,
            "60 is 10 above the target of 50; more than 5 above (10% of 50, the portal’s tolerance) is off target.",
        ),
        # Before the day by which it is to be met, and above a range.
        (
            {"values": {Q1: "60"}, "targets": {"2024-25": {"value": "50", "by": "2024-12"}}},
            OFF,
            ("60 is 10 above the target of 50; more than 5 above (10% of 50, the portal’s tolerance) is off target. "
            f"{MISSED}"),
        ),
        (
            {"values": {Q1: "60"}, "better": "in-range", "targets": {"2024-25": {"between": ["40", "50"]}}},
            OFF,
            ("60 is 10 above the target range of 40 to 50; more than 5 above (10% of 50, the portal’s tolerance) is "
            f"off target. {MISSED}"),
        ),
        (
            {"values": {Q1: "30"}, "better": "in-range", "targets": {"2024-25": {"between": ["40", "50"]}}},
            EARLY,
            BUILDS_UP,
        ),
        # A direction from a baseline.
        (
            {"values": {Q1: "51"}, "targets": {"2024-25": "decrease"},
             "baseline": {"period": "2023-24", "value": "50"}},
            OFF,
            ("51 is 1 more than 50 in 2023/24; the target is to decrease it, and 1 or more the wrong way is off "
            f"target. {MISSED}"),
        ),
        # Nothing is settled of what can fall again, of more than a year, or of others, whose figures move.
        ({"values": {Q1: "60"}, "unit": "percent"}, EARLY, BUILDS_UP),
        (
            {"values": {Q1: "60"}, "targets": {"2024..2026": "50"}},
            EARLY,
            "The figure builds up over 2024 to 2026, and no target is set for the part up to the end of June 2024.",
        ),
        (
            {"values": {Q1: "60"}, "comparators": {"england": {"2023": "40"}},
             "targets": {"2024-25": {"below": "england"}}},
            EARLY,
            BUILDS_UP,
        ),
    ],
)  # fmt: skip
def test_count_that_is_past_its_target(changes, expected, working):
    """A count of which less is better is rated early when it has passed what is close: it can only grow."""
    plain: dict[str, Any] = {**COUNT, "better": "lower", "targets": {"2024-25": "50"}}

    assert found(**plain | changes) == (expected, working)


STEPS = {"value": "80", "profile": {"Q1": "20", "Q2": "40", "Q3": "60", "Q4": "80"}}
THE_PORTALS = "(10% of 40, the portal’s tolerance, because this measure’s own floor of 50 is better than that)"
BESIDE = {"comparators": {"england": {Q1: "40"}}, "targets": {"2024-25": {"above": "england"}}}
OF_CHANGE = {"baseline": {"period": "2019", "value": "40"}, "targets": {"2024-25": {"change": "10%"}}}


@pytest.mark.parametrize(
    ("changes", "expected", "working"),
    [
        # The figure of others: the same as theirs is close, and nothing below it.
        (
            {**BESIDE, "values": {Q1: "40"}},
            CLOSE,
            ("40% is the same as the 40% that England had in April to June 2024; the target is to be higher, and the "
            "same figure is close to target."),
        ),
        (
            {**BESIDE, "values": {Q1: "39.9"}},
            OFF,
            ("39.9% is 0.1 percentage points below the 40% that England had in April to June 2024; the target is to be "
            "higher; whatever is below it is off target (this measure’s own floor of 50% is better than that)."),
        ),
        # A point of a profile: the portal's tolerance, 4, while the floor is better; from then on the floor.
        ({**COUNT, "targets": {"2024-25": STEPS}, "values": {Q2: "40"}, "at": Q2}, ON,
         "40 meets the target of 40 exactly."),
        (
            {**COUNT, "targets": {"2024-25": STEPS}, "values": {Q2: "36"}, "at": Q2},
            CLOSE,
            f"36 is 4 below the target of 40; up to 4 below {THE_PORTALS} is close to target.",
        ),
        (
            {**COUNT, "targets": {"2024-25": STEPS}, "values": {Q2: "35"}, "at": Q2},
            OFF,
            f"35 is 5 below the target of 40; more than 4 below {THE_PORTALS} is off target.",
        ),
        (
            {**COUNT, "targets": {"2024-25": STEPS}, "values": {"2024-25 Q3": "50"}, "at": "2024-25 Q3"},
            CLOSE,
            ("50 is 10 below the target of 60; 50 (this measure’s own floor) is the last figure that is close to "
            "target."),
        ),
        (
            {**COUNT, "targets": {"2024-25": STEPS}, "values": {"2024-25 Q3": "49"}, "at": "2024-25 Q3"},
            OFF,
            "49 is 11 below the target of 60; whatever is below 50 (this measure’s own floor) is off target.",
        ),
        # A floor that is worse than what a change starts from is not the last figure that is close.
        (
            {**OF_CHANGE, "tolerance": {"floor": "30"}, "values": {Q1: "39"}},
            OFF,
            ("39% is 5 percentage points below the target of 44% (10% more than 40% in 2019); whatever is below 40% "
            "(the figure that it starts from) is off target."),
        ),
        (
            {**OF_CHANGE, "tolerance": {"floor": "42"}, "values": {Q1: "42"}},
            CLOSE,
            ("42% is 2 percentage points below the target of 44% (10% more than 40% in 2019); 42% (this measure’s own "
            "floor) is the last figure that is close to target."),
        ),
    ],
)  # fmt: skip
def test_floor_that_is_better_than_what_is_to_be_reached(changes, expected, working):
    """A floor better than a profile's point or the figure of others is left aside, and the working says so."""
    assert found(**{"tolerance": {"floor": "50"}} | changes) == (expected, working)


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
