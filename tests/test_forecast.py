"""The forecast of the year's end, and ratings of councils that differ from the calculated ones."""

from __future__ import annotations

import pytest

from csportal.derive.rating.disagreement import disagreements
from csportal.derive.rating.rag import Rag
from csportal.derive.rating.standing import standing
from csportal.present.tables import rating_disagreements
from tests.awkward import measure

Q1, Q2 = "2024-25 Q1", "2024-25 Q2"
MADE = {"date": "2024-07-10", "by": "Head of Families", "why": "Two posts are empty."}
PROFILE = {"value": "90", "profile": {"Q1": "20", "Q2": "45", "Q3": "70", "Q4": "90"}}


@pytest.mark.parametrize(
    ("changes", "now", "then", "working"),
    [
        (
            {"values": {Q1: {"value": "78", "forecast": {"value": "84", **MADE}}}},
            Rag.OFF_TARGET,
            Rag.CLOSE,
            (
                "The forecast for 2024/25 is 84%. 84% is 1 percentage point below the target of 85%; up to 5 "
                "percentage "
                "points below (the portal’s tolerance) is close to target."
            ),
        ),
        # It is held to the target of the whole year, not to the point of its profile.
        (
            {
                "unit": "count",
                "decimals": "0",
                "window": "year-to-date",
                "targets": {"2024-25": PROFILE},
                "values": {Q2: {"value": "45", "forecast": {"value": "80", **MADE}}},
            },
            Rag.ON_TARGET,
            Rag.OFF_TARGET,
            (
                "The forecast for 2024/25 is 80. 80 is 10 below the target of 90; more than 9 below (10% of 90, the "
                "portal’s tolerance) is off target."
            ),
        ),
        # Nor to a target of the quarter alone.
        (
            {
                "targets": {"2024-25": "85", "2024-25 Q1": "70"},
                "values": {Q1: {"value": "71", "forecast": {"value": "85", **MADE}}},
            },
            Rag.ON_TARGET,
            Rag.ON_TARGET,
            "The forecast for 2024/25 is 85%. 85% meets the target of 85% exactly.",
        ),
        # Too early to rate now, but the forecast is of the end.
        (
            {
                "unit": "count",
                "decimals": "0",
                "window": "year-to-date",
                "targets": {"2024-25": "20"},
                "values": {Q1: {"value": "9", "forecast": {"value": "20", **MADE}}},
            },
            Rag.TOO_EARLY,
            Rag.ON_TARGET,
            "The forecast for 2024/25 is 20. 20 meets the target of 20 exactly.",
        ),
        (
            {"targets": {}, "values": {Q1: {"value": "78", "forecast": {"value": "84", **MADE}}}},
            Rag.NO_TARGET,
            Rag.NO_TARGET,
            "The forecast for April to June 2024 is 84%. No target is set for April to June 2024.",
        ),
    ],
)
def test_forecast_is_rated_as_it_would_be_at_the_end(changes, now, then, working):
    """A forecast is rated against the target of the year's end, beside the rating of the figure now."""
    portal, kpi = measure(**changes)

    found = standing(portal, kpi)

    assert found.rag == now
    assert found.forecast
    assert (found.forecast.rag, found.forecast.working) == (then, working)


def test_forecast_is_dated_and_owned():
    """A forecast says when it was made, whose it is and what it rests on."""
    portal, kpi = measure(values={Q1: {"value": "78", "forecast": {"value": "84", **MADE}}})

    found = standing(portal, kpi).forecast

    assert found
    assert (str(found.date), found.by, found.why) == ("2024-07-10", "Head of Families", "Two posts are empty.")
    assert str(found.period) == "2024-25"


def test_rating_of_the_years_end_is_the_forecast_where_there_is_no_number():
    """An officer's rating of the year's end stands in for a forecast, dated by the report that gave it."""
    judged = {"status": "at-risk", "about": "year-end", "reason": "Winter is hard."}
    portal, kpi = measure(values={Q1: {"value": "88", "judgement": judged}})

    found = standing(portal, kpi).forecast

    assert found
    assert (found.rag, found.value, str(found.date), found.by) == (Rag.CLOSE, None, Q1, "Families")
    assert found.working == "The council expects 2024/25 to end “at risk”; it gives no number for that."


def test_number_goes_before_the_rating_of_the_years_end():
    """Where there are both, the number is the forecast, and the rating stays the officer's."""
    judged = {"status": "on-track", "about": "year-end"}
    entry = {"value": "78", "judgement": judged, "forecast": {"value": "79", **MADE}}
    portal, kpi = measure(values={Q1: entry})

    found = standing(portal, kpi)

    assert found.forecast
    assert found.judgement
    assert (found.forecast.rag, found.forecast.judgement, found.judgement.status) == (Rag.OFF_TARGET, None, "on-track")


def test_rating_of_now_is_no_forecast():
    """An officer's rating of how things stand is not taken for a forecast."""
    portal, kpi = measure(values={Q1: {"value": "78", "judgement": {"status": "on-track"}}})

    assert standing(portal, kpi).forecast is None


AHEAD = (
    "The council’s rating looks ahead to the end of 2024/25. "
    "The other says how the figure for April to June 2024 stands."
)
OWN = "The council’s rating is its own judgement. The other goes by the figure and its target alone."
BY_NUMBER = "The council rates the end of the year in its own judgement, not by the number that it expects."


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        ({"value": "78", "judgement": {"status": "on-track"}}, OWN),
        ({"value": "78", "judgement": {"status": "at-risk", "reason": "It is a blip."}}, f"{OWN} It is a blip."),
        ({"value": "88", "judgement": {"status": "off-track", "about": "year-end"}}, AHEAD),
        (
            {
                "value": "88",
                "judgement": {"status": "on-track", "about": "year-end"},
                "forecast": {"value": "80", **MADE},
            },
            BY_NUMBER,
        ),
        # The same rating, or none to compare with.
        ({"value": "78", "judgement": {"status": "off-track"}}, None),
        ({"value": "88", "judgement": {"status": "complete"}}, None),
        ({"value": "suppressed", "judgement": {"status": "on-track"}}, None),
        ({"due": "2024-07", "judgement": {"status": "on-track"}}, None),
        # The figure is off target, but the rating agrees with the number that is expected.
        (
            {
                "value": "78",
                "judgement": {"status": "on-track", "about": "year-end"},
                "forecast": {"value": "85", **MADE},
            },
            None,
        ),
        ({"value": "78"}, None),
    ],
)
def test_rating_that_differs_is_listed_with_why(entry, why):
    """A council's rating that is not the calculated one is listed with the reason why the two may differ."""
    portal, _ = measure(values={Q1: entry})

    found = disagreements(portal)

    assert [one.why for one in found] == ([why] if why else [])


def test_every_period_is_looked_at():
    """Ratings of earlier periods are listed too, the newest first."""
    entry = {"value": "78", "judgement": {"status": "on-track"}}
    portal, _ = measure(values={Q1: entry, Q2: entry})

    assert [one.period.text for one in disagreements(portal)] == [Q2, Q1]


def test_example_lists_its_ratings_that_differ(example):
    """The council that printed ratings looked ahead: those that differ from the figures now are listed, no others."""
    found = {str(row.cells[0]).rpartition("/")[2] for row in rating_disagreements.table(example, example).rows}

    assert found == {"lpi04las", "lpi08cfs", "ni059", "ni060", "ni112"}
