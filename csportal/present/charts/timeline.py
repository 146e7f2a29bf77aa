"""The timeline of a plan's milestones: when each is due, and when it is expected if that is another day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from csportal.derive.counts import count_progress
from csportal.derive.progress import Progress, as_of, milestone_standing
from csportal.present.gather import milestones
from csportal.present.shapes import Axis, Chart, Line, Points, Rule
from csportal.present.words import TONES, capital, due_name, due_words, listed, plural
from csportal.records.plan import Plan
from csportal.records.priorities import Priority
from csportal.values.period import MONTHS

if TYPE_CHECKING:
    from csportal.derive.progress import MilestoneStanding
    from csportal.link import Portal

SUBJECTS = (Plan, Priority)
TABLES = ("commitments",)
SHAPES = {"done": "square", "on": "circle", "close": "diamond", "off": "triangle"}
LONGEST = 64
PointAt = tuple[float, float, str, str, str]


def chart(portal: Portal, record: Plan | Priority) -> Chart | None:
    """Return the timeline, or none where there is no milestone with a date."""
    plan = portal.plan_of(record)
    found = [milestone_standing(portal, one) for one in milestones(portal, record) if one.deadline]
    if not found:
        return None
    today = as_of(plan)
    days = [today, *(_due(one) for one in found), *(day for one in found if (day := _expected(one)))]
    first, last = min(days).replace(day=1), max(days) + timedelta(days=20)
    due: list[PointAt] = []
    expected: list[PointAt] = []
    marks: list[Line | Points | Rule] = []
    if plan.reports or plan.document.date.kind in {"date", "month"}:
        said = f"{'Reported' if plan.reports else 'Plan of'} {_day(plan, today)}"
        marks.append(Rule(said, today.toordinal(), "baseline", upright=True))
    for at, one in enumerate(found):
        tone = TONES.get(one.progress, "none")
        due.append(
            (
                _due(one).toordinal(),
                at,
                f"{capital(str(one.progress))}, due {due_name(one.milestone)}",
                SHAPES.get(tone, "circle"),
                tone,
            )
        )
        forecast = _expected(one)
        if forecast:
            expected.append((forecast.toordinal(), at, f"Expected {forecast:%B %Y}", "ring", "series"))
            ends = ((_due(one).toordinal(), at, ""), (forecast.toordinal(), at, ""))
            marks.append(Line("Slippage", ends, "link"))
    marks.append(Points("Due", tuple(due)))
    if expected:
        marks.append(Points("Expected", tuple(expected)))
    counts = count_progress(found)
    expecting = "; a ring shows when one is expected instead" if expected else ""
    return Chart(
        name="timeline",
        title=_finding(found, counts),
        subtitle=f"Milestones by the date that they are due{expecting}{_undated(portal, record)}",
        description=" ".join(f"{one.milestone.title}: {one.progress}, due {due_name(one.milestone)}." for one in found),
        x=Axis("number", low=first.toordinal(), high=last.toordinal(), ticks=tuple(_months(first, last))),
        y=Axis("category", labels=tuple(_short(one.milestone.title) for one in found)),
        marks=tuple(marks),
        height=60 + 34 * len(found),
    )


def _undated(portal: Portal, record: Plan | Priority) -> str:
    number = sum(one.deadline is None for one in milestones(portal, record))
    return f"; {number} more have no date" if number > 1 else "; one more has no date" if number else ""


def _day(plan: Plan, today: date) -> str:
    """Return the day that dates are judged from, no more exactly than the document gives it."""
    if not plan.reports and plan.document.date.kind != "date":
        return plan.document.date.short
    return f"{today.day} {MONTHS[today.month - 1][:3]} {today.year}"


def _finding(found: list[MilestoneStanding], counts: dict[Progress, int]) -> str:
    """Return how many milestones stand how; where none is rated, from when to when they are due."""
    if set(counts) != {Progress.NOT_RATED}:
        return capital(listed(f"{number} {state}" for state, number in counts.items()))
    first, last = found[0].milestone, found[-1].milestone
    return f"{plural(len(found), 'milestone')}, the first {due_words(first)}, the last {due_words(last)}"


def _due(one: MilestoneStanding) -> date:
    assert one.milestone.deadline  # noqa: S101 - only dated ones are drawn
    return one.milestone.deadline.last


def _expected(one: MilestoneStanding) -> date | None:
    period = one.expected
    return period.last if period and period.last != _due(one) else None


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
