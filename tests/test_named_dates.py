"""Times that are printed in words and figures are read as a person reads them."""

from __future__ import annotations

from datetime import date

import pytest

from csportal.checks.days.named_dates import named

READ = {
    "04/11/12": ("2012-11-04", "2012-11-04"),
    "30/6/17": ("2017-06-30", "2017-06-30"),
    "3rd March 2012": ("2012-03-03", "2012-03-03"),
    "by September 2011 at the latest": ("2011-09-01", "2011-09-30"),
    "from Sept. 2012": ("2012-09-01", "2012-09-30"),
    "Phase 3 (May to August 2011)": ("2011-05-01", "2011-08-31"),
    "November to February 2012": ("2011-11-01", "2012-02-29"),
    "September 2011 to August 2012": ("2011-09-01", "2012-08-31"),
    "357 July 2012-June 2013": ("2012-07-01", "2013-06-30"),
    "Q3 2011/12": ("2011-10-01", "2011-12-31"),
    "quarter 4 of 2011/12": ("2012-01-01", "2012-03-31"),
    "by Autumn 15/16": ("2015-08-01", "2015-12-31"),
    "Spring 15/16": ("2016-02-01", "2016-06-30"),
    "winter 2012": ("2012-11-01", "2013-02-28"),
    "in 15/16": ("2015-04-01", "2016-03-31"),
    "from 16/17 – 19/20": ("2016-04-01", "2020-03-31"),
    "2016-21": ("2016-01-01", "2021-12-31"),
    "by 2017": ("2017-01-01", "2017-12-31"),
    "31/02/12": None,
    "in the second phase": None,
    "over the summer": None,
    "between 2 and 5 children": None,
    "Rolling": None,
    "1/3 of pupils": None,
}


@pytest.mark.parametrize("text", READ)
def test_time_in_words(text):
    """A day, a month, a quarter, a season and a year are read, and what names none is not."""
    times = READ[text]
    expected = (date.fromisoformat(times[0]), date.fromisoformat(times[1])) if times else None

    assert named(text) == expected


def test_years_are_read_only_if_asked_for():
    """A heading may name a year for another reason than to say when what is under it is due."""
    assert named("Achievements over 2016/17", years=False) is None
    assert named("Phase 1 (by February 2011)", years=False) == (date(2011, 2, 1), date(2011, 2, 28))
