from __future__ import annotations

from decimal import Decimal

import pytest

from csportal.derive.travel import Travel, direction, travel
from csportal.values.period import parse_period
from tests.awkward import measure


@pytest.mark.parametrize(
    ("change", "better", "decimals", "expected"),
    [
        ("1.4", "higher", 1, Travel.IMPROVING),
        ("-1.4", "higher", 1, Travel.WORSENING),
        ("1.4", "lower", 1, Travel.WORSENING),
        ("-1.4", "lower", 1, Travel.IMPROVING),
        ("0.1", "higher", 1, Travel.IMPROVING),
        ("0.1", "lower", 1, Travel.WORSENING),
        ("0.09", "higher", 1, Travel.NO_CHANGE),
        ("-0.09", "lower", 1, Travel.NO_CHANGE),
        ("0", "higher", 0, Travel.NO_CHANGE),
        ("0", "neither", 0, Travel.NO_CHANGE),
        ("1", "neither", 0, Travel.UP),
        ("-1", "neither", 0, Travel.DOWN),
    ],
)
def test_change_is_said_in_a_word(change, better, decimals, expected):
    """A change of a published step is better or worse by the measure's good way; less is no change."""
    found = travel(Decimal(change), better, decimals)

    assert found == expected


@pytest.mark.parametrize(
    ("window", "values", "since", "change", "expected", "arrow"),
    [
        # The same period a year earlier goes before the one just before.
        (
            "in-period",
            {"2023-24 Q1": "80", "2023-24 Q4": "90", "2024-25 Q1": "85"},
            "2023-24 Q1",
            "5",
            "Improving",
            "↑",
        ),
        # Where there is none, the latest number before serves.
        ("in-period", {"2023-24 Q4": "90", "2024-25 Q1": "85"}, "2023-24 Q4", "-5", "Worsening", "↓"),
        ("in-period", {"2023-24": "90", "2024-25 Q1": "90"}, "2023-24", "0", "No change", "→"),
        (
            "in-period",
            {"2023-24 Q1": "suppressed", "2023-24 Q4": "90", "2024-25 Q1": "91"},
            "2023-24 Q4",
            "1",
            "Improving",
            "↑",
        ),
        ("point-in-time", {"2023-24 Q1": "89.6", "2024-25 Q1": "91"}, "2023-24 Q1", "1.4", "Improving", "↑"),
        ("point-in-time", {"2023-24 Q1": "18", "2024-25 Q1": "18"}, "2023-24 Q1", "0", "No change", "→"),
        # A figure that builds up over the year is compared only with the same point of another year.
        (
            "year-to-date",
            {"2023-24 Q1": "20", "2023-24 Q4": "90", "2024-25 Q1": "25"},
            "2023-24 Q1",
            "5",
            "Improving",
            "↑",
        ),
        ("year-to-date", {"2023-24": "90", "2024-25 Q1": "25"}, None, "0", "No comparison", ""),
        # No number, nothing to compare.
        ("in-period", {"2024-25 Q1": "85"}, None, "0", "No comparison", ""),
        ("in-period", {"2023-24 Q1": "80", "2024-25 Q1": "suppressed"}, None, "0", "No comparison", ""),
        ("in-period", {"2023-24 Q1": "80", "2024-25 Q1": {"due": "2024-10"}}, None, "0", "No comparison", ""),
        ("in-period", {"2023-24 Q1": "new", "2024-25 Q1": "85"}, None, "0", "No comparison", ""),
    ],
)
def test_value_is_compared_with_the_same_period_a_year_earlier(*, window, values, since, change, expected, arrow):
    """A value is compared with the same period a year earlier, else with the one before, unless it builds up."""
    _, kpi = measure(window=window, values=values)

    found = direction(kpi, parse_period("2024-25 Q1"))

    assert (found.since and found.since.text, found.change, found.travel, found.arrow) == (
        since, Decimal(change), expected, arrow,
    )  # fmt: skip


def test_later_value_is_never_compared_with():
    """The direction of travel of an earlier value looks back from there, not from today."""
    _, kpi = measure(values={"2023-24 Q1": "80", "2024-25 Q1": "85", "2024-25 Q2": "70"})

    found = direction(kpi, parse_period("2024-25 Q1"))

    assert found.earlier == Decimal(80)


def test_arrow_shows_the_way_of_the_number():
    """The arrow says which way the number went and the word whether that is good."""
    _, kpi = measure(better="lower", values={"2023-24 Q1": "80", "2024-25 Q1": "70"})

    found = direction(kpi, parse_period("2024-25 Q1"))

    assert (found.arrow, found.travel) == ("↓", Travel.IMPROVING)


def test_change_is_taken_at_published_precision():
    """Two figures that are published alike have not changed."""
    _, kpi = measure(decimals="0", values={"2023-24 Q1": "84.6", "2024-25 Q1": "85.4"})

    found = direction(kpi, parse_period("2024-25 Q1"))

    assert found.travel == Travel.NO_CHANGE
