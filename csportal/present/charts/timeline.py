"""The timeline of a plan's milestones: when each was due at first, is due, is expected and was done."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from csportal.derive.freshness.freshness import as_of
from csportal.derive.milestones.progress import Progress, milestone_standing
from csportal.present.deadlines import due_name
from csportal.present.gather import milestones
from csportal.present.shapes import Axis, Chart, Line, Points, Rule
from csportal.present.tags import TONES
from csportal.present.timeline import Dated, finding, judged_on, months
from csportal.present.words import capital
from csportal.records.plan import Plan
from csportal.records.priorities import Priority

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.values.period import Period

SUBJECTS = (Plan, Priority)
TABLES = ("commitments",)
SHAPES = {
    Progress.AT_RISK: "diamond", Progress.OFF_TRACK: "triangle", Progress.LATE: "triangle", Progress.CANCELLED: "cross",
}  # fmt: skip
KEY = {
    "First due date": "a bar shows the first date of one that was moved",
    "Expected": "a ring shows when one is expected instead",
    "Done": "a square shows when one was done",
}
PointAt = tuple[float, float, str, str, str]


def chart(portal: Portal, record: Plan | Priority) -> Chart | None:
    """Return the timeline, or none where there is no milestone with a date.

    A row has a mark for each kind of date, told apart by its shape: a bar for the first due date where that was moved,
    a mark in the shape of its status for the due date, a ring for when it is expected, a square for when it was done.
    """
    every = milestones(portal, record)
    dated = [(one, one.deadline) for one in every if one.deadline]
    if not dated:
        return None
    rows = [Dated(at, milestone_standing(portal, one), due) for at, (one, due) in enumerate(dated)]
    plan = portal.plan_of(record)
    today = as_of(portal, plan)
    days = [today.toordinal(), *(day for row in rows for day in row.days)]
    low, high = date.fromordinal(min(days)).replace(day=1), date.fromordinal(max(days)) + timedelta(days=20)
    upright = judged_on(portal, plan, today)
    points = [one for one in _points(rows) if one.points]
    key = "".join(f"; {KEY[one.name]}" for one in points if one.name in KEY)
    undated = len(every) - len(rows)
    rest = f"; {undated} more have no date" if undated > 1 else "; one more has no date" if undated else ""
    return Chart(
        name="timeline",
        title=finding(rows),
        subtitle=f"Milestones by the date that they are due{key}{rest}",
        description=" ".join(row.words for row in rows),
        x=Axis("number", low=low.toordinal(), high=high.toordinal(), ticks=tuple(months(low, high))),
        y=Axis("category", labels=tuple(row.label for row in rows)),
        marks=(
            *([Rule(upright, today.toordinal(), "baseline", upright=True)] if upright else []),
            *(Line("Slippage", _ends(row), "link") for row in rows if len(set(row.days)) > 1),
            *points,
        ),
        height=60 + 34 * len(rows),
    )


def _points(rows: list[Dated]) -> list[Points]:
    """Return the marks of each kind of date."""
    return [
        Points("First due date", tuple(_point(row, row.first, "bar", "none") for row in rows if row.first)),
        Points("Due", tuple(_due(row) for row in rows)),
        Points("Expected", tuple(_point(row, row.expected, "ring", "series") for row in rows if row.expected)),
        Points("Done", tuple(_point(row, row.done, "square", "done") for row in rows if row.done)),
    ]


def _point(row: Dated, day: Period, shape: str, role: str) -> PointAt:
    what = {"bar": "First due date", "ring": "Expected", "square": "Done"}[shape]
    return (day.last.toordinal(), row.at, f"{what} {day.name}", shape, role)


def _due(row: Dated) -> PointAt:
    """Return the mark of a due date, in the shape and colour of the status."""
    one = row.one
    said = f"{capital(one.status)}, due {due_name(one.milestone)}"
    shape, tone = SHAPES.get(one.progress, "circle"), TONES.get(one.progress, "none")
    return (row.due.last.toordinal(), row.at, said, shape, tone)


def _ends(row: Dated) -> tuple[tuple[float, float, str], ...]:
    return ((min(row.days), row.at, ""), (max(row.days), row.at, ""))
