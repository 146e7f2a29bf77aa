"""What a measure's chart over time draws beside its figures."""

from __future__ import annotations

import pytest

from csportal.present.charts.kpi_over_time import chart
from csportal.present.shapes import Band, Chart, Line, Points, Rule
from tests.awkward import measure

Q1, Q2 = "2024-25 Q1", "2024-25 Q2"
COUNT = {"unit": "count", "decimals": "0", "window": "year-to-date"}
PROFILE = {"value": "90", "profile": {"Q1": "20", "Q2": "45", "Q3": "70", "Q4": "90"}}
MADE = {"date": "2024-07-10", "by": "Head of Families"}


def drawn(**changes) -> Chart:
    """Return the chart of a measure that differs from the plain one."""
    found = chart(*measure(**changes))
    assert found
    return found


def named(found: Chart, kind: type) -> list[str]:
    return [mark.name for mark in found.marks if isinstance(mark, kind)]


def line_of(found: Chart, name: str) -> list[tuple[float, float | None]]:
    return [(x, y) for mark in found.marks if isinstance(mark, Line) and mark.name == name for x, y, _ in mark.points]


def test_range_is_a_band_between_two_rules():
    """A target range is shaded under the figures, with both of its ends in words."""
    found = drawn(better="in-range", unit="days", targets={"2024-25": {"between": ["4", "6"]}},
                  values={Q1: "5", Q2: "7"})  # fmt: skip

    assert named(found, Band) == ["Target range"]
    assert named(found, Rule) == ["Target range from 4 days", "Target range to 6 days"]
    assert isinstance(found.marks[0], Band)
    assert "Target range: 4 days to 6 days." in found.description


def test_range_that_moves_is_two_lines():
    """Where the range is another in each year, its ends are lines."""
    targets = {"2023-24": {"between": ["3", "7"]}, "2024-25": {"between": ["4", "6"]}}
    found = drawn(better="in-range", unit="days", targets=targets, values={"2023-24": "5", Q1: "7"})

    assert [y for _, y in line_of(found, "Target, least")][:2] == [3, 4]
    assert [y for _, y in line_of(found, "Target, most")][:2] == [7, 6]


def test_expected_range_is_drawn_where_neither_way_is_better():
    """What is expected of a measure without better or worse is drawn, and is not called a target."""
    found = drawn(better="neither", targets={}, expected=["80", "95"], values={Q1: "88", Q2: "96"})

    assert named(found, Band) == ["Expected range"]
    assert "Target" not in found.description


def test_profile_is_a_line_to_its_end():
    """The points of a profile, those to come too, are a line; the year as a whole is not drawn again."""
    found = drawn(**COUNT, targets={"2024-25": PROFILE}, values={Q1: "19", Q2: "44"})

    assert line_of(found, "Target") == [(0, 20), (1, 45), (2, 70), (3, 90)]
    assert found.x.labels[-1] == "Jan to Mar 2025"


def test_forecast_stands_at_the_end_of_the_target():
    """A forecast is a ring at the end of the target's time, with its figure."""
    entry = {"value": "44", "forecast": {"value": "88", **MADE}}
    found = drawn(**COUNT, targets={"2024-25": PROFILE}, values={Q1: "19", Q2: entry})

    spots = [mark.points for mark in found.marks if isinstance(mark, Points) and mark.name == "Forecast"]
    assert spots == [((3, 88, "Forecast 88", "ring", "baseline"),)]
    assert "forecast 88 for 2024/25" in found.description


def test_forecast_beside_a_suppressed_figure_is_not_drawn():
    """An officer's rating of the year's end has no figure to draw, and gives none away."""
    judged = {"value": "suppressed", "judgement": {"status": "at-risk", "about": "year-end"}}
    found = drawn(values={"2023-24": "70", Q1: judged})

    assert "Forecast" not in named(found, Points)


def test_no_line_leads_across_a_break():
    """Between figures that cannot be compared the line has a gap, and the description says so."""
    broken = {"value": "78", "break_before": "Counted in another way."}
    found = drawn(values={"2022-23": "70", "2023-24": broken, Q1: "80"})

    assert line_of(found, "Value") == [(0, 70), (0.5, None), (1, 78), (2, 80)]
    assert "not to be compared with those before" in found.description


@pytest.mark.parametrize("whole", [{"not_comparable": "They count otherwise."}, {}])
def test_others_are_drawn_only_like_for_like(whole):
    """What others have is drawn only where it can be compared."""
    theirs = {"value": "77", "not_comparable": "They did not count all."} if not whole else "77"
    found = drawn(**whole, comparators={"england": {"2023-24": theirs}}, values={"2023-24": "70", Q1: "80"})

    assert "England" not in named(found, Points)
