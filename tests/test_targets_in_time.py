"""Figures that build up and targets with a day: what can be rated before the time is over."""

from __future__ import annotations

from typing import Any

import pytest

from csportal.derive.rating.standing import standing
from tests.awkward import measure
from tests.rated import BASELINE, CLOSE, COUNT, EARLY, OFF, ON, Q1, Q2, YEAR, found


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
