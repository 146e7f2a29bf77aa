"""What hangs on what in a plan: names in columns, from priorities to what tracks them, and which are linked."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from csportal.present.gather import kpis, milestones
from csportal.present.words import plural
from csportal.records.base import Record
from csportal.records.bridge import Bridge
from csportal.records.budget import Budget
from csportal.records.finances import MoneyTable
from csportal.records.objectives import Objective
from csportal.records.priorities import Priority

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.plan import Plan

MOST_OBJECTIVES = 12
"""More objectives than these are drawn by the heading that they stand under."""
NO_PRIORITY, NO_OBJECTIVE = "Under no priority", "Under no objective"


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


def hanging(portal: Portal, plan: Plan) -> Thread | None:
    """Return the columns of a plan and their links; none where it has neither priorities nor objectives."""
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
        ("Tracked by", {key: name for key, name, found in ends if found}),
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
    for key, _, found in ends:
        for record in found:
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
