"""A count in a text follows when a record is added or taken out, and nothing else does."""

from __future__ import annotations

import pytest

from csportal.checks.changes.against import against
from csportal.checks.example import COUNCIL, KPI, PLAN, with_line
from tests.two_states import HUB, HUB_TEXT, PRIORITIES, TODAY, published, write

SECOND = "anytown/plan-2024-25/kpis/calls.yml"
KPI_MORE = {SECOND: COUNCIL[KPI].replace("Home visits on time", "Calls that are answered")}
HUB_MORE = {HUB: HUB_TEXT}
SUMMARY = "What families can expect."
TWO = COUNCIL[PRIORITIES] + "  - id: schools\n    title: Schools\n"


def plan(summary: str) -> dict[str, str]:
    return {PLAN: with_line(COUNCIL[PLAN], SUMMARY, summary)}


@pytest.mark.parametrize(
    ("before", "after", "more", "expected"),
    [
        ("It has 5 measures.", "It has 6 measures.", KPI_MORE, []),
        ("It has five measures.", "It has six measures.", KPI_MORE, []),
        ("It has 5 places.", "It has 6 places.", KPI_MORE, []),
        ("It has 5 measures and 3 milestones.", "It has 6 measures and 4 milestones.", KPI_MORE | HUB_MORE, []),
        ("It has 5 measures.", "It has 6 measures.", HUB_MORE, ["words-changed"]),
        ("It has 5 measures.", "It has 6 measures.", {}, ["words-changed"]),
        ("It has 5 measures.", "It has 7 measures.", KPI_MORE, ["words-changed"]),
        ("It has 6 measures.", "It has 5 measures.", KPI_MORE, ["words-changed"]),
        ("It has 5 measures.", "It has 6 milestones.", KPI_MORE, ["words-changed"]),
        ("It costs £5 more.", "It costs £6 more.", KPI_MORE, ["words-changed"]),
        ("It grows by 5%.", "It grows by 6%.", KPI_MORE, ["words-changed"]),
        ("It has 5 measures and 30 places.", "It has 6 measures and 20 places.", KPI_MORE, ["words-changed"]),
    ],
)
def test_count_follows_what_is_added(before, after, more, expected, tmp_path):
    """A number grows in peace by as many as the plan has more of what it counts; any other is told."""
    data = published(tmp_path, plan(before))
    write(data, plan(after) | more)

    assert [one.code for one in against(data, "HEAD", TODAY).problems] == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("It has two priorities.", ["count-left"]),
        ("It has two priorities that matter most.", []),
        ("Two of the priorities are new.", []),
        ("It has four priorities.", []),
        ("It has many priorities.", []),
    ],
)
def test_count_is_told_where_it_was_right_and_is_left(summary, expected, tmp_path):
    """A count that was that of the plan and is left is told beside what was added; one that never was is not."""
    data = published(tmp_path, plan(summary) | {PRIORITIES: TWO})
    write(data, {PRIORITIES: TWO + "  - id: play\n    title: Play\n"})

    assert [one.code for one in against(data, "HEAD", TODAY).problems] == expected
