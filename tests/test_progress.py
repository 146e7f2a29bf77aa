from __future__ import annotations

import pytest

from csportal.checks.example import PLAN
from csportal.derive.milestones.progress import Progress, milestone_standing
from csportal.records.milestone import Milestone
from tests.awkward import MILESTONE, milestone, plan, portal_of

COMPLETE, ON, NOT_YET, RISK, OFF, LATE, PUT_OFF, GIVEN_UP, UNSAID = Progress
# The examples' plan is judged on 30 June 2024, the last day of the quarter that it reports on.
PAST, NOW, AHEAD = "2024-05", "2024-06", "2024-12"
Q1 = "2024-25 Q1"


def stands(updates=None, files=None, **fields):
    """Return how a milestone of the examples' plan stands."""
    portal = portal_of({MILESTONE: milestone(**fields, updates=updates or {})} | (files or {}))
    return milestone_standing(portal, portal.all(Milestone)[0])


def standing_of(due, **update):
    return stands({Q1: {"commentary": "As reported.", **update}} if update else {}, due=due)


@pytest.mark.parametrize(
    ("due", "forecast", "judged", "expected"),
    [
        # The date has passed: late, whatever is said, unless it was given up.
        (PAST, None, None, LATE),
        (PAST, None, "on-track", LATE),
        (PAST, None, "off-track", LATE),
        (PAST, None, "not-started", LATE),
        (PAST, None, "deferred", LATE),
        (PAST, AHEAD, "deferred", LATE),
        (PAST, AHEAD, "at-risk", LATE),
        (PAST, None, "cancelled", GIVEN_UP),
        ("2024-06-29", None, None, LATE),
        # A month means its last day: due in June and judged on 30 June is not late yet.
        ("2024-06-30", None, None, UNSAID),
        (NOW, None, None, UNSAID),
        (NOW, None, "on-track", ON),
        (NOW, None, "at-risk", RISK),
        (NOW, None, "off-track", OFF),
        (NOW, "2024-07", None, RISK),
        # The dates say nothing: the officer's rating counts.
        (AHEAD, None, None, UNSAID),
        (AHEAD, None, "on-track", ON),
        (AHEAD, None, "not-started", NOT_YET),
        (AHEAD, None, "at-risk", RISK),
        (AHEAD, None, "off-track", OFF),
        (AHEAD, None, "complete", COMPLETE),
        # Expected in time or earlier.
        (PAST, None, "complete", COMPLETE),
        (AHEAD, "2024-05", None, RISK),
        (AHEAD, AHEAD, None, ON),
        (AHEAD, "2024-11", None, ON),
        (AHEAD, "2024-11", "on-track", ON),
        (AHEAD, "2024-11", "not-started", NOT_YET),
        (AHEAD, "2024-11", "at-risk", RISK),
        (AHEAD, "2024-11", "off-track", OFF),
        # Expected after its date: at risk, or worse if the officer says so.
        (AHEAD, "2025-01", None, RISK),
        (AHEAD, "2025-01", "on-track", RISK),
        (AHEAD, "2025-01", "not-started", RISK),
        (AHEAD, "2025-01", "at-risk", RISK),
        (AHEAD, "2025-01", "off-track", OFF),
        # Put off or given up by decision, whatever is expected.
        (AHEAD, None, "deferred", PUT_OFF),
        (AHEAD, "2025-01", "deferred", PUT_OFF),
        (AHEAD, None, "cancelled", GIVEN_UP),
        (AHEAD, "2025-01", "cancelled", GIVEN_UP),
    ],
)
def test_milestone_stands_as_the_worse_of_dates_and_rating(due, forecast, judged, expected):
    """A milestone stands as the worse of what its dates say and what the council says."""
    said = {"forecast": forecast} if forecast else {}
    said |= {"judgement": {"status": judged, "reason": "So it is."}} if judged else {}

    found = standing_of(due, **said)

    assert found.progress == expected
    assert found.working.endswith((".", "”."))


@pytest.mark.parametrize(
    ("starts", "judged", "expected", "words"),
    [
        ("2024-07", None, NOT_YET, "It is due by the end of December 2024. It is to start in July 2024."),
        ("2024-07-01", None, NOT_YET, "It is due by the end of December 2024. It is to start on 1 July 2024."),
        ("2024-06-30", None, UNSAID,
         "It is due by the end of December 2024. No rating or expected date is reported."),
        (NOW, None, UNSAID, "It is due by the end of December 2024. No rating or expected date is reported."),
        ("2024-07", "on-track", ON,
         ("It is due by the end of December 2024. It is to start in July 2024. "
          "The council's own rating is “on track”.")),
        ("2024-07", "off-track", OFF,
         ("It is due by the end of December 2024. It is to start in July 2024. "
          "The council's own rating is “off track”.")),
        ("2024-07", "not-started", NOT_YET,
         ("It is due by the end of December 2024. It is to start in July 2024. "
          "The council's own rating is “not started”.")),
        (NOW, "not-started", NOT_YET,
         "It is due by the end of December 2024. The council's own rating is “not started”."),
        # The start has passed: what has not started is at risk.
        (PAST, "not-started", RISK,
         ("It is due by the end of December 2024. It was to start by the end of May 2024 and has not started. "
          "The council's own rating is “not started”.")),
    ],
)  # fmt: skip
def test_start_ahead_is_not_started(starts, judged, expected, words):
    """A milestone whose start lies ahead has not started, unless the council rates it already; a missed start tells."""
    said = {"judgement": {"status": judged}} if judged else {}

    found = stands({Q1: {"commentary": "As reported.", **said}}, due=AHEAD, starts=starts)

    assert (found.progress, found.working) == (expected, words)


def test_start_ahead_needs_no_report():
    """A milestone of which nothing has been said has not started as long as its start lies ahead."""
    assert stands(due=AHEAD, starts="2024-09").progress == NOT_YET


@pytest.mark.parametrize(
    ("due", "completed", "judged", "expected"),
    [
        (PAST, "2024-05", None, ("complete, on time", 0, "Done in May 2024, on time.")),
        (PAST, "2024-06", "off-track", ("complete, late", 30, "Done in June 2024, 1 month late.")),
        (AHEAD, "2024-06", "on-track", ("complete, early", -184, "Done in June 2024, 6 months early.")),
        ("2024-05-30", "2024-05-31", None, ("complete, late", 1, "Done on 31 May 2024, 1 day late.")),
        ("2024-05-30", "2024-05", None, ("complete", 1, "Done in May 2024, 1 day late at the most.")),
        # Due on 29 February and done in March: on one of 31 days, nobody knows which.
        ("2024-02-29", "2024-03", None, ("complete, late", 31, "Done in March 2024, up to 31 days late.")),
        ("2024-06-15", "2024-05", None, ("complete, early", -15, "Done in May 2024, at least 15 days early.")),
    ],
)
def test_milestone_that_is_done_is_complete(due, completed, judged, expected):
    """A milestone with a day on which it was done is complete, and says whether that was early, on time or late."""
    said = {"judgement": {"status": judged}} if judged else {}

    found = standing_of(due, completed=completed, **said)

    assert found.progress == COMPLETE
    assert (found.status, found.slippage, found.working) == expected


def undated(updates, **fields):
    """Return how a milestone without a date stands."""
    text = milestone(updates=updates, **fields).replace('"due": "2024-06", ', "")
    portal = portal_of({MILESTONE: text})
    return milestone_standing(portal, portal.all(Milestone)[0])


@pytest.mark.parametrize(
    ("update", "expected", "words"),
    [
        ({}, UNSAID, "The document gives no date for it. No rating or expected date is reported."),
        ({"forecast": AHEAD}, UNSAID,
         "The document gives no date for it. It is expected in December 2024. No rating is reported."),
        ({"forecast": PAST}, RISK,
         "The document gives no date for it. It was expected in May 2024 and has not been reported as done."),
        ({"judgement": {"status": "on-track"}}, ON,
         "The document gives no date for it. The council's own rating is “on track”."),
        ({"completed": PAST}, COMPLETE, "Done in May 2024."),
        ({"judgement": {"status": "complete"}}, COMPLETE,
         "The council reports it as complete in its report on April to June 2024, and gives no day."),
        ({"judgement": {"status": "cancelled", "reason": "No money.", "date": "2024-06-03"}}, GIVEN_UP,
         "The council cancelled it on 3 June 2024."),
    ],
)  # fmt: skip
def test_milestone_without_a_date_stands_as_it_is_said_to(update, expected, words):
    """A milestone without a due date is never late; what is said of it counts."""
    found = undated({Q1: {"commentary": "As reported.", **update}})

    assert (found.progress, found.working) == (expected, words)


@pytest.mark.parametrize(
    ("due", "update", "words"),
    [
        (PAST, {}, "It was due by the end of May 2024 and has not been reported as done."),
        (PAST, {"forecast": AHEAD},
         ("It was due by the end of May 2024 and has not been reported as done; "
          "it is now expected in December 2024, 7 months late.")),
        (AHEAD, {}, "It is due by the end of December 2024. Nothing has been reported yet."),
        (AHEAD, {"judgement": {"status": "at-risk"}},
         "It is due by the end of December 2024. The council's own rating is “at risk”."),
        (AHEAD, {"forecast": "2024-11"}, "It is due by the end of December 2024 and expected in November 2024."),
        ("2024-08-31", {"forecast": "2024-09"},
         "It was to be done by 31 August 2024 and is now expected in September 2024, up to 30 days later."),
        ("2024-08-15", {"forecast": "2024-08"},
         "It was to be done by 15 August 2024 and is now expected in August 2024, 16 days later at the most."),
        (AHEAD, {"forecast": PAST},
         "It is due by the end of December 2024. It was expected in May 2024 and has not been reported as done."),
        (AHEAD, {"forecast": "2025-01"},
         "It was to be done by the end of December 2024 and is now expected in January 2025, 1 month later."),
        (AHEAD, {"judgement": {"status": "deferred", "reason": "No money."}},
         "The council put it off in its report on April to June 2024; it is now due by the end of December 2024."),
        (AHEAD, {"judgement": {"status": "deferred", "reason": "No money.", "date": "2024-06-03"}},
         "The council put it off on 3 June 2024; it is now due by the end of December 2024."),
        (AHEAD, {"judgement": {"status": "cancelled", "reason": "No money."}},
         "The council cancelled it in its report on April to June 2024."),
    ],
)  # fmt: skip
def test_working_is_said_in_words(due, update, words):
    """A milestone's status comes with the dates and the rating that it follows from."""
    found = standing_of(due, **update)

    assert found.working == words


MOVED = {"from": "2024-03", "date": "2024-02", "why": "The builder was late."}
AGAIN = {"from": "2024-06", "date": "2024-05-20", "why": "The roof leaked."}


@pytest.mark.parametrize(
    ("changes", "due", "update", "expected", "slipped"),
    [
        # Never moved: both are the same.
        ([], AHEAD, {"forecast": "2025-01"}, RISK, (31, 31, False)),
        ([], AHEAD, {"forecast": AHEAD}, ON, (0, 0, False)),
        ([], AHEAD, {}, UNSAID, (None, None, False)),
        # Three months after 31 December is 31 March: a day more is more than a quarter.
        ([], AHEAD, {"forecast": "2025-03-31"}, RISK, (90, 90, False)),
        ([], AHEAD, {"forecast": "2025-04-01"}, RISK, (91, 91, True)),
        # Late with nothing expected: up to the day of judging, 30 June 2024.
        ([], PAST, {"judgement": {"status": "on-track"}}, LATE, (30, 30, False)),
        ([], "2024-03-31", {"judgement": {"status": "on-track"}}, LATE, (91, 91, False)),
        ([], "2024-03-29", {"judgement": {"status": "on-track"}}, LATE, (93, 93, True)),
        # Moved from March to December: on track beside the date now, 275 days after the first one.
        ([MOVED], AHEAD, {"forecast": AHEAD}, ON, (0, 275, True)),
        ([MOVED], AHEAD, {"judgement": {"status": "on-track"}}, ON, (None, 275, True)),
        ([MOVED], NOW, {"judgement": {"status": "on-track"}}, ON, (None, 91, False)),
        ([MOVED, AGAIN], "2024-09", {"forecast": "2024-08"}, ON, (-30, 153, True)),
        # Done, moved or not, is done: how late it was stays told, and it needs nobody's attention any more.
        ([MOVED], NOW, {"completed": "2024-06"}, COMPLETE, (0, 91, False)),
        ([MOVED], NOW, {"completed": "2024-03"}, COMPLETE, (-91, 0, False)),
        # Given up: nothing is late any more.
        ([MOVED], AHEAD, {"judgement": {"status": "cancelled", "reason": "No."}}, GIVEN_UP, (None, None, False)),
        ([MOVED], AHEAD, {"judgement": {"status": "deferred", "reason": "No."}}, PUT_OFF, (None, 275, True)),
    ],
)
def test_slippage_is_told_from_the_first_date_and_from_the_date_now(changes, due, update, expected, slipped):
    """Slippage is counted from the date now and from the first; more than three months from the first is marked."""
    found = stands({Q1: {"commentary": "As reported.", **update}}, due=due, changes=changes)

    assert found.progress == expected
    assert (found.slippage, found.slippage_from_baseline, found.slipped_more_than_a_quarter) == slipped


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ([MOVED], "Its date was moved in February 2024; at first it was due by the end of March 2024."),
        ([MOVED, AGAIN],
         "Its date was moved 2 times, last on 20 May 2024; at first it was due by the end of March 2024."),
    ],
)  # fmt: skip
def test_moved_date_is_part_of_the_working(changes, words):
    """A milestone whose date was moved says so wherever its status is explained, with its first date."""
    found = stands(due=AHEAD, changes=changes)

    assert found.working == f"It is due by the end of December 2024. {words} Nothing has been reported yet."
    assert (found.milestone.baseline and found.milestone.baseline.text) == "2024-03"


def test_milestone_put_off_without_a_date_slips_without_end():
    """What was put off with no new date has no slippage in days, and counts as slipped by more than a quarter."""
    update = {"commentary": "Stopped.", "judgement": {"status": "deferred", "reason": "No money."}}

    found = undated({Q1: update}, changes=[MOVED], steps=[{"what": "Look for a site.", "due": "2024-05"}])

    assert (found.progress, found.slippage, found.slippage_from_baseline) == (PUT_OFF, None, None)
    assert found.slipped_more_than_a_quarter
    assert found.dates.endswith("no new date is given.")


@pytest.mark.parametrize(
    ("date", "expected", "forecast"),
    [
        # The forecast is of the first quarter: a change on or before its last day leaves it as it is.
        ("2024-03", RISK, "2025-01"),
        ("2024-06-30", RISK, "2025-01"),
        # What was expected of a date that has been moved since is expected no more.
        ("2024-07", UNSAID, None),
    ],
)
def test_forecast_of_an_earlier_date_counts_no_more(date, expected, forecast):
    """A forecast from before the date was last moved is history."""
    change = {"from": "2024-03", "date": date, "why": "The builder was late."}

    found = stands({Q1: {"commentary": "Slow.", "forecast": "2025-01"}}, due=AHEAD, changes=[change])

    assert (found.progress, found.forecast and found.forecast.text) == (expected, forecast)


@pytest.mark.parametrize(
    ("steps", "expected", "done"),
    [
        # No step is reported as done: those whose dates have passed are missed all the same.
        ([{"what": "Look.", "due": PAST}, {"what": "Choose.", "due": PAST}], RISK, None),
        ([{"what": "Look.", "due": NOW}, {"what": "Choose.", "due": AHEAD}, {"what": "Buy."}], ON, None),
        ([{"what": "Look.", "due": PAST, "completed": PAST}, {"what": "Choose.", "due": PAST}], RISK, 1),
        ([{"what": "Look.", "due": PAST, "completed": PAST}, {"what": "Choose.", "due": NOW}], ON, 1),
        ([{"what": "Look.", "completed": PAST}, {"what": "Choose."}], ON, 1),
        ([{"what": "Look.", "completed": PAST}, {"what": "Choose.", "completed": NOW}], ON, 2),
    ],
)
def test_missed_step_is_a_risk(steps, expected, done):
    """A step whose date has passed without being done is a risk; how many are done is told once one is."""
    judged = {Q1: {"commentary": "Going on.", "judgement": {"status": "on-track"}}}

    found = stands(judged, due=AHEAD, steps=steps)

    assert (found.progress, found.steps_done) == (expected, done)
    assert ("Of its" in found.working) == (done is not None)
    assert ("A step was due" in found.working) == (expected == RISK)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ([], ""),
        ([{"what": "Choose.", "completed": "2023-10"}], "Of its 2 steps 1 is done. "),
        ([{"what": "Choose.", "due": "2023-10"}, {"what": "Open.", "due": AHEAD}], ""),
    ],
)
def test_missed_step_is_told_whatever_else_is_done(more, said):
    """An overdue step puts what is expected in time at risk, whether or not another step is done, and is named."""
    steps = [{"what": "Buy", "due": "2023-12"}, *more]

    found = stands({Q1: {"commentary": "Going on.", "forecast": AHEAD}}, due=AHEAD, steps=steps)

    also = (
        " A step was due by the end of October 2023 and has not been reported as done: Choose." if len(more) > 1 else ""
    )
    assert (found.progress, found.working) == (
        RISK,
        (
            f"It is due by the end of December 2024 and expected in December 2024. {said}"
            f"A step was due by the end of December 2023 and has not been reported as done: Buy.{also}"
        ),
    )


@pytest.mark.parametrize(("completed", "said"), [({}, ""), ({"completed": PAST}, " Of its 2 steps 1 is done.")])
def test_step_that_nobody_reports_on_is_no_risk(completed, said):
    """In a plan that makes no reports a passed step puts nothing at risk, as a passed due date makes nothing late."""
    steps = [{"what": "Look.", "due": PAST}, {"what": "Choose.", "due": PAST, **completed}]

    found = stands(None, {PLAN: plan("Other", reports=[])}, due=AHEAD, steps=steps)

    assert found.progress == UNSAID
    assert found.dates == f"It is due by the end of December 2024.{said}"


def test_newest_update_counts():
    """A milestone stands as its newest update says; older ones are history."""
    updates = {
        "2024-25 Q1": {"commentary": "Now.", "judgement": {"status": "on-track"}},
        "2023-24 Q4": {"commentary": "Then.", "judgement": {"status": "off-track"}},
    }

    found = stands(updates, due=AHEAD)

    assert (found.progress, found.period and found.period.text) == (ON, "2024-25 Q1")


@pytest.mark.parametrize(
    ("updates", "reports", "expected"),
    [
        # A quarter's report may take 45 days: that on January to March was due by 15 May, before 30 June.
        (["2023-24 Q4"], [], ""),
        (["2023-24 Q3"], [], "Nobody has said anything of it since the report on October to December 2023."),
        (["2023-24 Q3", "2023-24 Q4"], [], ""),
        (["2024-06"], [], ""),
        # Both are of 92 days. From 14 February 137 days have gone by 30 June, which is 92 and 45.
        (["2023-11-15..2024-02-14"], [], ""),
        (["2023-11-14..2024-02-13"], [],
         "Nobody has said anything of it since the report on 14 November 2023 to 13 February 2024."),
        # No update at all: more than one report that could have told of it, and did not.
        ([], ["2023-24 Q2", "2023-24 Q3"], "None of the plan's 2 reports says anything of it."),
        ([], ["2023-24 Q3"], ""),
        ([], ["2023-24 Q3", "2024-25 Q1"], ""),
    ],
)  # fmt: skip
def test_silence_is_told(updates, reports, expected):
    """Where nothing was said of a milestone for longer than one report takes, its status says since when."""
    said = {one: {"commentary": "Going on.", "judgement": {"status": "on-track"}} for one in updates}
    files = {PLAN: plan("Plan", period="2023..2024", reports=reports or ["2023-24 Q3"])}

    assert stands(said, files, due=AHEAD).silence == expected


@pytest.mark.parametrize("update", [{"completed": "2023-12"}, {"judgement": {"status": "cancelled", "reason": "No."}}])
def test_nobody_need_speak_of_what_is_over(update):
    """Of a milestone that is done or was given up nothing more is expected."""
    files = {PLAN: plan("Plan", period="2023..2024", reports=["2023-24 Q3"])}

    found = stands({"2023-24 Q3": {"commentary": "Over.", **update}}, files, due=AHEAD)

    assert found.silence == ""


@pytest.mark.parametrize(
    ("due", "words"),
    [
        ("2024-03", "It was due by the end of March 2024, before the plan was published."),
        ("2024-05", "It was due by the end of May 2024."),
        ("2024-07", "It is due by the end of July 2024."),
    ],
)
def test_plan_without_reports_says_nothing_is_late(due, words):
    """A plan that reports on no period never says that something is late: nobody was asked whether it is done."""
    found = stands(None, {PLAN: plan("Other", reports=[])}, due=due)

    assert (found.progress, found.dates) == (UNSAID, words)
    assert found.working == f"{words} The plan makes no reports on it."


@pytest.mark.parametrize(
    ("closed", "expected", "day"),
    [
        ({}, LATE, "2024-06-30"),
        ({"closed": {"date": "2024-05-31", "why": "It is over."}}, UNSAID, "2024-03-31"),
        # Until the day on which it is closed, news may still come.
        ({"closed": {"date": "2024-07-31", "why": "It ends in July."}}, LATE, "2024-06-30"),
    ],
)
def test_closed_plan_stands_as_its_last_report_left_it(closed, expected, day):
    """A plan that is closed is judged on the last day of its last report, so that nothing turns late afterwards."""
    files = {PLAN: plan("Plan", period="2023..2024", reports=["2023-24 Q4"], **closed)}

    found = stands(None, files, due="2024-04")

    assert (found.progress, found.today.isoformat()) == (expected, day)


@pytest.mark.parametrize(
    ("due", "update", "words"),
    [
        # On 30 June 2024 the plan of 2022-23 is read; its last report is of January to March 2023.
        ("2023-09", {},
         ("It was due by the end of September 2023. The reports here end before that, on 31 March 2023. "
          "Nothing was reported on it.")),
        ("2023-09", {"forecast": "2023-09"},
         ("It was due by the end of September 2023 and expected in September 2023. "
          "The reports here end before that, on 31 March 2023.")),
        ("2023-09", {"forecast": "2023-10"},
         ("It was to be done by the end of September 2023 and was then expected in October 2023, 1 month later. "
          "The reports here end before that, on 31 March 2023.")),
        ("2023-09", {"forecast": "2025-10"},
         ("It was to be done by the end of September 2023 and is now expected in October 2025, 25 months later. "
          "The reports here end before that, on 31 March 2023.")),
        ("2025-09", {"forecast": "2025-09"}, "It is due by the end of September 2025 and expected in September 2025."),
        ("2023-02", {}, "It was due by the end of February 2023 and has not been reported as done."),
    ],
)  # fmt: skip
def test_closed_plan_speaks_of_the_past(due, update, words):
    """What a closed plan expected of a day that has passed since is told as past, with where its reports end."""
    closed = {"date": "2023-04", "why": "It is over."}
    files = {PLAN: plan("Plan", period="2022-23", reports=["2022-23 Q4"], closed=closed)}
    said = {"2022-23 Q4": {"commentary": "Going on.", **update}} if update else {}

    found = stands(said, files, due=due)

    assert found.working == words
