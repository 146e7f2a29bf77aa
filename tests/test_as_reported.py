from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from csportal.checks.example import COUNCIL, KPI, MONEY
from csportal.derive.as_reported import as_reported
from csportal.derive.freshness.freshness import as_of
from csportal.derive.milestones.progress import Progress, milestone_standing
from csportal.derive.rating.standing import standing
from csportal.link import Portal
from csportal.records.finances import MoneyTable
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.plan import Plan
from csportal.values.period import parse_period
from tests.awkward import MILESTONE, file, milestone, money, portal_of

Q1, Q2 = parse_period("2024-25 Q1"), parse_period("2024-25 Q2")
PLAN = "anytown/families-2024-25"


def then(portal: Portal, period=Q1):
    """Return the portal as the first plan's report of a period had it."""
    return as_reported(portal, portal.all(Plan)[0], period)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"2023-24": "80", "2024-25 Q1": "88", "2024-25 Q2": "60"}, ["2023-24", "2024-25 Q1"]),
        ({"2024-25 Q1": "88"}, ["2024-25 Q1"]),
        # A figure of an earlier time that only a later report gave was not known yet.
        ({"2023-24": "80", "2023-24 Q4": {"value": "70", "reported": "2024-25 Q2"}}, ["2023-24"]),
        ({"2023-24 Q4": {"value": "70", "reported": "2024-25 Q1"}}, ["2023-24 Q4"]),
    ],
)
def test_report_has_what_was_known_by_then(values, expected):
    """A period's report has the figures that were reported by its end, and stays so when later ones come."""
    found = then(portal_of({KPI: file(values=values)})).all(Kpi)

    assert [[period.text for period in kpi.values] for kpi in found] == [expected]


def test_measure_without_a_figure_by_then_is_left_out():
    """A measure that had no figure by the end of a period is not in that period's report."""
    found = then(portal_of({KPI: file(values={"2024-25 Q2": "88"})}))

    assert found.all(Kpi) == []


def test_later_figure_changes_no_earlier_status():
    """A later figure changes nothing in the report of an earlier period."""
    portal = portal_of({KPI: file(values={"2024-25 Q1": "88", "2024-25 Q2": "60"})})
    earlier = then(portal)

    before = standing(earlier, earlier.all(Kpi)[0])
    after = standing(portal, portal.all(Kpi)[0])

    assert (str(before.rag), str(after.rag)) == ("on target", "off target")


def test_milestone_stands_as_it_did():
    """A milestone stands in a report as its dates and updates had it by then."""
    updates = {
        "2024-25 Q1": {"commentary": "Begun.", "forecast": "2024-08"},
        "2024-25 Q2": {"commentary": "Done.", "completed": "2024-08"},
    }
    portal = portal_of({MILESTONE: milestone(due="2024-07", updates=updates)})
    earlier = then(portal)

    found = [milestone_standing(one, one.all(Milestone)[0]).progress for one in (earlier, portal)]

    assert found == [Progress.AT_RISK, Progress.COMPLETE]


@pytest.mark.parametrize(("period", "expected"), [("2024-25 Q1", 1), ("2024-25 Q2", 0)])
def test_money_of_a_later_period_is_left_out(period, expected):
    """A money table of a later period is not in an earlier report."""
    as_at = parse_period(period).last.isoformat()
    portal = portal_of({MONEY: money([("Staff", ["1", "1", "1", "0"])], period=period, as_at=as_at)})

    assert len(then(portal).all(MoneyTable)) == expected


def test_dates_are_judged_from_the_day_of_that_report(portal):
    """Whether a date has passed is judged, in a report, from the last day of its own period."""
    plan = portal.by_key[PLAN]

    earlier = as_reported(portal, plan, Q1)

    assert as_of(earlier, earlier.plan_of(plan)).isoformat() == "2024-06-30"


def test_newest_report_is_the_portal_as_it_is():
    """The report of the newest period has everything."""
    portal = portal_of()

    assert then(portal, Q2) is portal


def test_other_plans_are_left_alone(portal):
    """The report of one plan says nothing of another, so that stays as it is."""
    plan = portal.by_key[PLAN]

    earlier = as_reported(portal, plan, Q1)

    others = [one for one in portal.records if one.home.plan != plan.home.plan]
    assert [one for one in earlier.records if one.home.plan != plan.home.plan] == others


def test_plan_of_the_same_name_elsewhere_is_left_alone():
    """The report of one council's plan says nothing of another council's plan of the same name."""
    files = {name.replace("anytown/", "othertown/"): text for name, text in COUNCIL.items() if "/" in name}
    later = file(values={"2024-25 Q1": "88", "2024-25 Q2": "60"})
    portal = portal_of({**files, KPI: later, KPI.replace("anytown/", "othertown/"): later})

    found = then(portal).all(Kpi)

    assert sorted((kpi.home.council, len(kpi.values)) for kpi in found) == [("anytown", 1), ("othertown", 2)]


def test_record_keeps_its_place_and_address(portal):
    """A record in an earlier report leads to the same page as ever."""
    plan = portal.by_key[PLAN]

    earlier = as_reported(portal, plan, Q1)

    found = {key: (record.key, str(record.at())) for key, record in earlier.by_key.items()}
    assert found == {key: (key, str(portal.by_key[key].at())) for key in found}


@pytest.mark.parametrize(
    ("period", "goal", "rating"),
    [
        ("2024-25 Q1", "90", "close to target"),
        # Moved in the middle of a month that ends before the period does: moved by then.
        ("2024-25 Q2", "80", "on target"),
        ("2024-25 Q3", "95", "off target"),
    ],
)
def test_target_is_what_it_was(period, goal, rating):
    """A report holds a value to the target as it stood at the end of its period, with the changes made by then."""
    changes = [
        {"from": "90", "date": "2024-08", "why": "A team was closed."},
        {"from": "80", "date": "2024-12-31", "why": "It opened again."},
    ]
    targets = {"2024-25": {"value": "95", "changes": changes, "printed": "95% (moved)"}}
    values = dict.fromkeys(("2024-25 Q1", "2024-25 Q2", "2024-25 Q3"), "88")
    portal = portal_of({KPI: file(values=values, targets=targets)})
    earlier = then(replace(portal, today=date(2025, 6, 1), memory={}), parse_period(period))

    found = standing(earlier, earlier.all(Kpi)[0])

    assert found.target
    assert (str(found.target.value), str(found.rag)) == (goal, rating)
    assert all(one.date.last <= parse_period(period).last for one in found.target.changes)


@pytest.mark.parametrize(("period", "due"), [("2024-25 Q1", "2024-07"), ("2024-25 Q2", "2024-12")])
def test_milestone_is_due_when_it_was(period, due):
    """A report has a milestone's due date as it stood at the end of its period."""
    changes = [{"from": "2024-07", "date": "2024-09-02", "why": "The builder left."}]
    portal = portal_of({MILESTONE: milestone(due="2024-12", changes=changes)})
    earlier = then(replace(portal, today=date(2025, 6, 1), memory={}), parse_period(period))

    found = earlier.all(Milestone)[0]

    assert (found.due and found.due.text, len(found.changes)) == (due, 1 if due == "2024-12" else 0)


def test_comparison_that_came_later_is_left_out():
    """A report compares with what others had by the end of its period."""
    others = {"england": {"2023-24": "80", "2024-25": "85"}, "region": {"2024-25": "70"}}
    portal = portal_of({KPI: file(comparators=others)})

    found = then(portal).all(Kpi)[0].comparators

    assert {whose: [one.text for one in series] for whose, series in found.items()} == {"england": ["2023-24"]}


@pytest.mark.parametrize(("today", "expected"), [("2025-06-01", "2024-06-30"), ("2024-05-01", "2024-05-01")])
def test_report_is_judged_on_the_last_day_of_its_period(today, expected):
    """A report is judged on the last day of its period, or on the portal's day if that is sooner."""
    portal = replace(portal_of(), today=date.fromisoformat(today), memory={})

    assert then(portal).today.isoformat() == expected
