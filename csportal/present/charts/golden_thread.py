"""How a plan hangs together: its priorities, the objectives under them, and the measures, milestones and money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.gather import kpis, loose, milestones
from csportal.present.hanging import NO_OBJECTIVE, NO_PRIORITY, hanging
from csportal.present.shapes import Axis, Chart, Line
from csportal.present.shapes.chart import Nodes
from csportal.present.words import listed, plural
from csportal.records.base import Record
from csportal.records.objectives import Objective
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.present.hanging import Thread

SUBJECTS = (Plan,)
TABLES = ("measures", "commitments")
WIDE, LAST, GAP = 25.0, 20.5, 6.0
"""How wide the columns are, and what is between them, in parts of about eighty."""
NOUNS = {"Priorities": ("priority", "priorities"), "Objectives": ("objective", "objectives")}
ROLES = {NO_PRIORITY: "none", NO_OBJECTIVE: "none"}


def chart(portal: Portal, plan: Plan) -> Chart | None:
    """Return the picture, or none where nothing hangs on priorities or objectives, or there are none."""
    thread = hanging(portal, plan)
    if not thread or len(thread.columns) == 1:
        return None
    rows = max(len(names) for _, names in thread.columns)
    starts = [at * (WIDE + GAP) for at in range(len(thread.columns))]
    places = {
        key: (starts[at], (row + 0.5) * rows / len(names) - 0.5)
        for at, (_, names) in enumerate(thread.columns)
        for row, key in enumerate(names)
    }
    said = {key: name for _, names in thread.columns for key, name in names.items()}
    return Chart(
        name="golden-thread",
        title=_finding(portal, plan, thread),
        subtitle="Lines join what the plan itself puts together",
        description=_description(thread, said),
        x=Axis("number", low=0, high=starts[-1] + LAST,
               ticks=tuple((at, heading) for at, (heading, _) in zip(starts, thread.columns, strict=True))),
        y=Axis("category", labels=("",) * rows),
        marks=(
            Line("Links", tuple(_joined(thread, places)), "thread"),
            *(
                Nodes(
                    heading,
                    tuple((*places[key], name, ROLES.get(key, _role(thread, at))) for key, name in names.items()),
                    WIDE if heading != thread.columns[-1][0] else LAST,
                )
                for at, (heading, names) in enumerate(thread.columns)
            ),
        ),
        height=30 + 46 * rows,
    )  # fmt: skip


def _role(thread: Thread, at: int) -> str:
    """Return the role of a column's boxes."""
    heading = thread.columns[at][0]
    return {"Priorities": "series", "Objectives": "series-2"}.get(heading, "comparator")


def _joined(thread: Thread, places: dict[str, tuple[float, float]]) -> Iterator[tuple[float, float | None, str]]:
    """Yield each link's start and end and then a gap; the links of a box are spread along its side, uncrossed."""
    for start, end in thread.links:
        out = sorted((places[one][1], one) for first, one in thread.links if first == start)
        into = sorted((places[one][1], one) for one, last in thread.links if last == end)
        yield places[start][0] + WIDE, places[start][1] + _port([one for _, one in out], end), ""
        yield places[end][0], places[end][1] + _port([one for _, one in into], start), ""
        yield places[end][0], None, ""


def _port(others: list[str], one: str) -> float:
    """Return how far from the middle of a box one of its links meets it, in rows."""
    step = min(0.1, 0.36 / len(others))
    return (others.index(one) - (len(others) - 1) / 2) * step


def _finding(portal: Portal, plan: Plan, thread: Thread) -> str:
    """Return how many measures and milestones hang on a priority, or on an objective of a plan without priorities."""
    measures, due = kpis(portal, plan), milestones(portal, plan)
    if not measures and not due:
        return listed(plural(len(names), *NOUNS[heading]) for heading, names in thread.columns if heading in NOUNS)
    under = "Under a priority"
    out = {one.key for one in (*loose(portal, plan).kpis, *loose(portal, plan).milestones)}
    if thread.columns[0][0] == "Objectives":
        under = "Under an objective"
        held = {one.key for holder in portal.in_plan(Objective, plan) for one in portal.citing(holder, Record)}
        out = {one.key for one in (*measures, *due)} - held
    parts = [
        f"{sum(one.key not in out for one in found)} of {plural(len(found), noun)}"
        for found, noun in ((measures, "measure"), (due, "milestone"))
        if found
    ]
    return f"{under}: {listed(parts)}"


def _description(thread: Thread, said: dict[str, str]) -> str:
    found = []
    for _, names in thread.columns:
        for key, name in names.items():
            to = [said[end] for start, end in thread.links if start == key]
            if to:
                found.append(f"{name}: {'; '.join(to)}.")
            elif names is not thread.columns[-1][1]:
                found.append(f"{name}: nothing.")
    return " ".join(found)
