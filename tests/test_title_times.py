"""A document is dated in the time that its title names, or soon after: a report comes out when its time is over."""

from __future__ import annotations

import pytest

from csportal.checks.days.title_times import is_of_another_time
from csportal.checks.example import COUNCIL, PLAN, with_line
from csportal.gate import gate
from csportal.values.period import parse_period
from tests.two_states import write

PAPERS = f"{PLAN.removesuffix('plan.yml')}registers/documents.yml"


@pytest.mark.parametrize(
    ("title", "date"),
    [
        ("Report of the Cabinet Member – 2 September 2010", "2010-09-02"),
        ("Report to Cabinet, 2 September 2010", "2010-08-25"),
        ("Minutes of 3 May 2011", "2011-07-05"),
        ("Inspection report, January 2016", "2016-02-19"),
        ("Census of March 2011: first results", "2012-12"),
        ("Performance report, Q4 2010/11", "2011-06-30"),
        ("Performance overview, Quarter 1 2011/12", "2011-06-30"),
        ("Performance report, Q1 2011/12", "2011-12"),
        ("Children and Young People's Plan, September 2011 – August 2014", "2011-05"),
        ("Order on the coming into force on 1 April 2015", "2014"),
        ("Plan until March 2018", "2015-04-01"),
        ("Guidance of May 2009, amended 3 March 2015", "2009"),
        ("Business plan 2017/18", "2017-09"),
        ("Report", "2017-09"),
    ],
)
def test_date_may_be_of_the_time_in_the_title(title: str, date: str):
    """Papers come out before their meeting, reports after their period, plans before their years."""
    assert not is_of_another_time(title, parse_period(date))


@pytest.mark.parametrize(
    ("title", "date"),
    [
        ("Report of the Cabinet Member – 2 September 2010", "2010-02-09"),
        ("Report of 5 July 2011", "2011-05-07"),
        ("Report to Cabinet, 2 September 2010", "2011-09-02"),
        ("Performance report, March 2018", "2011-06-30"),
        ("Performance report, March 2011", "2018-03"),
        ("Performance report, Q1 2011/12", "2011-03-31"),
        ("Performance report, Q1 2012/13", "2011-06-30"),
    ],
)
def test_date_cannot_be_of_the_time_in_the_title(title: str, date: str):
    """A date that is before the time that the title names, or long after it, is one of the two mistyped."""
    assert is_of_another_time(title, parse_period(date))


@pytest.mark.parametrize(
    ("title", "date", "found"),
    [
        ("Annual report 2022", 2023, []),
        ("Annual report 2022", 2022, []),
        ("Annual report 2022", 2021, ["year-in-name"]),
        ("Annual report 2022", 2012, ["year-in-name"]),
        ("Children Act 2022", 2023, ["year-in-name"]),
        ("Report to Cabinet – 2 April 2024", "2024-02-04", ["year-in-name"]),
    ],
)
def test_year_of_a_report(title: str, date: object, found: list[str], tmp_path):
    """A report on a year is dated in it or soon after; a law in the year of its name."""
    paper = f'documents: [{{id: a, title: {title}, kind: background paper, date: {date}, source: {{section: "4"}}}}]\n'
    write(tmp_path / "data", COUNCIL | {PAPERS: paper})

    assert [one.code for one in gate(tmp_path / "data").problems if one.code != "document-kind"] == found


def test_plan_whose_document_is_dated_before_its_quarter(tmp_path):
    """The title of a plan tells the quarter that its document is a report of."""
    plan = with_line(COUNCIL[PLAN], "date: 2024-04-01", "date: 2024-03-01")
    named = plan.replace(plan.splitlines()[0], "title: Anytown performance, Quarter 1 2024/25", 1)
    write(tmp_path / "data", COUNCIL | {PLAN: named})

    assert [(one.place.line, one.code) for one in gate(tmp_path / "data").problems] == [(8, "year-in-name")]
