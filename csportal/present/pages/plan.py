"""A plan's page: its summary, its scorecard by priority, and the golden thread from priorities to money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.counts import count
from csportal.derive.exceptions import exceptions
from csportal.present.charts import status_counts, timeline
from csportal.present.frame import DOING, council_crumbs, plan_menu, report_path
from csportal.present.gather import kpis, milestones, money, standings
from csportal.present.pages.home import in_a_line
from csportal.present.shapes import (
    Block,
    Card,
    Cards,
    Definitions,
    Details,
    Inline,
    Items,
    Link,
    Number,
    Page,
    Spark,
    Text,
)
from csportal.present.source import about
from csportal.present.tables import money_summary
from csportal.present.words import count_tags, link, plural, tag
from csportal.records.priorities import Priority

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.plan import Legend, Plan

PARTS = {
    "menu": "Links to the plan's own pages.",
    "lead": "The plan's summary, and its milestones and money in a line.",
    "counts": "All its measures by status.",
    "attention": "How much needs attention, with the way to it.",
    "scorecard": "A card for each priority with its counts.",
    "thread": "The golden thread: each priority with its measures, milestones and money.",
    "timeline": "The milestones on a timeline.",
    "money": "The money, a row for each department.",
    "legends": "The document's own key to its signs.",
    "caveats": "What a reader should know of the document.",
    "about": "Where the data came from.",
}

Branch = tuple[tuple[Inline, ...], Items | None]
"""An item of the golden thread, with what hangs on it."""


def pages(portal: Portal) -> Iterator[Page]:
    for council in portal.councils:
        for plan in portal.plans_of(council):
            bar = status_counts.chart(portal, plan)
            drawn = timeline.chart(portal, plan)
            counts = count(standings(portal, plan))
            yield Page(
                path=plan.key,
                kind="plan",
                kind_label="Plan",
                title=plan.title,
                description=plan.summary,
                crumbs=council_crumbs(portal, plan),
                section=DOING,
                council=council.short_name,
                plan=plan.short_title,
                file=plan.home.entry.file,
                parts={
                    "menu": [plan_menu(portal, plan, plan.key)],
                    "lead": [Text((plan.summary,), "lead"), Text((in_a_line(portal, plan),), "quiet")],
                    "counts": [
                        *([Spark(bar)] if bar else []),
                        Items(tuple(((one,), None) for one in count_tags(counts)), "counts"),
                    ],
                    "attention": _attention(portal, plan),
                    "scorecard": [Cards(tuple(_card(portal, one) for one in portal.in_plan(Priority, plan)))],
                    "thread": [_thread(portal, plan)],
                    "timeline": [drawn] if drawn else [],
                    "money": [money_summary.table(portal, plan)] if money(portal, plan) else [],
                    "legends": [_legend(one) for one in plan.legends],
                    "caveats": [Details(one.title, (Text((one.text,)),)) for one in plan.notes],
                    "about": [_about(portal, plan)],
                },
            )


def _attention(portal: Portal, plan: Plan) -> list[Block]:
    found = exceptions(portal, plan)
    if not len(found):
        return [Text(("Nothing needs attention.",))]
    kinds = [(len(found.kpis), "measure"), (len(found.milestones), "milestone"), (len(found.money), "budget line")]
    words = ", ".join(plural(number, one) for number, one in kinds if number)
    where = report_path(plan, max(plan.reports)) if plan.reports else plan.key
    return [Text(((f"Needs attention: {words}. ", Link("See each, and why", where)),), "note")]


def _card(portal: Portal, priority: Priority) -> Card:
    bar = status_counts.chart(portal, priority)
    counts = count(standings(portal, priority))
    number = len(milestones(portal, priority))
    blocks: list[Block] = [Text((priority.summary,))] if priority.summary else []
    if bar:
        blocks += [Spark(bar), Items(tuple(((one,), None) for one in count_tags(counts)), "counts")]
    return Card(link(priority), plural(number, "milestone") if number else "", tuple(blocks))


def _thread(portal: Portal, plan: Plan) -> Items:
    """Return each priority with what hangs on it: measures and milestones, and the money of its services."""
    found: list[Branch] = []
    for priority in portal.in_plan(Priority, plan):
        measures: list[Branch] = [
            ((link(one.kpi), Number(one.kpi.ref or "", ""), tag(one.rag)), None) for one in standings(portal, priority)
        ]
        dated: list[Branch] = [((link(one), f"due {one.due.name}"), None) for one in milestones(portal, priority)]
        services = {kpi.service for kpi in kpis(portal, priority)} | {
            one.service for one in milestones(portal, priority)
        }
        tables = [table for table in money(portal, plan) if table.service and table.service in services]
        paid: list[Branch] = [((Link(table.title, f"{plan.key}/finances#{table.id}"),), None) for table in tables]
        branches: list[tuple[str, list[Branch]]] = [
            ("Measures", measures),
            ("Milestones", dated),
            ("Money of the services concerned", paid),
        ]
        inner = [((f"{name} ({len(items)})",), Items(tuple(items))) for name, items in branches if items]
        found.append(((link(priority),), Items(tuple(inner)) if inner else None))
    return Items(tuple(found), "thread")


def _legend(legend: Legend) -> Details:
    items = tuple(
        (f"{one.sign}{f', {one.applies_to}' if one.applies_to else ''}", one.meaning) for one in legend.entries
    )
    return Details(f"The document’s own signs: {legend.title.lower()}", (Definitions(items),))


def _about(portal: Portal, plan: Plan) -> Block:
    document = plan.document
    facts: list[tuple[str, Inline | tuple[Inline, ...]]] = [
        ("Source document", Link(document.title, document.url) if document.url else document.title),
        ("Published by", document.publisher),
        ("Date", document.date.name),
        ("Kind", plan.kind.capitalize()),
        ("Covers", plan.period.name),
        ("Owner", plan.owner),
    ]
    service = portal.find(plan, "service", plan.service)
    if service:
        facts.append(("Service", link(service)))
    if document.note:
        facts.append(("How it was copied", document.note))
    return about(portal, plan, facts)
