"""Periods: the stretches of time that councils plan and report by."""

from __future__ import annotations

from datetime import date

import pytest

from csportal.problems import UnreadableError
from csportal.values.period import parse_period

# Text, kind, first day, last day, name, short name, the one before, the same a year before.
PERIODS = [
    ("2011-12", "financial-year", date(2011, 4, 1), date(2012, 3, 31), "2011/12", "2011/12", "2010-11", "2010-11"),
    ("1999-00", "financial-year", date(1999, 4, 1), date(2000, 3, 31), "1999/00", "1999/00", "1998-99", "1998-99"),
    ("2011-12 Q1", "quarter", date(2011, 4, 1), date(2011, 6, 30), "April to June 2011", "Apr to Jun 2011",
     "2010-11 Q4", "2010-11 Q1"),
    ("2011-12 Q3", "quarter", date(2011, 10, 1), date(2011, 12, 31), "October to December 2011", "Oct to Dec 2011",
     "2011-12 Q2", "2010-11 Q3"),
    ("2011-12 Q4", "quarter", date(2012, 1, 1), date(2012, 3, 31), "January to March 2012", "Jan to Mar 2012",
     "2011-12 Q3", "2010-11 Q4"),
    ("2010", "calendar-year", date(2010, 1, 1), date(2010, 12, 31), "2010", "2010", "2009", "2009"),
    ("2011-06", "month", date(2011, 6, 1), date(2011, 6, 30), "June 2011", "Jun 2011", "2011-05", "2010-06"),
    ("2011-01", "month", date(2011, 1, 1), date(2011, 1, 31), "January 2011", "Jan 2011", "2010-12", "2010-01"),
    ("2012-02", "month", date(2012, 2, 1), date(2012, 2, 29), "February 2012", "Feb 2012", "2012-01", "2011-02"),
    ("December 2011", "month", date(2011, 12, 1), date(2011, 12, 31), "December 2011", "Dec 2011", "2011-11",
     "2010-12"),
    ("2011-06-30", "date", date(2011, 6, 30), date(2011, 6, 30), "30 June 2011", "30 Jun 2011", "2011-06-29",
     "2010-06-30"),
    ("2012-02-29", "date", date(2012, 2, 29), date(2012, 2, 29), "29 February 2012", "29 Feb 2012", "2012-02-28",
     "2011-02-28"),
    ("AY 2010-11", "academic-year", date(2010, 9, 1), date(2011, 8, 31), "school year 2010/11", "school year 2010/11",
     "AY 2009-10", "AY 2009-10"),
    ("AY 2010-11 autumn", "term", date(2010, 9, 1), date(2010, 12, 31), "autumn term 2010", "autumn term 2010",
     "AY 2009-10 summer", "AY 2009-10 autumn"),
    ("AY 2010-11 spring", "term", date(2011, 1, 1), date(2011, 3, 31), "spring term 2011", "spring term 2011",
     "AY 2010-11 autumn", "AY 2009-10 spring"),
    ("AY 2010-11 summer", "term", date(2011, 4, 1), date(2011, 8, 31), "summer term 2011", "summer term 2011",
     "AY 2010-11 spring", "AY 2009-10 summer"),
]  # fmt: skip
TEXTS = [row[0] for row in PERIODS]


@pytest.mark.parametrize(("text", "kind", "first", "last"), [row[:4] for row in PERIODS], ids=TEXTS)
def test_period_has_a_first_and_a_last_day(text, kind, first, last):
    """A period is of a kind, and knows its first and its last day."""
    period = parse_period(text)

    assert (period.kind, period.first, period.last) == (kind, first, last)


@pytest.mark.parametrize(("text", "name", "short"), [(row[0], row[4], row[5]) for row in PERIODS], ids=TEXTS)
def test_period_is_named_in_plain_english(text, name, short):
    """A period is named in plain English, in full and short."""
    period = parse_period(text)

    assert (period.name, period.short) == (name, short)


@pytest.mark.parametrize(("text", "before", "year_before"), [(row[0], row[6], row[7]) for row in PERIODS], ids=TEXTS)
def test_period_has_a_past(text, before, year_before):
    """A period knows the one before it and the same one a year before."""
    period = parse_period(text)

    assert (str(period.before), str(period.year_before)) == (before, year_before)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("2011-12", "2012-13"),
        ("2011-12 Q3", "2011-12 Q4"),
        ("2011-12 Q4", "2012-13 Q1"),
        ("2011", "2012"),
        ("2011-11", "December 2011"),
        ("December 2011", "2012-01"),
        ("2024-02-28", "2024-02-29"),
        ("2024-02-29", "2024-03-01"),
        ("2011-12-31", "2012-01-01"),
        ("AY 2010-11", "AY 2011-12"),
        ("AY 2010-11 autumn", "AY 2010-11 spring"),
        ("AY 2010-11 spring", "AY 2010-11 summer"),
        ("AY 2010-11 summer", "AY 2011-12 autumn"),
        # A span moves on by the years that it takes up, those that it fills in part too.
        ("2011..2014", "2015..2018"),
        ("2012-07..2013-06", "2013-07..2014-06"),
        ("2013-09..2013-11", "2014-09..2014-11"),
    ],
)
def test_period_has_a_next_one(text, after):
    """A period knows the one of its kind that comes after it."""
    assert str(parse_period(text).after) == after


@pytest.mark.parametrize(
    ("text", "year_before"), [("2012-07..2013-06", "2011-07..2012-06"), ("2011-12..2013-14", "2008-09..2010-11")]
)
def test_span_moves_back_by_its_own_length(text, year_before):
    """The span before a span of one year, in whichever months, is that of the year before."""
    assert str(parse_period(text).year_before) == year_before


@pytest.mark.parametrize("text", [*TEXTS, "2011..2014", "2011-12..2013-14"])
def test_period_is_written_in_one_way(text):
    """A period that is written out and read again is the same."""
    period = parse_period(text)

    assert str(period) == text
    assert parse_period(str(period)) == period


def test_span():
    """A span runs from the first day of one period to the last of another, and is named by both."""
    span = parse_period("2011-12..2013-14")

    assert (span.kind, span.first, span.last) == ("span", date(2011, 4, 1), date(2014, 3, 31))
    assert span.name == "2011/12 to 2013/14"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("  2011-12   Q1 ", "2011-12 Q1"), ("June 2011", "2011-06"), ("2011 .. 2014", "2011..2014")],
)
def test_other_ways_of_writing(text, expected):
    """Spaces make no difference, and a month may be named."""
    assert str(parse_period(text)) == expected


def test_financial_year_before_month():
    """“2011-12” is the financial year, as councils write it; December 2011 is written in words."""
    assert parse_period("2011-12").kind == "financial-year"
    assert parse_period("2011-11").kind == "month"
    assert str(parse_period("2012-11").before) == "2012-10"
    assert str(parse_period("2012-01").before) == "December 2011"


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        ("2011-12", "2011-12 Q1", True),
        ("2011-12", "2011-12", True),
        ("2011-12", "2011-06", True),
        ("2011-12", "2012-03-31", True),
        ("2011-12", "2012-04-01", False),
        ("2011-12", "2011", False),
        ("2011-12 Q1", "2011-12", False),
        ("2011..2014", "2012", True),
        ("AY 2010-11", "AY 2010-11 spring", True),
    ],
)
def test_period_holds_another(outer, inner, expected):
    """A period holds another that lies wholly within it."""
    assert parse_period(outer).holds(parse_period(inner)) is expected


def test_periods_stand_in_the_order_in_which_they_end():
    """Periods are sorted by their last day; of two that end together, the longer comes first."""
    texts = ["2011-12", "2012-03", "2011-12 Q4", "2011-12 Q1", "2010", "2012-03-31", "2010-11"]

    assert [str(period) for period in sorted(map(parse_period, texts))] == [
        "2010", "2010-11", "2011-12 Q1", "2011-12", "2011-12 Q4", "2012-03", "2012-03-31",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "", "soon", "31/02/2025", "30/06/2011", "2011/12", "2011-13", "2011-14", "2011-00", "2011-12 Q5", "2011-12 Q0",
        "2011-12Q1", "2011-12 q1", "Q1 2011-12", "2011-13 Q1", "2203", "2203-04", "2203-03", "2203-03-01", "1899",
        "11-12", "2011-2012", "20111", "2011-6", "2011-02-30", "2011-13-01", "2011-06-31", "2023-02-29", "june 2011",
        "Juni 2011", "AY 2010", "AY 2010-12", "AY 2010-11 winter", "2014..2011", "2011..", "..2014", "2011...2014",
        "2011-12 Q1 2", "٢٠١١-13",
    ],
)  # fmt: skip
def test_what_is_no_period_is_refused(text):
    """A period that does not exist, or that is written in another way, is refused with a way out."""
    with pytest.raises(UnreadableError) as refused:
        parse_period(text)

    assert refused.value.code == "not-a-period"
    assert refused.value.hint


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("2011–12 Q1", "2011-12 Q1"),
        ("2011-12 q1", "2011-12 Q1"),
        ("2011-12Q1", "2011-12 Q1"),
        ("Q1 2011-12", "2011-12 Q1"),
        ("Quarter 1 of 2011/12", "2011-12 Q1"),
        ("2011/12", "2011-12"),
        ("2011-2012", "2011-12"),
        ("2011–2014", "2011..2014"),
        ("30/06/2011", "2011-06-30"),
        ("04/11/12", "2012-11-04"),
        ("4.11.12", "2012-11-04"),
        ("Sept 2011", "2011-09"),
        ("december 2011", "December 2011"),
        ("ay 2010-11 Autumn", "AY 2010-11 autumn"),
    ],
)
def test_slip_is_put_right(text, better):
    """A period that is written as people write it elsewhere is refused with the one way to write it here."""
    with pytest.raises(UnreadableError) as refused:
        parse_period(text)

    assert refused.value.hint == f"Write “{better}”."


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2011-13", "the year after 2011 ends in 12, not 13, and there is no month 13"),
        ("2011-00", "the year after 2011 ends in 12, not 00, and there is no month 00"),
        ("2011-02-31", "there is no such day"),
        ("2203", "the year 2203 is outside 1900 to 2199"),
        ("2014..2011", "ends before it begins"),
    ],
)
def test_reason_is_given(text, reason):
    """Where a period looks right but is not, the problem says why."""
    with pytest.raises(UnreadableError) as refused:
        parse_period(text)

    assert reason in refused.value.message
