from __future__ import annotations

import pytest

from csportal.present.charts import timeline
from csportal.present.shapes import Points, Rule
from csportal.records.plan import Plan
from tests.awkward import FOLDER, milestone, plan, portal_of
from tests.test_progress import AGAIN, MOVED


def drawn(files=None, **fields):
    """Return the timeline of a plan that has one milestone."""
    portal = portal_of({f"{FOLDER}/milestones/hub.yml": milestone(**fields)} | (files or {}))
    chart = timeline.chart(portal, portal.all(Plan)[0])
    assert chart
    return chart


def marks(chart):
    """Return what each kind of date shows: its shape and its words."""
    found = [mark for mark in chart.marks if isinstance(mark, Points)]
    return {mark.name: [(shape, label) for _, _, label, shape, _ in mark.points] for mark in found}


def said(**update):
    return {"2024-25 Q1": {"commentary": "As reported.", **update}}


@pytest.mark.parametrize(
    ("fields", "expected", "label"),
    [
        ({"due": "2024-12"}, {"Due": [("circle", "Not rated, due December 2024")]}, "Open the hub"),
        ({"due": "2024-05"}, {"Due": [("triangle", "Late, due May 2024")]}, "Late: Open the hub"),
        ({"due": "2024-12", "changes": [MOVED, AGAIN], "updates": said(forecast="2025-01")},
         {"First due date": [("bar", "First due date March 2024")], "Due": [("diamond", "At risk, due December 2024")],
          "Expected": [("ring", "Expected January 2025")]}, "At risk: Open the hub"),
        ({"due": "2024-07", "updates": said(completed="2024-06")},
         {"Due": [("circle", "Complete, early, due July 2024")], "Done": [("square", "Done June 2024")]},
         "Complete, early: Open the hub"),
        ({"due": "2024-12", "updates": said(forecast="2025-01", judgement={"status": "cancelled", "reason": "No."})},
         {"Due": [("cross", "Cancelled, due December 2024")]}, "Cancelled: Open the hub"),
    ],
)  # fmt: skip
def test_kinds_of_dates_are_told_apart(fields, expected, label):
    """The first due date, the due date, the expected and the real one have a shape each, and the status is a word."""
    chart = drawn(**fields)

    assert marks(chart) == expected
    assert chart.y.labels == (label,)


def test_every_date_is_in_the_words():
    """Who cannot see the picture is told all of its dates, and a reader of it what its shapes mean."""
    chart = drawn(due="2024-12", changes=[MOVED], updates=said(forecast="2025-01"))

    assert chart.description == (
        "Open the hub: at risk, due December 2024, at first due March 2024, expected January 2025."
    )
    assert chart.subtitle == (
        "Milestones by the date that they are due; a bar shows the first date of one that was moved; "
        "a ring shows when one is expected instead"
    )


@pytest.mark.parametrize(
    ("closed", "reports", "expected"),
    [
        (None, ["2024-25 Q1"], ["On 30 Jun 2024"]),
        ("2024-05-31", ["2023-24 Q4"], ["Reported 31 Mar 2024"]),
        ("2024-05-31", [], ["Plan of 1 Apr 2024"]),
    ],
)
def test_line_is_the_day_of_judging(closed, reports, expected):
    """The upright line says which day it is: that of judging, of the last report, or of a plan that makes none."""
    more = {"closed": {"date": closed, "why": "It is over."}} if closed else {}
    files = {f"{FOLDER}/plan.yml": plan("Plan", period="2023..2024", reports=reports, **more)}

    chart = drawn(files, due="2024-12")

    assert [mark.name for mark in chart.marks if isinstance(mark, Rule)] == expected
