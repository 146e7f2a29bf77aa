"""What would turn it green: the boundary of the next period that has a target, by the bounds of the rating."""

from __future__ import annotations

from decimal import Decimal

import pytest

from csportal.derive.rating.green import green_next
from csportal.derive.rating.judging import judge
from csportal.derive.rating.limits import held_to
from csportal.derive.rating.rag import Rag
from csportal.derive.rating.standing import standing
from csportal.records.kpi import Kpi
from csportal.values.period import parse_period
from tests.awkward import measure

Q1, Q4 = "2024-25 Q1", "2024-25 Q4"
BASELINE = {"period": "2019", "value": "60.0"}
COUNT = {"unit": "count", "decimals": "0", "window": "year-to-date"}
PROFILE = {"value": "90", "profile": {"Q1": "20", "Q2": "45", "Q3": "70", "Q4": "90"}}
THEIRS = {"comparators": {"england": {"2023": "39.9"}}}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        # A number, higher or lower better.
        ({}, "85% or more in July to September 2024 would be on target."),
        ({"better": "lower", "values": {Q1: "90"}}, "85% or less in July to September 2024 would be on target."),
        # It does not depend on what the latest value is, so a suppressed one gives nothing away.
        ({"values": {Q1: "suppressed"}}, "85% or more in July to September 2024 would be on target."),
        # A range.
        (
            {"better": "in-range", "unit": "days", "targets": {"2024-25": {"between": ["4", "6"]}}},
            "From 4 days to 6 days in July to September 2024 would be on target.",
        ),
        # A direction: one published step, or the measure's own smallest change; and rounded inwards.
        (
            {"baseline": BASELINE, "targets": {"2024-25": "increase"}},
            "60.1% or more in July to September 2024 would be on target.",
        ),
        (
            {"baseline": BASELINE, "better": "lower", "smallest_change": "0.25", "targets": {"2024-25": "decrease"}},
            "59.7% or less in July to September 2024 would be on target.",
        ),
        (
            {"baseline": BASELINE, "targets": {"2024-25": "sustain"}},
            "59.9% or more in July to September 2024 would be on target.",
        ),
        # A change: 60.0 less 10% is 54.0; less 2 points is 58.0.
        (
            {"baseline": BASELINE, "better": "lower", "targets": {"2024-25": {"change": "-10%"}}},
            "54.0% or less in July to September 2024 would be on target.",
        ),
        (
            {"baseline": BASELINE, "better": "lower", "targets": {"2024-25": {"change_points": "-2"}}},
            "58.0% or less in July to September 2024 would be on target.",
        ),
        # To be better than others is strict.
        (
            {**THEIRS, "targets": {"2024-25": {"above": "england"}}},
            "More than 39.9% in July to September 2024 would be on target.",
        ),
        (
            {**THEIRS, "better": "lower", "targets": {"2024-25": {"below": "england"}}},
            "Less than 39.9% in July to September 2024 would be on target.",
        ),
        # A profile has a point for the next quarter; without one, a figure that builds up is rated at the year's end.
        (
            {**COUNT, "targets": {"2024-25": PROFILE}, "values": {Q1: "19"}},
            "45 or more in July to September 2024 would be on target.",
        ),
        ({**COUNT, "targets": {"2024-25": "20"}, "values": {Q1: "9"}}, "20 or more in 2024/25 would be on target."),
        # A count that can only grow is past the point of its profile, or the target of this year: the next counts.
        (
            {**COUNT, "better": "lower", "targets": {"2024-25": PROFILE}, "values": {Q1: "46"}},
            "90 or less in 2024/25 would be on target.",
        ),
        (
            {**COUNT, "better": "lower", "targets": {"2024-25": "20", "2025-26": "15"}, "values": {Q1: "21"}},
            "15 or less in 2025/26 would be on target.",
        ),
        (
            {**COUNT, "better": "lower", "targets": {"2024-25": "20"}, "values": {Q1: "20"}},
            "20 or less in 2024/25 would be on target.",
        ),
        # A percentage that may be negative.
        (
            {"better": "lower", "decimals": "0", "targets": {"2024-25": "-2"}},
            "-2% or less in July to September 2024 would be on target.",
        ),
        # The next period has a target of its own, or the next year's.
        (
            {"targets": {"2024-25": "85", "2024-25 Q2": "70"}},
            "70% or more in July to September 2024 would be on target.",
        ),
        (
            {"targets": {"2024-25": "85", "2025-26": "90"}, "values": {Q4: "84"}},
            "90% or more in April to June 2025 would be on target.",
        ),
        # The value of this quarter is still due.
        ({"values": {Q1: {"due": "2024-07"}}}, "85% or more in April to June 2024 would be on target."),
        # A month, and a year.
        ({"frequency": "monthly", "values": {"2024-12": "80"}}, "85% or more in January 2025 would be on target."),
        (
            {"frequency": "annual", "targets": {"2024-25": "85"}, "values": {"2023-24": "80"}},
            "85% or more in 2024/25 would be on target.",
        ),
        # By a day: the time of the target.
        (
            {"targets": {"2024-25": {"value": "75", "by": "2025-02"}}, "values": {"2023-24 Q4": "70"}},
            "75% or more in 2024/25 would be on target.",
        ),
        # The source names no time.
        (
            {"baseline": {"period": "2023-24"}, "targets": {"2024-25": {"value": "85", "undated": "true"}},
             "values": {"2023-24": "80"}, "frequency": "annual"},
            "85% or more, at a time that the document does not name, would be on target.",
        ),
    ],
)  # fmt: skip
def test_boundary_of_the_next_period(changes, said):
    """The next figure that would be on target is told with its period, for every kind of target."""
    portal, kpi = measure(**changes)

    found = standing(portal, kpi).green_next

    assert found
    assert found.said == said


@pytest.mark.parametrize(
    "changes",
    [
        {"targets": {}},
        {"targets": {"2024-25": "monitor"}},
        {"targets": {"2024-25": "to be confirmed"}},
        {"better": "neither"},
        {"values": {Q4: "80"}},
        {"targets": {"2024-25": "increase"}},
        # No percentage is more than 100, and no count less than nought.
        {"baseline": {"period": "2019", "value": "100"}, "targets": {"2024-25": "increase"}},
        {"unit": "count", "decimals": "0", "better": "lower", "baseline": {"period": "2019", "value": "0"},
         "targets": {"2024-25": "decrease"}},
        # Nor is a percentage, where neither a target nor the baseline is negative, nor a target a change.
        {"better": "lower", "comparators": {"england": {"2023": "0"}}, "targets": {"2024-25": {"below": "england"}}},
        {"better": "lower", "baseline": {"period": "2019", "value": "0"}, "targets": {"2024-25": "decrease"}},
        # A count that can only grow is past its target already, also where its newest value is suppressed.
        {**COUNT, "better": "lower", "targets": {"2024-25": "20"}, "values": {Q1: "21"}},
        {**COUNT, "better": "lower", "targets": {"2024-25": "20"}, "values": {Q1: "21", "2024-25 Q2": "suppressed"}},
    ],
)  # fmt: skip
def test_nothing_would_turn_it_green(changes):
    """Where no target is to come, none is rated, or none can be met, no figure is told."""
    portal, kpi = measure(**changes)

    assert standing(portal, kpi).green_next is None


def test_only_the_newest_period_has_a_next_one():
    """What would turn it green is told beside the newest figure only."""
    portal, kpi = measure(values={"2023-24 Q1": "75", Q1: "75"})

    assert standing(portal, kpi, parse_period("2023-24 Q1")).green_next is None


@pytest.mark.parametrize("which", ["portal", "example"])
def test_boundary_is_on_target_and_one_step_worse_is_not(which, request):
    """In all published data the boundary is on target in its period, and one published step worse is rated worse."""
    portal = request.getfixturevalue(which)
    tried = 0

    for kpi in portal.all(Kpi):
        found = green_next(portal, kpi)
        if found is None:
            continue
        step = Decimal(1).scaleb(-kpi.decimals)
        held = held_to(portal, kpi, found.period)
        for edge, way in ((found.least, -1), (found.most, 1)):
            if edge is not None:
                tried += 1
                assert judge(held, edge)[0] == Rag.ON_TARGET
                assert judge(held, edge + way * step)[0] in {Rag.CLOSE, Rag.OFF_TARGET}
    assert tried > 5
