from __future__ import annotations

from decimal import Decimal

import pytest

from csportal.derive.rating.rag import Rag
from csportal.derive.rating.standing import latest, limits_of, standing, target_for
from csportal.values.figure import Missing
from csportal.values.period import parse_period
from tests.awkward import measure

Q1 = "2024-25 Q1"
BASELINE = {"period": "2019", "value": "60.0"}
COUNT = {"unit": "count", "decimals": "0", "window": "year-to-date"}


@pytest.mark.parametrize(
    ("changes", "expected", "working"),
    [
        # Rated.
        (
            {"values": {Q1: "88"}},
            Rag.ON_TARGET,
            "88% is 3 percentage points above the target of 85%, and higher is better.",
        ),
        ({"values": {Q1: "85"}}, Rag.ON_TARGET, "85% meets the target of 85% exactly."),
        (
            {"values": {Q1: "84"}},
            Rag.CLOSE,
            (
                "84% is 1 percentage point below the target of 85%; up to 5 percentage points below "
                "(the portal’s tolerance) is close to target."
            ),
        ),
        (
            {"values": {Q1: "79.9"}},
            Rag.OFF_TARGET,
            (
                "79.9% is 5.1 percentage points below the target of 85%; more than 5 percentage points below "
                "(the portal’s tolerance) is off target."
            ),
        ),
        (
            {"better": "lower", "values": {Q1: "91"}},
            Rag.OFF_TARGET,
            (
                "91% is 6 percentage points above the target of 85%; more than 5 percentage points above "
                "(the portal’s tolerance) is off target."
            ),
        ),
        (
            {"better": "lower", "values": {Q1: "84"}},
            Rag.ON_TARGET,
            "84% is 1 percentage point below the target of 85%, and lower is better.",
        ),
        (
            {"better": "lower", "tolerance": {"percent": "10"}, "targets": {"2024-25": "7.5"}, "values": {Q1: "8.2"}},
            Rag.CLOSE,
            (
                "8.2% is 0.7 percentage points above the target of 7.5%; up to 0.75 percentage points above "
                "(10% of 7.5%, this measure’s own tolerance) is close to target."
            ),
        ),
        # The portal's rule for other units: 10% of the target.
        (
            {"unit": "count", "decimals": "0", "targets": {"2024-25": "20"}, "values": {Q1: "18"}},
            Rag.CLOSE,
            "18 is 2 below the target of 20; up to 2 below (10% of 20, the portal’s tolerance) is close to target.",
        ),
        # Not due.
        ({"values": {Q1: {"due": "2024-10"}}}, Rag.NOT_DUE, "The value is due in October 2024."),
        # Each word that stands for a number.
        (
            {"values": {Q1: "suppressed"}},
            Rag.SUPPRESSED,
            "The number is so small that it could single somebody out, so it is not shown.",
        ),
        ({"values": {Q1: "not-available"}}, Rag.NOT_AVAILABLE, "There is no figure for this period."),
        ({"values": {Q1: "not-applicable"}}, Rag.NOT_AVAILABLE, "There is no figure for this period."),
        ({"values": {Q1: "new"}}, Rag.NOT_AVAILABLE, "There is no figure for this period."),
        ({"values": {Q1: "unreliable"}}, Rag.NOT_AVAILABLE, "The printed figure is not reliable, so it is not rated."),
        ({"values": {Q1: "low"}}, Rag.NOT_AVAILABLE, "The figure rounds to nought, so it is not rated."),
        # No target.
        ({"targets": {}}, Rag.NO_TARGET, "No target is set for April to June 2024."),
        ({"targets": {"2023-24": "85"}}, Rag.NO_TARGET, "No target is set for April to June 2024."),
        ({"targets": {"2024-25": "to be confirmed"}}, Rag.NO_TARGET, "The target is still to be confirmed."),
        ({"targets": {"2024-25": "not-applicable"}}, Rag.NO_TARGET, "No target is set for April to June 2024."),
        (
            {"targets": {"2024-25": "increase"}},
            Rag.TOO_EARLY,
            "The target is to increase the figure, and there is no baseline yet to measure it from.",
        ),
        (
            {"targets": {"2024-25": {"change": "-10%"}}},
            Rag.TOO_EARLY,
            "The target is a change, and there is no baseline yet to measure it from.",
        ),
        # For information only, also where a target is typed.
        ({"better": "neither"}, Rag.DATA_ONLY, "The figure is given for information; there is no better or worse."),
        (
            {"targets": {"2024-25": "monitor"}},
            Rag.DATA_ONLY,
            "The figure is given for information; there is no better or worse.",
        ),
        # A suppressed figure is never rated, whatever else is said of it.
        (
            {"better": "neither", "values": {Q1: "suppressed"}},
            Rag.SUPPRESSED,
            "The number is so small that it could single somebody out, so it is not shown.",
        ),
        # Building up over the year: too early, unless nothing can undo what is reached.
        (
            {"window": "year-to-date"},
            Rag.TOO_EARLY,
            "The figure builds up over 2024/25, and no target is set for the part up to the end of June 2024.",
        ),
        (
            {**COUNT, "targets": {"2024-25": "20"}, "values": {Q1: "9"}},
            Rag.TOO_EARLY,
            "The figure builds up over 2024/25, and no target is set for the part up to the end of June 2024.",
        ),
        (
            {**COUNT, "targets": {"2024-25": "4"}, "values": {Q1: "4"}},
            Rag.ON_TARGET,
            "4 meets the target of 4 exactly.",
        ),
        (
            {**COUNT, "better": "lower", "targets": {"2024-25": "4"}, "values": {Q1: "4"}},
            Rag.TOO_EARLY,
            "The figure builds up over 2024/25, and no target is set for the part up to the end of June 2024.",
        ),
        (
            {"window": "year-to-date", "targets": {Q1: "85", "2024-25": "95"}},
            Rag.ON_TARGET,
            "88.0% is 3.0 percentage points above the target of 85%, and higher is better.",
        ),
        (
            {"window": "year-to-date", "values": {"2024-25 Q4": "88"}},
            Rag.ON_TARGET,
            "88% is 3 percentage points above the target of 85%, and higher is better.",
        ),
        # A change from a baseline is a number like any other.
        (
            {
                "better": "lower",
                "tolerance": {"points": "1"},
                "baseline": BASELINE,
                "targets": {"2024-25": {"change": "-10%"}},
                "values": {Q1: "54.0"},
            },
            Rag.ON_TARGET,
            "54.0% meets the target of 54.0% (10% less than 60.0% in 2019) exactly.",
        ),
        (
            {
                "better": "lower",
                "tolerance": {"points": "1"},
                "baseline": BASELINE,
                "targets": {"2024-25": {"change": "-10%"}},
                "values": {Q1: "55.1"},
            },
            Rag.OFF_TARGET,
            (
                "55.1% is 1.1 percentage points above the target of 54.0% (10% less than 60.0% in 2019); more than "
                "1 percentage point above (this measure’s own tolerance) is off target."
            ),
        ),
    ],
)
def test_every_state_has_its_working(changes, expected, working):
    """Each measure has one status, and a sentence with the figures from which a reader can work it out again."""
    portal, kpi = measure(**changes)

    found = standing(portal, kpi)

    assert (found.rag, found.working) == (expected, working)


@pytest.mark.parametrize("word", list(Missing))
def test_word_in_place_of_a_number_is_never_rated(word):
    """A value that is no number has no rating, no forecast, and no direction of travel."""
    portal, kpi = measure(values={"2023-24 Q1": "70", Q1: str(word)})

    found = standing(portal, kpi)

    assert (found.rag.rated, found.number, found.forecast, found.direction.arrow) == (False, None, None, "")


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"2023-24": "80", Q1: "88"}, Q1),
        ({Q1: "88", "2023-24": "80"}, Q1),
        ({"2023-24": "80", Q1: {"due": "2024-10"}}, Q1),
        # A figure of an earlier time that only this report gave is the newest news.
        ({"2022-23 Q4": {"value": "60", "reported": Q1}, "2023-24 Q4": "80"}, "2022-23 Q4"),
        ({"2022-23 Q4": {"value": "60", "reported": Q1}, Q1: "80"}, Q1),
    ],
)
def test_latest_value_is_the_one_reported_last(values, expected):
    """The latest value is the one of the newest report, and of its newest period where a report gives several."""
    _, kpi = measure(values=values)

    found = latest(kpi)

    assert found.text == expected


@pytest.mark.parametrize(
    ("targets", "period", "expected"),
    [
        ({"2023-24": "80", "2024-25": "85"}, Q1, "2024-25"),
        ({"2024-25": "85", Q1: "82"}, Q1, Q1),
        ({"2024-25": "85", "2024..2026": "90"}, Q1, "2024-25"),
        ({"2024..2026": "90"}, Q1, "2024..2026"),
        ({"2023-24": "80"}, Q1, None),
        # A figure that comes late is held to the target of the period whose report gave it.
        ({"2024-25": "85"}, "2022-23 Q4", "2024-25"),
        ({"2022-23": "75", "2024-25": "85"}, "2022-23 Q4", "2022-23"),
    ],
)
def test_value_is_held_to_the_target_of_its_period(targets, period, expected):
    """A value is held to the shortest target that covers its period, or else the period of its report."""
    values = {"2022-23 Q4": {"value": "60", "reported": Q1}, Q1: "88"}
    _, kpi = measure(targets=targets, values=values)

    found, _ = target_for(kpi, parse_period(period))

    assert (found and found.text) == expected


@pytest.mark.parametrize(
    ("changes", "close"),
    [
        ({}, "80"),
        ({"tolerance": {"points": "1"}}, "84"),
        ({"tolerance": {"percent": "10"}}, "76.5"),
        ({"tolerance": {"floor": "70"}}, "70"),
        ({"unit": "rate", "per": "1000"}, "76.5"),
        ({"unit": "count", "decimals": "0"}, "76.5"),
    ],
)
def test_tolerance_is_the_measures_own_or_the_portals(changes, close):
    """What counts as close follows the measure's own rule, or else the portal's for its unit."""
    portal, kpi = measure(**changes)

    found = limits_of(portal, kpi, target_for(kpi, parse_period(Q1))[1])

    assert found
    assert found.close.least == Decimal(close)


def test_officers_rating_stands_beside_the_calculated_one():
    """An officer's rating is kept beside the calculated one and never changes it."""
    portal, kpi = measure(values={Q1: {"value": "60", "judgement": {"status": "on-track"}}})

    found = standing(portal, kpi)

    assert found.judgement
    assert (found.rag, found.judgement.status) == (Rag.OFF_TARGET, "on-track")


def test_earlier_period_can_be_asked_for():
    """Each period's value has a standing of its own."""
    portal, kpi = measure(targets={"2023-24": "70", "2024-25": "85"}, values={"2023-24 Q1": "75", Q1: "75"})

    found = [standing(portal, kpi, parse_period(text)).rag for text in ("2023-24 Q1", Q1)]

    assert found == [Rag.ON_TARGET, Rag.OFF_TARGET]
