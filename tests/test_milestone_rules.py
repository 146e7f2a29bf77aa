from __future__ import annotations

import pytest

from csportal.checks.example import COUNCIL, HUB, PLAN
from tests.small_council import problems

BOTH = COUNCIL[PLAN].replace("reports: [2024-25 Q1]", "reports: [2024-25 Q1, 2024-25 Q2, 2024-25 Q3]")
STEP = "steps: [{what: Ask families., starts: 2024-05, due: 2024-06, completed: 2024-06}]\n"


def update(period, said):
    return f"  2024-25 {period}:\n    commentary: As reported.\n    {said}\n" if said else ""


def codes(folder, dates, q1="", q2="", q3=""):
    """Return the codes that a milestone gets which is due as given and of which up to three reports tell."""
    told = update("Q1", q1) + update("Q2", q2) + update("Q3", q3)
    head = "title: Open the hub\nkind: milestone\npriority: early-help\n"
    text = f'{head}{dates}{"updates:" if told else ""}\n{told}source: {{section: "1"}}\n'
    found = problems(folder, {PLAN: BOTH, HUB: text})
    return sorted({one.code for one in found if one.place.file == f"data/{HUB}"})


DUE = "due: 2024-12\n"
MOVED = "due: 2024-12\nchanges: [{from: 2024-09, date: 2024-05, why: A road was closed.}]\n"
GONE = "changes: [{from: 2024-09, date: 2024-05, why: A road was closed.}]\n"
NO = "reason: A road was closed."


@pytest.mark.parametrize(
    ("dates", "updates", "expected"),
    [
        (DUE, ["judgement: {status: on-track}"], []),
        (DUE, ["completed: 2024-06"], []),
        # Done, and rated for being late: both can be said; not of what was done in time.
        ("due: 2024-05\n", ["completed: 2024-06\n    judgement: {status: off-track}"], []),
        (DUE, ["completed: 2024-06\n    judgement: {status: off-track}"], ["done-and-on-its-way"]),
        (DUE, ["completed: 2024-06\n    judgement: {status: not-started}"], ["milestone-contradicts"]),
        (MOVED, [f"completed: 2024-06\n    judgement: {{status: deferred, {NO}}}"], ["milestone-contradicts"]),
        (DUE, [f"completed: 2024-06\n    judgement: {{status: cancelled, {NO}}}"], ["milestone-contradicts"]),
        # Done, and then not.
        (DUE, ["completed: 2024-06", "judgement: {status: on-track}"], ["milestone-contradicts"]),
        (DUE, ["completed: 2024-06", "forecast: 2024-12"], ["milestone-contradicts"]),
        (DUE, ["completed: 2024-06", "completed: 2024-07"], ["milestone-contradicts"]),
        (DUE, ["completed: 2024-06", "completed: 2024-06"], []),
        (DUE, ["completed: 2024-06", "judgement: {status: complete}"], []),
        (DUE, ["completed: 2024-06", "note: The doors were painted."], []),
        (DUE, ["judgement: {status: complete}", "judgement: {status: at-risk}"], ["milestone-contradicts"]),
        # The day may come a report later than the word.
        (DUE, ["judgement: {status: complete}", "completed: 2024-06"], []),
        # Complete, and still expected.
        (DUE, ["forecast: 2024-07\n    judgement: {status: complete}"], ["milestone-contradicts"]),
        (DUE, ["forecast: 2024-06\n    judgement: {status: complete}"], []),
        # Given up, and then told of.
        (DUE, [f"judgement: {{status: cancelled, {NO}}}", "note: The land was sold."], ["milestone-contradicts"]),
        (DUE, [f"judgement: {{status: cancelled, {NO}}}", "judgement: {status: on-track}", "forecast: 2024-12"], []),
        (DUE, [f"judgement: {{status: cancelled, {NO}}}", "completed: 2024-09"], ["milestone-contradicts"]),
        (DUE, ["judgement: {status: cancelled}"], ["decision-unexplained"]),
        # Not started, though a step is done.
        (DUE + STEP, ["judgement: {status: not-started}"], ["milestone-contradicts"]),
        (DUE + STEP, ["judgement: {status: on-track}"], []),
        (DUE + STEP.replace("completed: 2024-06", "completed: 2024-04"), [], ["period-order"]),
        # Put off: the old date is kept, and a move says why.
        (DUE, [f"judgement: {{status: deferred, {NO}}}"], ["due-change"]),
        (MOVED, [f"judgement: {{status: deferred, {NO}}}"], []),
        (MOVED, ["judgement: {status: deferred}"], []),
        (GONE, [f"judgement: {{status: deferred, {NO}}}"], []),
        (GONE, [f"judgement: {{status: cancelled, {NO}}}"], []),
        (GONE, ["judgement: {status: on-track}"], ["due-change"]),
        (GONE, [], ["due-change"]),
        ("", [f"judgement: {{status: deferred, {NO}}}"], []),
        ("", ["judgement: {status: deferred}"], ["decision-unexplained"]),
        # Taken up again with a date of its own.
        (MOVED, [f"judgement: {{status: deferred, {NO}}}", "judgement: {status: on-track}"], []),
        (MOVED.replace("from: 2024-09", "from: 2024-12"), [], ["due-change"]),
        (MOVED.replace(", why: A road was closed.", ""), [], ["missing-field"]),
        (MOVED.replace("]", ", {from: 2024-10, date: 2024-03, why: It rained.}]"), [], ["due-change"]),
        (MOVED.replace("]", ", {from: 2024-10, date: 2024-05, why: It rained.}]"), [], []),
        (MOVED.replace("from: 2024-09", "from: 1924-09"), [], ["period-range"]),
        # No report tells of what is done after its period, nor of what is done before it begins.
        (DUE, ["completed: 2024-07"], ["period-order"]),
        (DUE, ["note: Soon.", "completed: 2024-07"], []),
        (f"starts: 2024-06\n{DUE}", ["completed: 2024-05"], ["period-order"]),
    ],
)  # fmt: skip
def test_what_is_said_of_a_milestone_agrees(dates, updates, expected, tmp_path):
    """What is done, put off, given up or moved is said once, with its reason; anything else is a problem."""
    assert codes(tmp_path, dates, *updates) == expected
