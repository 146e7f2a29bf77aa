"""The timeline of a plan's milestones: when each was due at first, is due, is expected and was done."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from csportal.derive.counts import count_progress
from csportal.derive.freshness import as_of, is_closed
from csportal.derive.milestone import OVER
from csportal.derive.progress import Progress, milestone_standing
from csportal.present.gather import milestones
from csportal.present.shapes import Axis, Chart, Line, Points, Rule
from csportal.present.words import TONES, capital, due_name, due_words, listed, plural
from csportal.records.plan import Plan
from csportal.records.priorities import Priority
from csportal.values.period import MONTHS

if TYPE_CHECKING:
    from csportal.derive.progress import MilestoneStanding
    from csportal.link import Portal
    from csportal.values.period import Period

SUBJECTS = (Plan, Priority)
TABLES = ("commitments",)
SHAPES = {
    Progress.AT_RISK: "diamond", Progress.OFF_TRACK: "triangle", Progress.LATE: "triangle", Progress.CANCELLED: "cross",
}  # fmt: skip
LONGEST = 64
PointAt = tuple[float, float, str, str, str]


def chart(portal: Portal, record: Plan | Priority) -> Chart | None:
    """Return the timeline, or none where there is no milestone with a date.

    A row has a mark for each kind of date, told apart by its shape: a bar for the first due date where that was moved,
    a mark in the shape of its status for the due date, a ring for when it is expected, a square for when it was done.
    """
    plan = portal.plan_of(record)
    found = [milestone_standing(portal, one) for one in milestones(portal, record) if one.deadline]
    if not found:
        return None
    today = as_of(portal, plan)
    marks: list[Line | Points | Rule] = []
    said = _judged_on(portal, plan, today)
    if said:
        marks.append(Rule(said, today.toordinal(), "baseline", upright=True))
    rows = list(enumerate(found))
    marks += [Line("Slippage", ends, "link") for at, one in rows if (ends := _ends(at, one))]
    first = [_point(at, day, "First due date", "bar", "none") for at, one in rows if (day := _first(one))]
    due = [
        (
            _due(one).last.toordinal(),
            at,
            f"{capital(one.status)}, due {due_name(one.milestone)}",
            SHAPES.get(one.progress, "circle"),
            TONES.get(one.progress, "none"),
        )
        for at, one in rows
    ]
    expected = [_point(at, day, "Expected", "ring", "series") for at, one in rows if (day := _expected(one))]
    done = [_point(at, one.completed, "Done", "square", "done") for at, one in rows if one.completed]
    for name, points in (("First due date", first), ("Due", due), ("Expected", expected), ("Done", done)):
        if points:
            marks.append(Points(name, tuple(points)))
    days = [today, *(date.fromordinal(int(x)) for points in (first, due, expected, done) for x, *_ in points)]
    low, high = min(days).replace(day=1), max(days) + timedelta(days=20)
    key = [
        ("a bar shows the first date of one that was moved", first),
        ("a ring shows when one is expected instead", expected),
        ("a square shows when one was done", done),
    ]
    said = "".join(f"; {words}" for words, points in key if points)
    return Chart(
        name="timeline",
        title=_finding(found, count_progress(found)),
        subtitle=f"Milestones by the date that they are due{said}{_undated(portal, record)}",
        description=" ".join(_described(one) for one in found),
        x=Axis("number", low=low.toordinal(), high=high.toordinal(), ticks=tuple(_months(low, high))),
        y=Axis("category", labels=tuple(_label(one) for one in found)),
        marks=tuple(marks),
        height=60 + 34 * len(found),
    )


def _point(at: int, day: Period, what: str, shape: str, role: str) -> PointAt:
    return (day.last.toordinal(), at, f"{what} {day.name}", shape, role)


def _ends(at: int, one: MilestoneStanding) -> tuple[tuple[float, float, str], ...]:
    """Return the line from the first of a row's dates to its last, or nothing where there is but one."""
    days = [day.last.toordinal() for day in (_first(one), _due(one), _expected(one), one.completed) if day]
    return ((min(days), at, ""), (max(days), at, "")) if min(days) < max(days) else ()


def _described(one: MilestoneStanding) -> str:
    """Return a milestone's dates in a sentence, for who cannot see the picture."""
    parts = [f"{one.milestone.title}: {one.status}, due {due_name(one.milestone)}"]
    parts += [f"at first due {day.name}" for day in [_first(one)] if day]
    parts += [f"expected {day.name}" for day in [_expected(one)] if day]
    parts += [f"done {one.completed.name}"] if one.completed else []
    return f"{', '.join(parts)}."


def _label(one: MilestoneStanding) -> str:
    """Return a milestone's name, with its status before it where it has one: a shape or a colour is not enough."""
    status = "" if one.progress == Progress.NOT_RATED else f"{capital(one.status)}: "
    return _short(f"{status}{one.milestone.title}")


def _undated(portal: Portal, record: Plan | Priority) -> str:
    number = sum(one.deadline is None for one in milestones(portal, record))
    return f"; {number} more have no date" if number > 1 else "; one more has no date" if number else ""


def _judged_on(portal: Portal, plan: Plan, today: date) -> str:
    """Return what the upright line stands for, no more exactly than the document gives it; nothing where it has no day.

    It is the end of the last report of a plan that is closed, the day of its document, or the day of judging.
    """
    if is_closed(portal, plan) and not plan.reports:
        written = plan.document.date
        return f"Plan of {written.short}" if written.kind in {"date", "month"} else ""
    day = f"{today.day} {MONTHS[today.month - 1][:3]} {today.year}"
    return f"{'Reported' if is_closed(portal, plan) else 'On'} {day}"


def _finding(found: list[MilestoneStanding], counts: dict[Progress, int]) -> str:
    """Return how many milestones stand how; where none is rated, from when to when they are due."""
    if set(counts) != {Progress.NOT_RATED}:
        return capital(listed(f"{number} {state}" for state, number in counts.items()))
    first, last = found[0].milestone, found[-1].milestone
    return f"{plural(len(found), 'milestone')}, the first {due_words(first)}, the last {due_words(last)}"


def _due(one: MilestoneStanding) -> Period:
    assert one.milestone.deadline  # noqa: S101 - only dated ones are drawn
    return one.milestone.deadline


def _first(one: MilestoneStanding) -> Period | None:
    """Return the first due date of a milestone that was moved from it."""
    first = one.milestone.baseline
    return first if first and first.last != _due(one).last else None


def _expected(one: MilestoneStanding) -> Period | None:
    """Return when an open milestone is expected, if that is another day than the one on which it is due."""
    is_apart = one.forecast and one.forecast.last != _due(one).last
    return one.forecast if is_apart and one.progress not in OVER else None


def _months(first: date, last: date) -> list[tuple[float, str]]:
    found: list[tuple[float, str]] = []
    step = 1 if (last - first).days < 200 else 3 if (last - first).days < 1200 else 12  # noqa: PLR2004 - days in months
    day = first
    while day <= last:
        found.append((day.toordinal(), f"{MONTHS[day.month - 1][:3]} {day.year}"))
        years, month = divmod(day.month - 1 + step, 12)
        day = day.replace(year=day.year + years, month=month + 1)
    return found


def _short(title: str) -> str:
    if len(title) <= LONGEST:
        return title
    return title[: LONGEST - 1].rsplit(" ", 1)[0] + " …"
