"""How a plan hangs together: its priorities, the objectives under them, and the measures, milestones and money."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from csportal.present.gather import kpis, loose, milestones
from csportal.present.shapes import Axis, Chart, Line
from csportal.present.shapes.chart import Nodes
from csportal.present.words import listed, plural
from csportal.records.base import Record
from csportal.records.bridge import Bridge
from csportal.records.budget import Budget
from csportal.records.finances import MoneyTable
from csportal.records.objectives import Objective
from csportal.records.plan import Plan
from csportal.records.priorities import Priority

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

SUBJECTS = (Plan,)
TABLES = ("measures", "commitments")
MOST_OBJECTIVES = 12
"""More objectives than these are drawn by the heading that they stand under."""
WIDE, LAST, GAP = 25.0, 20.5, 6.0
"""How wide the columns are, and what is between them, in parts of about eighty."""
NO_PRIORITY, NO_OBJECTIVE = "Under no priority", "Under no objective"
NOUNS = {"Priorities": ("priority", "priorities"), "Objectives": ("objective", "objectives")}
ROLES = {NO_PRIORITY: "none", NO_OBJECTIVE: "none"}


@dataclass
class Thread:
    """The columns of names, each by its key, and which names are linked, in the order in which they were found."""

    columns: list[tuple[str, dict[str, str]]]
    links: dict[tuple[str, str], None] = field(default_factory=dict)

    def join(self, *keys: str) -> None:
        """Link each of the names to the next; one that stands in no column yet comes last in its own."""
        for key, above in ((NO_PRIORITY, 0), (NO_OBJECTIVE, -2)):
            if key in keys:
                self.columns[above][1].setdefault(key, key)
        self.links |= dict.fromkeys(pairwise(keys))


def chart(portal: Portal, plan: Plan) -> Chart | None:
    """Return the picture, or none where nothing hangs on priorities or objectives, or there are none."""
    thread = _thread(portal, plan)
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


def _thread(portal: Portal, plan: Plan) -> Thread | None:
    priorities, objectives = portal.in_plan(Priority, plan), portal.in_plan(Objective, plan)
    if not priorities and not objectives:
        return None
    names = _objective_names(objectives)
    money = [one for kind in (Budget, Bridge, MoneyTable) for one in portal.in_plan(kind, plan)]
    measures, due = kpis(portal, plan), milestones(portal, plan)
    ends: list[tuple[str, str, list[Record]]] = [
        ("measures", plural(len(measures), "measure"), [*measures]),
        ("milestones", plural(len(due), "milestone"), [*due]),
        ("money", plural(len(money), "money table"), [*money]),
    ]
    columns = [
        *([("Priorities", {one.key: one.title for one in priorities})] if priorities else []),
        *([("Objectives", dict(names.values()))] if objectives else []),
        ("Tracked by", {key: name for key, name, hanging in ends if hanging}),
    ]
    thread = Thread([one for one in columns if one[1]])
    for objective in objectives if priorities else []:
        above = [one.key for one in priorities if one.id in objective.priorities] or [NO_PRIORITY]
        for key in above:
            thread.join(key, names[objective.key][0])
    held: dict[str, list[Record]] = {}
    for holder in [*objectives, *priorities]:
        for citer in portal.citing(holder, Record):
            held.setdefault(citer.key, []).append(holder)
    for key, _, hanging in ends:
        for record in hanging:
            _hang(thread, key, held.get(record.key, []), names)
    return thread


def _hang(thread: Thread, key: str, holders: list[Record], names: dict[str, tuple[str, str]]) -> None:
    """Link what stands in the last column to the objectives that hold it, and to priorities that these do not serve."""
    objectives = [one for one in holders if isinstance(one, Objective)]
    served = {named for one in objectives for named in one.priorities}
    direct = [one for one in holders if isinstance(one, Priority) and one.id not in served]
    for objective in objectives:
        thread.join(names[objective.key][0], key)
    headings = [heading for heading, _ in thread.columns]
    if headings[0] == "Objectives":
        if not objectives:
            thread.join(NO_OBJECTIVE, key)
        return
    for start in [one.key for one in direct] or ([] if objectives else [NO_PRIORITY]):
        thread.join(start, *([NO_OBJECTIVE] if "Objectives" in headings else []), key)


def _objective_names(objectives: list[Objective]) -> dict[str, tuple[str, str]]:
    """Return the key and name in the picture of each objective, or of the heading of many of them."""
    if len(objectives) <= MOST_OBJECTIVES or not all(one.group for one in objectives):
        return {one.key: (one.key, one.title) for one in objectives}
    groups = Counter(one.group for one in objectives)
    counted = {
        group: plural(number, "objective").replace(" ", "\N{NO-BREAK SPACE}") for group, number in groups.items()
    }
    return {one.key: (f"heading {one.group}", f"{counted[one.group]}: {one.group}") for one in objectives}


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
