from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from csportal.checks.example import COUNCIL, KPI, PLAN
from csportal.derive.freshness.due import expected, waiting
from csportal.derive.freshness.freshness import Fresh, as_of, freshness
from csportal.derive.freshness.next_period import next_period
from csportal.derive.freshness.next_report import milestone_freshness
from csportal.present.freshness import badge, facts, nothing_due
from csportal.present.pages.due import in_words
from csportal.records.milestone import Milestone
from csportal.records.plan import Plan
from csportal.values.period import parse_period
from csportal.values.period.steps import half_year, moved, opening
from tests.awkward import MILESTONE, file, kpi_of, milestone, portal_of

LATE, DUE, NEW, CLOSED, UNSAID = Fresh.OVERDUE, Fresh.DUE, Fresh.UP_TO_DATE, Fresh.CLOSED, Fresh.NOT_SCHEDULED


def on(day: str, files: dict[str, str] | None = None):
    """Return the examples' council, whose plan gets updates, as it is judged on a day."""
    return replace(portal_of(files), today=date.fromisoformat(day), memory={})


def fresh(day: str, **changes):
    portal = on(day, {KPI: file(**changes)})
    return freshness(portal, kpi_of(portal))


@pytest.mark.parametrize(
    ("text", "months", "expected"),
    [
        ("2024-06-30", 3, "2024-09-30"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2023-02-28", 12, "2024-02-29"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2024-01-30", 1, "2024-02-29"),
        ("2024-05-15", 1, "2024-06-15"),
        ("2024-06", 3, "2024-09"),
        ("2024-11", 1, "December 2024"),
        ("2024-25 Q4", 3, "2025-26 Q1"),
        ("2024-25 Q1", 1, "2024-25 Q2"),
        ("2024-25 Q1", 12, "2025-26 Q1"),
        ("AY 2023-24 summer", 4, "AY 2024-25 autumn"),
        ("AY 2023-24 autumn", 4, "AY 2023-24 spring"),
        ("AY 2023-24 summer", 12, "AY 2024-25 summer"),
        ("2024-25", 12, "2025-26"),
        ("AY 2023-24", 12, "AY 2024-25"),
        ("2024", 12, "2025"),
        ("2024-04..2024-09", 6, "2024-10..2025-03"),
        ("2019-20..2021-22", 12, "2020-21..2022-23"),
        ("2024-01-01..2024-06-30", 6, "2024-07-01..2024-12-31"),
    ],
)
def test_period_moves_by_months(text, months, expected):
    """A period moves on by months and stays of its kind; a month's last day stays one, and a span keeps its length."""
    assert moved(parse_period(text), months) == parse_period(expected)


@pytest.mark.parametrize(
    ("kind", "day", "expected"),
    [
        ("month", "2024-04-01", "2024-04"),
        ("month", "2024-04-02", "2024-05"),
        ("quarter", "2024-09-01", "2024-25 Q3"),
        ("quarter", "2024-04-01", "2024-25 Q1"),
        ("term", "2024-04-01", "AY 2023-24 summer"),
        ("term", "2024-05-01", "AY 2024-25 autumn"),
        ("financial-year", "2024-04-02", "2025-26"),
        ("academic-year", "2024-04-02", "AY 2024-25"),
    ],
)
def test_first_period_of_a_kind(kind, day, expected):
    """The first period of a kind from a day on begins on that day or after it."""
    assert opening(kind, date.fromisoformat(day)) == parse_period(expected)


def test_half_a_year_is_six_whole_months():
    """Half a year is the six months that begin on a day or after it."""
    assert half_year(date(2024, 1, 31)).text == "2024-02..2024-07"


@pytest.mark.parametrize(
    ("frequency", "window", "values", "expected"),
    [
        ("monthly", "in-period", ["2024-04", "2024-05"], "2024-06"),
        ("monthly", "in-period", ["2023-24"], "2024-04"),
        ("monthly", "point-in-time", ["2024-05-31"], "2024-06-30"),
        ("quarterly", "in-period", ["2023-24", "2024-25 Q1"], "2024-25 Q2"),
        ("quarterly", "in-period", ["2023-24"], "2024-25 Q1"),
        ("quarterly", "in-period", ["2024-06"], "2024-09"),
        ("quarterly", "rolling-12-months", ["2023-07..2024-06"], "2023-10..2024-09"),
        ("quarterly", "in-period", ["2020-21..2022-23"], "2023-24 Q1"),
        ("quarterly", "in-period", ["AY 2023-24"], "2024-25 Q3"),
        # The year's value is that of its last quarter where it builds up, and not where it does not.
        ("quarterly", "year-to-date", ["2023-24 Q3", "2023-24"], "2024-25 Q1"),
        ("quarterly", "in-period", ["2023-24 Q3", "2023-24"], "2023-24 Q4"),
        ("annual", "year-to-date", ["2022-23", "2023-24 Q4"], "2024-25"),
        ("annual", "in-period", ["2022-23", "2023-24 Q4"], "2023-24"),
        ("termly", "in-period", ["AY 2023-24 spring"], "AY 2023-24 summer"),
        ("termly", "in-period", ["2023-24"], "AY 2023-24 summer"),
        ("six-monthly", "in-period", ["2024-04..2024-09"], "2024-10..2025-03"),
        ("six-monthly", "in-period", ["2023-24"], "2024-04..2024-09"),
        ("six-monthly", "point-in-time", ["2024-03-31"], "2024-09-30"),
        ("six-monthly", "in-period", ["2024-25 Q2"], "2024-25 Q4"),
        ("annual", "academic-year", ["AY 2022-23"], "AY 2023-24"),
        ("annual", "in-period", ["2022", "2023"], "2024"),
        ("annual", "in-period", ["2019..2021"], "2020..2022"),
        ("annual", "point-in-time", ["2024-02-29"], "2025-02-28"),
        ("annual", "in-period", ["AY 2022-23 summer"], "AY 2023-24 summer"),
    ],
)
def test_next_period_follows_from_the_frequency(frequency, window, values, expected):
    """The next period is the one that the frequency makes due after the latest value, of the same kind."""
    kpi = kpi_of(portal_of({KPI: file(frequency=frequency, window=window, values=dict.fromkeys(values, "88"))}))

    found = next_period(kpi)

    assert found
    assert found.period.text == expected


@pytest.mark.parametrize("word", ["suppressed", "not-available", "not-applicable", "new", "low", "unreliable"])
def test_word_counts_as_a_value(word):
    """A word in the place of a number was reported, so the next period is waited for."""
    found = fresh("2024-07-01", values={"2023-24 Q4": "80", "2024-25 Q1": word})

    assert (found.state, found.next_period) == (NEW, parse_period("2024-25 Q2"))


@pytest.mark.parametrize(
    ("day", "state", "late"),
    [
        ("2024-06-30", NEW, 0),
        ("2024-09-30", NEW, 0),
        ("2024-10-01", DUE, 0),
        ("2024-11-14", DUE, 0),
        ("2024-11-15", LATE, 1),
        ("2025-11-14", LATE, 365),
    ],
)
def test_state_turns_with_the_day(day, state, late):
    """A value is due from the end of its period until its day, by default 45 days later, and overdue after that."""
    found = fresh(day)

    assert (found.state, found.days_overdue) == (state, late)
    assert (found.next_period, found.due) == (parse_period("2024-25 Q2"), date(2024, 11, 14))


@pytest.mark.parametrize(
    ("portal_lag", "own", "due"),
    [
        ("", {}, "2024-11-14"),
        ("lag_days: 10\n", {}, "2024-10-10"),
        ("lag_days: 10\n", {"lag_days": "0"}, "2024-09-30"),
        ("", {"lag_days": "92"}, "2024-12-31"),
    ],
)
def test_lag_is_the_measures_own_else_the_portals(portal_lag, own, due):
    """The days after a period's end are the measure's own, else the portal's, else 45."""
    portal = portal_of({KPI: file(**own), "portal.yml": COUNCIL["portal.yml"] + portal_lag})

    assert freshness(portal, kpi_of(portal)).due == date.fromisoformat(due)


def test_value_that_came_late_makes_the_next_come_late():
    """Where the latest value came with the report of a later period, the next comes with the report after that."""
    values = {"2023-24 Q4": {"value": "80", "reported": "2024-25 Q1"}}

    found = fresh("2024-06-30", values=values)

    assert (found.next_period, found.due) == (parse_period("2024-25 Q1"), date(2024, 11, 14))
    assert found.working == (
        "The value for April to June 2024 comes with the report for July to September 2024, which is due 45 days after "
        "that ends: by 14 November 2024; it is reported every quarter, and the latest value is for January to March "
        "2024."
    )


@pytest.mark.parametrize(
    ("day", "state"), [("2024-06-30", NEW), ("2024-07-01", DUE), ("2024-10-31", DUE), ("2024-11-01", LATE)]
)
def test_day_in_the_data_comes_first(day, state):
    """A day on which the data says that a value is due comes before the frequency's."""
    found = fresh(day, values={"2023-24 Q4": "80", "2024-25 Q1": {"due": "2024-10"}})

    assert (found.state, found.due) == (state, date(2024, 10, 31))
    assert found.working.startswith("The value for April to June 2024 is due in October 2024, as the source says.")


def test_sooner_of_two_is_expected():
    """Of a day in the data that is far off and the next period, the sooner period is expected."""
    found = fresh("2024-06-30", values={"2024-25 Q1": "80", "2024-25 Q4": {"due": "2025-05"}})

    assert found.next_period == parse_period("2024-25 Q2")


@pytest.mark.parametrize(
    ("changes", "state", "words"),
    [
        ({"frequency": None}, UNSAID, "The source does not say how often it is reported"),
        ({"values": {"2024-25 Q4": "80"}}, CLOSED, "The plan ends on 31 March 2025, and the figures up to then"),
    ],
)
def test_nothing_is_expected_for_a_reason(changes, state, words):
    """A measure of which nothing is expected says why."""
    portal = on("2026-01-01", {KPI: file(**changes).replace('"frequency": null, ', "")})
    found = freshness(portal, kpi_of(portal))

    assert (found.state, found.next_period, found.due) == (state, None, None)
    assert found.working.startswith(words)


def test_working_can_be_done_by_hand():
    """The working names the period, the days, the day, the frequency and the latest value; and how late it is."""
    found = fresh("2024-11-16")

    assert found.working == (
        "The value for July to September 2024 is due 45 days after that ends: by 14 November 2024; it is reported "
        "every quarter, and the latest value is for April to June 2024. It is 2 days late on 16 November 2024."
    )


def test_closed_plan_is_judged_by_its_last_report():
    """A plan that is closed by the day is judged on the last day of its last report, and nothing of it is due."""
    portal = on("2025-01-01", {PLAN: COUNCIL[PLAN]})

    assert as_of(portal, portal.all(Plan)[0]) == date(2024, 6, 30)
    assert freshness(portal, kpi_of(portal)).state == CLOSED
    assert freshness(portal, kpi_of(portal)).working == (
        "No further updates are published from 30 June 2024. The example ends here."
    )
    assert waiting(portal) == ()
    assert nothing_due(portal) == "Nothing is due: no further updates are published of the 1 plan here."


def test_closed_plan_without_reports_is_judged_by_its_document():
    """A closed plan that reports on no period is judged on the day of its document."""
    portal = on("2025-01-01", {PLAN: COUNCIL[PLAN].replace("reports: [2024-25 Q1]\n", "")})

    assert as_of(portal, portal.all(Plan)[0]) == date(2024, 4, 1)


@pytest.mark.parametrize("day", ["2024-06-29", "2024-01-01"])
def test_plan_is_open_until_it_is_closed(day):
    """Before the day from which a plan is closed, it is judged on the portal's day like any other."""
    portal = on(day, {PLAN: COUNCIL[PLAN]})

    assert as_of(portal, portal.all(Plan)[0]) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("day", "changes", "state", "period"),
    [
        # The plan's latest report, for April to June 2024, does not tell of it yet.
        ("2024-06-30", {}, NEW, "2024-25 Q1"),
        ("2024-07-01", {}, DUE, "2024-25 Q1"),
        ("2024-08-15", {}, LATE, "2024-25 Q1"),
        ("2024-08-15", {"updates": {"2024-25 Q1": {"commentary": "Begun."}}}, NEW, "2024-25 Q2"),
        ("2024-11-15", {"updates": {"2024-25 Q1": {"commentary": "Begun."}}}, LATE, "2024-25 Q2"),
        ("2024-11-15", {"updates": {"2024-25 Q1": {"commentary": "Done.", "completed": "2024-06"}}}, CLOSED, None),
        ("2024-08-15", {"starts": "2024-12", "due": "2025-01"}, UNSAID, None),
        ("2026-01-01", {"updates": {"2024-25 Q4": {"commentary": "Begun."}}}, CLOSED, None),
    ],
)
def test_milestone_is_told_of_in_each_report(day, changes, state, period):
    """A milestone is to be told of in each report of its plan until it is done."""
    portal = on(day, {MILESTONE: milestone(**changes)})

    found = milestone_freshness(portal, portal.all(Milestone)[0])

    assert (found.state, found.next_period and found.next_period.text) == (state, period)
    assert found.working.endswith(".")


def test_what_is_due_names_owner_file_and_what_to_add():
    """What is due stands in the order of its days, with its owner, else the plan's, its file and what to add."""
    files = {
        KPI: file(owner="Visits"),
        KPI.replace("visits", "calls"): file(title="Calls", values={"2024-25 Q1": {"due": "2024-07"}}),
        MILESTONE: milestone(),
    }
    portal = on("2024-11-20", {name: text.replace('"owner": "Families", ', "") for name, text in files.items()})

    found = [(one.record.id, one.owner, one.period.text, one.due.isoformat(), one.add) for one in waiting(portal)]

    assert found == [
        (
            "calls",
            "Families",
            "2024-25 Q1",
            "2024-07-31",
            "In “values”, give “2024-25 Q1” its value in place of “due”.",
        ),
        ("hub", "Families", "2024-25 Q1", "2024-08-14", "Add “2024-25 Q1” to “updates”."),
        ("visits", "Visits", "2024-25 Q2", "2024-11-14", "Add “2024-25 Q2” to “values”."),
    ]
    assert {one.file for one in waiting(portal)} == {f"data/{name}" for name in files}
    assert in_words(portal) == "3 updates are overdue."


def test_what_comes_next_is_said_where_nothing_is_due():
    """Where nothing is due, the page says what comes next."""
    portal = on("2024-07-01")

    assert [one.record.id for one in expected(portal)] == ["visits"]
    assert nothing_due(portal) == (
        "Nothing is due. What comes next is “Home visits on time”, for July to September 2024, due by 14 November 2024."
    )


@pytest.mark.parametrize(
    ("day", "facts_then", "word"),
    [
        ("2024-06-30", ("Next due", "July to September 2024, by 14 November 2024"), None),
        ("2024-11-15", ("Overdue", "By 1 day: it was due by 14 November 2024"), "Overdue"),
    ],
)
def test_facts_say_what_the_data_is_for_and_when_more_comes(day, facts_then, word):
    """A measure's page says what its data is for, where it was reported and when more is due; its card says if late."""
    portal = on(day)
    mark = badge(portal, kpi_of(portal))

    found = facts(portal, kpi_of(portal))

    assert found[:3] == [
        ("Data for", "April to June 2024"), ("Reported", "In the report for April to June 2024"), facts_then,
    ]  # fmt: skip
    assert found[3][0] == "How that is worked out"
    assert (mark.word if mark else None) == word
