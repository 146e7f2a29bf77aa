"""Cards and counts: how a plan, a priority or a service stands, in the same few blocks wherever it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.freshness.freshness import is_closed
from csportal.derive.money.rows import against_budget
from csportal.derive.money.totals import total
from csportal.derive.rollup.counts import count
from csportal.present.charts import status_counts
from csportal.present.counts import count_tags
from csportal.present.gather import milestones, money, standings
from csportal.present.links import link
from csportal.present.shapes import Block, Card, Items, Link, Spark, Text
from csportal.present.words import plural
from csportal.records.kpi import Kpi
from csportal.records.priorities import Priority
from csportal.values.unit import pounds

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.council import Service
    from csportal.records.plan import Plan


def counted(portal: Portal, record: Plan | Priority | Service) -> list[Block]:
    """Return a record's measures by status, as a bar and as words; nothing where it has none."""
    bar = status_counts.chart(portal, record)
    if bar is None:
        return []
    found = standings(portal, record)
    counts = count(found)
    if not counts.rated:
        yet = "" if all(is_closed(portal, portal.plan_of(one.kpi)) for one in found) else " yet"
        through = ", through its objectives" if isinstance(record, Priority) and not portal.citing(record, Kpi) else ""
        return [Text((f"{plural(counts.total, 'measure')}{through}, none of them rated{yet}",), "quiet")]
    tags = count_tags(counts)
    return [Spark(bar), Items(tuple(((one,), None) for one in tags), "counts")]


def plan_card(portal: Portal, plan: Plan, *, is_counted: bool = True) -> Card:
    """Return a plan's card: council, title, counts unless they stand elsewhere, and its milestones and money."""
    council = portal.council_of(plan)
    said = in_a_line(portal, plan)
    blocks = [
        Text((Link(plan.short_title, plan.key), plan.period.name)),
        *(counted(portal, plan) if is_counted else []),
        *([Text((said,), "quiet")] if said else []),
    ]
    return Card(Link(council.short_name, council.key), "", tuple(blocks))


def priority_card(portal: Portal, priority: Priority) -> Card:
    """Return a priority's card: what it is about, its counts and its milestones."""
    number = len(milestones(portal, priority))
    blocks: list[Block] = [Text((priority.summary,))] if priority.summary else []
    line = plural(number, "milestone") if number else ""
    return Card(link(priority), line, (*blocks, *counted(portal, priority)))


def in_a_line(portal: Portal, plan: Plan) -> str:
    """Return a plan's milestones and money in a line."""
    parts = []
    if number := len(milestones(portal, plan)):
        parts.append(plural(number, "milestone"))
    tables = money(portal, plan)
    if together := total(tables):
        parts.append(f"{pounds(together.annual)} net budget")
        parts.append(f"{against_budget(together.over)} to {tables[0].as_at.name}")
    return " · ".join(parts)
