from __future__ import annotations

from calendar import monthrange
from decimal import Decimal
from itertools import pairwise

import pytest

from csportal.derive.travel.earlier import step_earlier
from csportal.derive.variation.series import series
from tests.awkward import measure


@pytest.mark.parametrize(
    ("values", "length", "ended"),
    [
        ({"2024-01": "5", "2024-02": "6", "2024-03": "7"}, 3, ""),
        ({"2024-01": "5", "2024-03": "7"}, 1, "There is no figure for the month before March 2024."),
        ({"2024-01": "5", "2024-02": "suppressed", "2024-03": "7"}, 1,
         "The figure for February 2024 is suppressed, and nothing is worked out across it."),
        ({"2024-01": "5", "2024-02": "not-available", "2024-03": "7"}, 1,
         "There is no number for February 2024, and nothing is worked out across the gap."),
        ({"2024-01": "5", "2024-02": "suppressed"}, 0,
         "The figure for February 2024 is suppressed, and nothing is worked out across it."),
        ({"2024-01": "5", "2024-02": {"due": "2024-03"}}, 1, ""),
        ({"2024-01": {"due": "2024-03"}}, 0, ""),
        ({"2024-01": "5", "2024-02": {"value": "6", "break_before": "A new count."}, "2024-03": "7"}, 2,
         "The figures before February 2024 cannot be compared with those since: A new count."),
        # over the ends of years, of leap years and of terms
        ({"2023-24 Q4": "5", "2024-25 Q1": "6"}, 2, ""),
        ({"2023-02-28": "4", "2024-02-28": "4", "2024-02-29": "5"}, 1,
         "There is no figure for the quarter before 29 February 2024."),
        ({"AY 2023-24 summer": "5", "AY 2024-25 autumn": "6", "AY 2024-25 spring": "7"}, 3, ""),
        ({"2019": "1", "2020": "5", "2021": "6"}, 3, ""),
        ({"2023-04..2023-09": "1", "2023-10..2024-03": "5", "2024-04..2024-09": "6"}, 3, ""),
        ({"2020-21..2021-22": "1", "2022-23": "2", "2023-24..2024-25": "2"}, 1,
         "There is no figure for the period before 2023/24 to 2024/25."),
        # days as often as the measure is reported, on whichever day of the month
        ({"2023-12-31": "4", "2024-03-31": "5", "2024-06-30": "6"}, 3, ""),
        ({"2023-05-15": "4", "2023-08-15": "5", "2023-11-15": "6"}, 3, ""),
        ({"2023-05-15": "4", "2023-08-16": "5"}, 2, ""),
        ({"2023-05-15": "4", "2023-09-15": "5"}, 1, "There is no figure for the quarter before 15 September 2023."),
        ({"2023-04-30": "3", "2023-07-30": "4", "2023-10-30": "5", "2024-01-30": "6"}, 4, ""),
        ({"2023-08-31": "3", "2023-11-30": "4", "2024-02-29": "5", "2024-05-31": "6"}, 4, ""),
        ({"2024-04-30": "5", "2024-05-31": "6"}, 1, "There is no figure for the quarter before 31 May 2024."),
        # of several kinds the longest that reaches the newest figure
        ({"2022-23": "4", "2023-24": "5", "2023-24 Q2": "4", "2023-24 Q3": "5", "2023-24 Q4": "6"}, 3, ""),
        ({"2022-23": "4", "2023-24": "5", "2023-24 Q3": "6"}, 2, ""),
        ({"2020-01": "4", "2020-02": "5", "2020-03": "6", "2023-24 Q3": "6", "2023-24 Q4": "6"}, 2, ""),
    ],
)  # fmt: skip
def test_figures_follow_each_other(values, length, ended):
    """A series reaches back from the newest figure as far as periods of one kind follow each other with a number."""
    _, kpi = measure(values=values)

    found_series = series(kpi)

    assert (len(found_series), found_series.ended) == (length, ended)


def on(day: int, first: int, count: int) -> dict[str, str]:
    """Return monthly figures on a day of the month, or on the last one where a month is shorter, from a month of 2022.

    February 2024 has 29 days and February 2023 has 28.
    """
    found = {}
    for at in range(first - 1, first - 1 + count):
        year, month = 2022 + at // 12, at % 12 + 1
        found[f"{year}-{month:02}-{min(day, monthrange(year, month)[1]):02}"] = str(at)
    return found


@pytest.mark.parametrize(
    ("values", "days"),
    [
        (on(28, 4, 24), None),
        (on(29, 4, 24), None),
        (on(30, 4, 24), None),
        (on(31, 4, 24), None),
        (on(1, 4, 24), None),
        # A day or two earlier or later is the same month still, and the month alone counts.
        ({"2024-01-15": "4", "2024-02-14": "5", "2024-03-18": "6"}, None),
        ({"2024-01-31": "4", "2024-02-01": "5"}, None),
        # Of two days in a month the nearest counts, and the later one of two as near.
        ({"2024-01-02": "4", "2024-01-30": "5", "2024-02-29": "6"}, ["2024-01-30", "2024-02-29"]),
        ({"2024-01-14": "4", "2024-01-16": "5", "2024-02-15": "6"}, ["2024-01-16", "2024-02-15"]),
    ],
)
def test_days_follow_each_other_by_the_month(values, days):
    """Figures of single days follow each other month by month, and none is missing that the page compares with."""
    _, kpi = measure(values=values, frequency="monthly")

    found = series(kpi)

    periods = [period for period, _ in found.points]
    assert ([one.text for one in periods], found.ended) == (days or list(values), "")
    for before, period in pairwise(periods):
        earlier = step_earlier(kpi, period)
        assert earlier
        assert earlier.period == before


def test_figures_are_taken_as_they_are_published():
    """The sums are of the figures as published, so that a reader can do them."""
    _, kpi = measure(values={"2024-01": "5.46", "2024-02": "5.45"}, decimals="1")

    assert [value for _, value in series(kpi).points] == [Decimal("5.5"), Decimal("5.5")]


def test_days_follow_each_other_where_the_measure_is_of_no_frequency():
    """Where nothing says how often a measure is reported, single days follow each other day by day."""
    _, kpi = measure(values={"2024-02-28": "4", "2024-02-29": "5", "2024-03-01": "6"}, frequency="termly")

    assert (len(series(kpi)), series(kpi).noun) == (3, "day")
