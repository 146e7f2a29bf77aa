"""A report that a plan lists is held against the periods that the plan has something of."""

from __future__ import annotations

import pytest

from csportal.checks.example import COUNCIL, HUB, KPI, PLAN, hub, with_line
from tests.small_council import codes

MET = with_line(COUNCIL[KPI], "88.0", "91.0")
ROOF = hub("commentary: The roof is on.", "judgement: {status: on-track, reason: It is dry.}")
WALL = ROOF.replace("the hub", "a club").replace("The roof", "A wall")
ALL = {KPI: MET, HUB: ROOF, HUB.replace("hub", "club"): WALL}
MONTHLY = with_line(MET, "2024-25 Q1: 91.0", "2024-07: 91.0").replace("quarterly", "monthly")


@pytest.mark.parametrize(
    ("reports", "files", "expected"),
    [
        ("2024-25 Q1", ALL, False),
        ("2024-25 Q2", ALL, True),
        ("2024-25 Q1, 2024-25 Q2", ALL, False),  # the figures of the second are still to come
        ("2024-25 Q2", {KPI: MET, HUB: ROOF}, False),  # two do not show which period is meant
        ("2024-25 Q2", ALL | {KPI: with_line(MET, "2024-25 Q1: 91.0", "2024-25 Q2: 91.0")}, False),
        ("2024-25 Q2", ALL | {KPI: MONTHLY}, False),  # a month of the quarter is of it
        ("2023-24 Q1", ALL, False),  # a report outside the plan is told by itself
    ],
)
def test_report_is_held_against_what_the_plan_tells_of(reports, files, expected, tmp_path):
    """A report that nothing is of is told where three records end with a period that is not reported on."""
    plan = with_line(COUNCIL[PLAN], "2024-25 Q1", reports).replace("2024-06-30", "2024-09-30")

    assert ("nothing-of-report" in codes(tmp_path, {**files, PLAN: plan})) is expected


def test_nothing_else_is_told_of_a_report_of_another_quarter(tmp_path):
    """Where the report is told, the day of closing and the titles are not told to be at odds with it."""
    plan = with_line(COUNCIL[PLAN], "reports: [2024-25 Q1]", "reports: [2024-25 Q2]")
    plan = plan.replace("Families plan 2024/25", "Families plan 2024/25, Quarter 1")

    assert codes(tmp_path, {**ALL, PLAN: plan}) == ["nothing-of-report"]
