"""The golden thread of a plan: from priorities and objectives to the measures, milestones and money that follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.rating.standing import standing
from csportal.present.charts import golden_thread
from csportal.present.deadlines import due_words
from csportal.present.gather import Members, loose, money
from csportal.present.links import link
from csportal.present.shapes import Block, Details, Heading, Inline, Items, Text
from csportal.present.tags import tag
from csportal.present.words import listed, plural
from csportal.records.bridge import Bridge
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.objectives import Objective
from csportal.records.priorities import Priority

if TYPE_CHECKING:
    from collections.abc import Sequence

    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.records.plan import Plan

Branch = tuple[tuple[Inline, ...], Items | None]
"""An item of the thread, with what hangs on it."""


def thread(portal: Portal, plan: Plan) -> list[Block]:
    """Return the thread as a picture and as a list: what hangs on each priority, each objective, and on none."""
    priorities, objectives = portal.in_plan(Priority, plan), portal.in_plan(Objective, plan)
    rest = loose(portal, plan)
    unserved = Members(
        [one for one in rest.kpis if not one.objective],
        [one for one in rest.milestones if not one.objective],
        [one for one in rest.objectives if not one.priorities],
    )
    if not (priorities or objectives):
        return []
    strands: list[tuple[Priority | Objective, Members]] = [(one, _under_priority(portal, one)) for one in priorities]
    strands += [(one, _direct(portal, one)) for one in objectives]
    held = [(one, members) for one, members in strands if any(_branches(portal, plan, one, members).values())]
    folds = [_fold(portal, plan, one.title, one, members) for one, members in held]
    bare = [one for one, _ in strands if one not in [each for each, _ in held]]
    if bare:
        items = Items(tuple(((link(one), one.home.kind), None) for one in bare))
        folds.append(Details(f"Nothing is linked to {plural(len(bare), 'more', 'more')}", (items,), "strand"))
    if unserved.kpis or unserved.milestones:
        left = Members(unserved.kpis, unserved.milestones, [])
        folds.append(_fold(portal, plan, "Under no priority and no objective", None, left))
    if not folds:
        return []
    drawn = golden_thread.chart(portal, plan)
    said = "Each priority, with the measures that show how it is going and the milestones and money that move it."
    return [Heading("How it hangs together"), Text((said,)), *([drawn] if drawn else []), *folds]


def _under_priority(portal: Portal, priority: Priority) -> Members:
    """Return what a priority has by itself; what hangs on its objectives stands under those."""
    own = _direct(portal, priority)
    return Members(own.kpis, own.milestones, portal.citing(priority, Objective))


def _direct(portal: Portal, record: Priority | Objective) -> Members:
    return Members(portal.citing(record, Kpi), portal.citing(record, Milestone), [])


def _fold(portal: Portal, plan: Plan, title: str, record: Record | None, members: Members) -> Details:
    """Return one priority or objective, folded: its name and how much hangs on it, then what."""
    branches = _branches(portal, plan, record, members)
    counted = listed(plural(len(items), name) for name, items in branches.items() if items) if any(
        branches.values()) else "nothing is linked to it"  # fmt: skip
    kind = f"{record.home.kind.capitalize()}: " if record else ""
    lead = [Text(((link(record),),))] if record else []
    inner = [((f"{name.capitalize()}s",), Items(tuple(items))) for name, items in branches.items() if items]
    items = [Items(tuple(inner), "thread")] if inner else []
    return Details(f"{kind}{title} ({counted})", (*lead, *items), "strand")


def _branches(portal: Portal, plan: Plan, record: Record | None, members: Members) -> dict[str, list[Branch]]:
    """Return objectives, measures, milestones and money tables by the name for one of each."""
    states = [standing(portal, kpi) for kpi in members.kpis]
    return {
        "objective": [((link(one),), None) for one in members.objectives],
        "measure": [((link(one.kpi), one.kpi.ref or "", tag(one.rag)), None) for one in states],
        "milestone": [((link(one), due_words(one)), None) for one in members.milestones],
        "money table": [((link(one),), None) for one in _money(portal, plan, record, members)],
    }


def _money(portal: Portal, plan: Plan, record: Record | None, members: Members) -> Sequence[Record]:
    """Return the bridges of an objective, and the monitoring tables of the services concerned."""
    services = {one.service for one in members.kpis} | {one.service for one in members.milestones}
    monitored = [table for table in money(portal, plan) if table.service and table.service in services]
    return [*(portal.citing(record, Bridge) if record else []), *monitored]
