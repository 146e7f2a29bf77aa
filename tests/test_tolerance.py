"""Floors and tolerances: which figure is the last that is close to target, and whose rule that is."""

from __future__ import annotations

import pytest

from tests.rated import CLOSE, COUNT, OFF, ON, Q1, Q2, found

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
