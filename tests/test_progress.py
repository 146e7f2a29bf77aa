from __future__ import annotations

import pytest

from csportal.derive.progress import Progress, as_of, milestone_standing, slippage
from csportal.records.milestone import Milestone
from csportal.records.plan import Plan
from csportal.values.period import parse_period
from tests.awkward import MILESTONE, milestone, portal_of

COMPLETE, ON, RISK, OFF, LATE, UNSAID = Progress
# The examples' plan reports up to 30 June 2024.
PAST, NOW, AHEAD = "2024-05", "2024-06", "2024-12"


def standing_of(due, **update):
    given = {"2024-25 Q1": {"commentary": "As reported.", **update}} if update else {}
    portal = portal_of({MILESTONE: milestone(due=due, updates=given)})
    return milestone_standing(portal, portal.all(Milestone)[0])


@pytest.mark.parametrize(
    ("due", "forecast", "judged", "expected"),
    [
        # The date has passed: late, whatever is said.
        (PAST, None, None, LATE),
        (PAST, None, "on-track", LATE),
        (PAST, None, "off-track", LATE),
        (PAST, AHEAD, "at-risk", LATE),
        # A month means its last day: due in June and reported to 30 June is not late yet.
        (NOW, None, None, UNSAID),
        (NOW, None, "on-track", ON),
        (NOW, None, "at-risk", RISK),
        (NOW, None, "off-track", OFF),
        (NOW, "2024-07", None, RISK),
        # The dates say nothing: the officer's rating counts.
        (AHEAD, None, None, UNSAID),
        (AHEAD, None, "on-track", ON),
        (AHEAD, None, "at-risk", RISK),
        (AHEAD, None, "off-track", OFF),
        (AHEAD, None, "complete", COMPLETE),
        # Expected in time or earlier.
        (PAST, None, "complete", COMPLETE),
        (AHEAD, "2024-05", None, RISK),
        (AHEAD, AHEAD, None, ON),
        (AHEAD, "2024-11", None, ON),
        (AHEAD, "2024-11", "on-track", ON),
        (AHEAD, "2024-11", "at-risk", RISK),
        (AHEAD, "2024-11", "off-track", OFF),
        # Expected after its date: at risk, or worse if the officer says so.
        (AHEAD, "2025-01", None, RISK),
        (AHEAD, "2025-01", "on-track", RISK),
        (AHEAD, "2025-01", "at-risk", RISK),
        (AHEAD, "2025-01", "off-track", OFF),
    ],
)
def test_milestone_stands_as_the_worse_of_dates_and_rating(due, forecast, judged, expected):
    """A milestone stands as the worse of what its dates say and what the council says."""
    said = {name: value for name, value in {"forecast": forecast}.items() if value}
    said |= {"judgement": {"status": judged}} if judged else {}

    found = standing_of(due, **said)

    assert found.progress == expected


@pytest.mark.parametrize(
    ("due", "completed", "judged", "days", "words"),
    [
        (PAST, "2024-05", None, 0, "Done in May 2024."),
        (PAST, "2024-06", "off-track", 30, "Done in June 2024, 1 month late."),
        (AHEAD, "2024-06", "on-track", -184, "Done in June 2024, 6 months early."),
        ("2024-05-30", "2024-05-31", None, 1, "Done on 31 May 2024, 1 day late."),
    ],
)
def test_milestone_that_is_done_is_complete(due, completed, judged, days, words):
    """A milestone with a day on which it was done is complete, and says how early or late."""
    said = {"judgement": {"status": judged}} if judged else {}

    found = standing_of(due, completed=completed, **said)

    assert (found.progress, found.slippage, found.working) == (COMPLETE, days, words)


@pytest.mark.parametrize(
    ("due", "update", "words"),
    [
        (PAST, {}, "It was due by the end of May 2024."),
        (AHEAD, {}, "It is due by the end of December 2024. Nothing has been reported yet."),
        (AHEAD, {"judgement": {"status": "at-risk"}},
         "It is due by the end of December 2024. The council's own rating is “at risk”."),
        (AHEAD, {"forecast": "2024-11"}, "It is due by the end of December 2024 and expected in November 2024."),
        (AHEAD, {"forecast": "2025-01"},
         "It was due by the end of December 2024 and is now expected in January 2025, 1 month late."),
    ],
)  # fmt: skip
def test_working_is_said_in_words(due, update, words):
    """A milestone's status comes with the dates and the rating that it follows from."""
    found = standing_of(due, **update)

    assert found.working == words


@pytest.mark.parametrize(
    ("due", "actual", "expected"),
    [
        ("2024-06", "2024-06", 0),
        ("2024-06", "2024-06-30", 0),
        ("2024-06", "2024-07", 31),
        ("2024-06", "2024-05", -30),
        ("2024-06-01", "2024-06", 29),
        ("2023-24", "2024-25 Q1", 91),
        ("2024-06", None, None),
    ],
)
def test_slippage_is_counted_between_last_days(due, actual, expected):
    """Slippage is the days from the last day of the due period to the last day of the actual one."""
    found = slippage(parse_period(due), parse_period(actual) if actual else None)

    assert found == expected


def test_newest_update_counts():
    """A milestone stands as its newest update says; older ones are history."""
    updates = {
        "2024-25 Q1": {"commentary": "Now.", "judgement": {"status": "on-track"}},
        "2023-24 Q4": {"commentary": "Then.", "judgement": {"status": "off-track"}},
    }
    portal = portal_of({MILESTONE: milestone(due=AHEAD, updates=updates)})

    found = milestone_standing(portal, portal.all(Milestone)[0])

    assert (found.progress, found.period and found.period.text) == (ON, "2024-25 Q1")


def test_dates_are_judged_from_the_latest_report(portal):
    """Whether a date has passed is judged from the last day of the plan's latest report, not from today."""
    plan = next(one for one in portal.all(Plan) if one.period.text == "2024-25")

    assert as_of(plan).isoformat() == "2024-09-30"


def test_plan_without_reports_says_nothing_is_late():
    """A plan that reports on no period never says that something is late: nobody was asked whether it is done."""
    plan = portal_of(
        {"anytown/other/plan.yml": PLAN_WITHOUT_REPORTS, "anytown/other/milestones/hub.yml": MILESTONE_OF_THE_COUNCIL}
    )
    found = [milestone_standing(plan, one) for one in plan.all(Milestone)]

    assert [one.progress for one in found] == [Progress.NOT_RATED]
    assert found[0].dates.endswith("before the plan was published.")


PLAN_WITHOUT_REPORTS = """\
title: Other plan
short_title: Other
kind: mandate
period: 2024-25
owner: Families
summary: Another plan.
document: {title: Other plan, publisher: Anytown, date: 2024-04-01}
"""
MILESTONE_OF_THE_COUNCIL = """\
title: Open the hub
kind: milestone
service: families
due: 2024-03
source: {section: "1"}
"""
