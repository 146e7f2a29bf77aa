from __future__ import annotations

from datetime import date

import pytest

from csportal.derive.milestones.slippage import (
    Timing,
    counted,
    done_words,
    moved_words,
    quarter_after,
    slip_words,
    slippage,
    timing,
)
from csportal.values.period import parse_period


@pytest.mark.parametrize(
    ("due", "actual", "expected"),
    [
        ("2024-06", "2024-06", 0),
        ("2024-06", "2024-06-30", 0),
        ("2024-06", "2024-07", 31),
        ("2024-06", "2024-05", -30),
        ("2024-06-01", "2024-06", 29),
        ("2023-24", "2024-25 Q1", 91),
        # A year with a leap day has one more.
        ("2024-02-28", "2024-03-01", 2),
        ("2023-02-28", "2023-03-01", 1),
        ("2023", "2024", 366),
        ("2024-06", None, None),
    ],
)
def test_slippage_is_counted_between_last_days(due, actual, expected):
    """Slippage is the days from the last day of the due period to the last day of the actual one."""
    found = slippage(parse_period(due), parse_period(actual) if actual else None)

    assert found == expected


@pytest.mark.parametrize(
    ("due", "done", "when", "words"),
    [
        # Within the due period is on time, on its first day and on its last.
        ("2024-06", "2024-06", Timing.ON_TIME, "on time"),
        ("2024-06", "2024-06-01", Timing.ON_TIME, "on time"),
        ("2024-06", "2024-06-30", Timing.ON_TIME, "on time"),
        ("2024-06", "2024-05-31", Timing.EARLY, "30 days early"),
        ("2024-06", "2024-07-01", Timing.LATE, "1 day late"),
        ("2012-13 Q2", "2012-07", Timing.ON_TIME, "on time"),
        ("2012-13 Q2", "2012-06", Timing.EARLY, "at least 92 days early"),
        ("2024-06-15", "2024-06-15", Timing.ON_TIME, "on time"),
        ("2024-02-29", "2024-03-01", Timing.LATE, "1 day late"),
        # The period of completion ends with the due one and began before it: it was in time.
        ("2012-03", "2011-12", Timing.ON_TIME, "on time"),
        # What was done at some time in a period is late or early by that period's bound.
        ("2024-02-29", "2024-03", Timing.LATE, "up to 31 days late"),
        ("2024-02", "2024-25 Q1", Timing.LATE, "up to 122 days late"),
        ("2024-06-15", "2024-05", Timing.EARLY, "at least 15 days early"),
        # A broad period that runs past the date tells neither.
        ("2024-06-15", "2024-06", None, "15 days late at the most"),
        ("2024-06", "2024", None, "184 days late at the most"),
        ("2024-06", "2024-07", Timing.LATE, "1 month late"),
        ("2024-06", "2027-06", Timing.LATE, "36 months late"),
        ("2020-06-30", "2024-06-30", Timing.LATE, "1,461 days late"),
    ],
)
def test_early_on_time_and_late_are_told_apart(due, done, when, words):
    """Early is before the due period began and late is after it ended; where the dates are too broad, nothing is."""
    found = timing(parse_period(due), parse_period(done))

    assert found == when
    assert done_words(parse_period(due), parse_period(done)) == words


@pytest.mark.parametrize(
    ("due", "actual", "words"),
    [
        ("2024-06", "2024-06", ""),
        ("2024-12", "2024-06", "6 months early"),
        ("2023-11", "2024-02", "3 months late"),
        ("2023-24 Q4", "2024-25 Q1", "up to 91 days late"),
        ("2024-02-29", "2024-03", "up to 31 days late"),
        ("2024-02-29", "2024-03-31", "31 days late"),
        ("2024-06-15", "2024-06", "15 days late at the most"),
        ("2024-06-15", "2024-05", "at least 15 days early"),
        ("2024-06-30", "2024-06", ""),
        ("2012-13 Q2", "2012-07", "at least 61 days early"),
        ("2024-06", "2024-07-31", "31 days late"),
    ],
)
def test_slippage_is_as_exact_as_its_dates(due, actual, words):
    """Slippage is said in months between two months, else in days, and as a bound where the day is not known."""
    assert slip_words(parse_period(due), parse_period(actual)) == words


@pytest.mark.parametrize(
    ("first", "due", "words"),
    [
        # Both mean their last day, so that nothing is uncertain: 31 March is 31 days after 29 February.
        ("2024-02-29", "2024-03", "31 days later"),
        ("2024-03", "2024-02-29", "31 days earlier"),
        ("2024-02", "2024-03", "1 month later"),
        ("2023-24 Q4", "2024-25 Q1", "91 days later"),
        ("2024-06", "2024-06-30", ""),
    ],
)
def test_due_date_is_moved_by_so_many_days(first, due, words):
    """A due date means its last day, so that the days between two of them are exact."""
    assert moved_words(parse_period(first), parse_period(due)) == words


@pytest.mark.parametrize(
    ("due", "actual", "words"),
    [
        ("2024-02-29", "2024-03-31", "31 March 2024 is 31 days after 29 February 2024"),
        ("2024-02-29", "2024-03", "31 March 2024, the latest day that it can be, is 31 days after 29 February 2024"),
        ("2024-06-15", "2024-05", "31 May 2024, the latest day that it can be, is 15 days before 15 June 2024"),
        ("2024-02", "2024-03", "31 March 2024 is 31 days after 29 February 2024"),
        ("2024-06-30", "2024-06", "Both dates end on 30 June 2024"),
    ],
)
def test_sum_says_what_it_counts_from(due, actual, words):
    """The sum behind a slippage names the two days, and says where one is only the last of a period."""
    assert counted(parse_period(due), parse_period(actual)) == words


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2024-06-30", "2024-09-30"),
        ("2024-03-31", "2024-06-30"),
        ("2023-11-30", "2024-02-29"),
        ("2022-11-30", "2023-02-28"),
        ("2024-02-29", "2024-05-31"),
        ("2024-02-28", "2024-05-28"),
        ("2024-11-29", "2025-02-28"),
        ("2024-06-15", "2024-09-15"),
        ("2024-12-31", "2025-03-31"),
        ("2024-10-01", "2025-01-01"),
    ],
)
def test_quarter_after_keeps_to_the_end_of_the_month(day, expected):
    """A quarter after the last day of a month is the last day of a month; after any other day it is the same day."""
    assert quarter_after(date.fromisoformat(day)) == date.fromisoformat(expected)
