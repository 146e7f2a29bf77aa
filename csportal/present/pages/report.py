"""A period's report as a committee reads it: exceptions first, then by priority, then money and updates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.as_reported import as_reported
from csportal.derive.exceptions import exceptions
from csportal.derive.rollup.counts import count
from csportal.present import changes, exceptional, monitoring, rollup
from csportal.present.counts import counts_in_words
from csportal.present.exceptional import in_a_sentence
from csportal.present.frame import DOING, plan_crumbs, plan_menu, report_path, report_title
from csportal.present.gather import kpis, loose, milestones, money, standings
from csportal.present.pages.milestones import in_words
from csportal.present.shapes import Block, Heading, Page, Text
from csportal.present.tables import money_summary
from csportal.present.tables.commitments import commitments
from csportal.present.tables.measures import measures
from csportal.records.plan import Plan
from csportal.records.priorities import Priority
from csportal.records.registers.updates import Update

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.values.period import Period

PARTS = {
    "menu": "Links to the plan's own pages.",
    "lead": "The period in a few sentences.",
    "counts": "The measures and milestones by status, and the plan as a whole.",
    "exceptions": "What needs attention, each with its reason and what is being done.",
    "changes": "What stands otherwise than in the report before.",
    "priorities": "The measures and milestones of each priority.",
    "money": "The money, a row for each department.",
    "updates": "The report's other items.",
}


def pages(portal: Portal) -> Iterator[Page]:
    for plan in portal.all(Plan):
        for period in plan.reports:
            yield _page(portal, plan, period)


def _page(now: Portal, current: Plan, period: Period) -> Page:
    portal = as_reported(now, current, period)
    plan = portal.plan_of(current)
    counts = count(standings(portal, plan))
    tables = money(portal, plan)
    said = [counts_in_words(counts)]
    said += [in_words(portal, plan)] if milestones(portal, plan) else []
    said += [monitoring.in_words(portal, tables)] if tables else []
    path = report_path(plan, period)
    return Page(
        path=path,
        kind="report",
        kind_label="Report",
        title=f"{portal.council_of(plan).short_name}: {report_title(plan, period)}, {period.name}",
        description=f"{plan.owner}. {' '.join(said)}",
        crumbs=plan_crumbs(portal, plan),
        section=DOING,
        council=portal.council_of(plan).short_name,
        plan=plan.short_title,
        file=plan.home.entry.file,
        parts={
            "menu": [plan_menu(now, current, path)],
            "lead": [Text((f"{plan.owner}. {' '.join(said)}",), "lead")],
            "counts": rollup.blocks(portal, plan),
            "exceptions": _exceptions(portal, plan),
            "changes": changes.blocks(now, current, period),
            "priorities": [
                *(block for one in portal.in_plan(Priority, plan) for block in _priority(portal, one)),
                *_rest(portal, plan),
            ],
            "money": [Heading("Money"), money_summary.table(portal, plan)] if tables else [],
            "updates": _updates(portal, plan, period),
        },
    )


def _exceptions(portal: Portal, plan: Plan) -> list[Block]:
    """Return what needs attention, kind by kind, each with every reason."""
    found = exceptions(portal, plan)
    if not len(found):
        return [Text(("Nothing needs attention in this period.",))]
    return [Text((in_a_sentence(found),)), *exceptional.blocks(portal, found)]


def _priority(portal: Portal, priority: Priority) -> list[Block]:
    blocks: list[Block] = [Heading(priority.title)]
    if chosen := kpis(portal, priority):
        blocks.append(measures(portal, chosen, f"measures-{priority.id}", f"Measures: {priority.title}"))
    if due := milestones(portal, priority):
        blocks.append(commitments(portal, due, f"milestones-{priority.id}", f"Milestones: {priority.title}"))
    return blocks


def _rest(portal: Portal, plan: Plan) -> list[Block]:
    """Return the measures and milestones that hang on no priority."""
    rest = loose(portal, plan)
    blocks: list[Block] = []
    if rest.kpis:
        blocks.append(measures(portal, rest.kpis, "measures-other", "Other measures"))
    if rest.milestones:
        blocks.append(commitments(portal, rest.milestones, "milestones-other", "Other milestones"))
    return [Heading("Other measures and milestones"), *blocks] if blocks else []


def _updates(portal: Portal, plan: Plan, period: Period) -> list[Block]:
    found = [one for one in portal.in_plan(Update, plan) if one.period == period]
    if not found:
        return []
    told = [block for one in found for block in (Heading(f"{one.ref} {one.title}", 3, one.id), Text((one.text,)))]
    return [Heading("Developments and issues"), *told]
