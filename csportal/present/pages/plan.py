"""A plan's page: its summary, its scorecard by priority, and the golden thread from priorities to money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.exceptions import exceptions
from csportal.present import budgets, rollup
from csportal.present.cards import in_a_line, priority_card
from csportal.present.charts import timeline
from csportal.present.document import about_document, caveat, front_sheet, own_signs
from csportal.present.exceptional import in_a_sentence
from csportal.present.frame import DOING, council_crumbs, has_money, has_registers, plan_menu, report_path
from csportal.present.gather import money
from csportal.present.pages.registers import cards
from csportal.present.reading import promised
from csportal.present.shapes import Block, Cards, Details, Heading, Inline, Link, Page, Text
from csportal.present.tables import commitments, money_summary
from csportal.present.thread import thread
from csportal.records.priorities import Priority
from csportal.records.registers.promises import Promise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.plan import Plan

PARTS = {
    "menu": "Links to the plan's own pages.",
    "lead": "The plan's summary, and its milestones and money in a line.",
    "counts": "All its measures and milestones by status, and the plan as a whole.",
    "attention": "How much needs attention, with the way to it.",
    "scorecard": "A card for each priority with its counts.",
    "thread": "The golden thread: each priority with its measures, milestones and money.",
    "timeline": "The milestones on a timeline.",
    "money": "The money, a row for each department.",
    "promises": "What the plan will mean for people.",
    "registers": "A card for each of the plan's registers.",
    "front": "What the document's front sheet says.",
    "legends": "The document's own key to its signs.",
    "caveats": "What a reader should know of the document.",
    "about": "Where the data came from.",
}


def pages(portal: Portal) -> Iterator[Page]:
    for council in portal.councils:
        for plan in portal.plans_of(council):
            drawn = timeline.chart(portal, plan)
            priorities = portal.in_plan(Priority, plan)
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
                    "counts": rollup.blocks(portal, plan),
                    "attention": _attention(portal, plan),
                    "scorecard": _under(
                        "By priority",
                        [Cards(tuple(priority_card(portal, one) for one in priorities))] if priorities else [],
                    ),
                    "thread": thread(portal, plan),
                    "timeline": _under("Milestones", [drawn, _same(portal, plan)] if drawn else []),
                    "money": _under("Money", _money(portal, plan)),
                    "promises": _promises(portal, plan),
                    "registers": _registers(portal, plan),
                    "front": front_sheet(plan),
                    "legends": [own_signs(one) for one in plan.legends],
                    "caveats": [caveat(one) for one in plan.notes],
                    "about": [about_document(portal, plan)],
                },
            )


def _under(heading: str, blocks: list[Block]) -> list[Block]:
    """Return blocks under a heading, and no heading over nothing."""
    return [Heading(heading), *blocks] if blocks else []


def _money(portal: Portal, plan: Plan) -> list[Block]:
    """Return the plan's money in a sentence with the way to its tables, and a row for each department monitored."""
    if not has_money(portal, plan):
        return []
    said = budgets.in_words(portal, plan)
    way = Link("See the money tables", f"{plan.key}/finances")
    rows = [money_summary.table(portal, plan)] if money(portal, plan) else []
    return [*rows, Text(((f"{said} " if said else "", way, "."),))]


def _registers(portal: Portal, plan: Plan) -> list[Block]:
    return _under("More from this plan", [cards(portal, plan)] if has_registers(portal, plan) else [])


def _promises(portal: Portal, plan: Plan) -> list[Block]:
    """Return what the plan will mean for residents, with the way to the rest."""
    found = [one for one in portal.in_plan(Promise, plan) if one.audience == "residents"]
    if not found:
        return []
    more = Link("What it will mean for residents and for providers", f"{plan.key}/registers/promises")
    return [Heading("What it will mean for residents"), *promised(portal, found), Text(((more, "."),))]


def _same(portal: Portal, plan: Plan) -> Block:
    return Details("The same as a table", (commitments.table(portal, plan),), "data")


def _attention(portal: Portal, plan: Plan) -> list[Block]:
    """Return how much needs attention, with the ways to each thing and why it does."""
    found = exceptions(portal, plan)
    if not len(found):
        said = (
            "Nothing needs attention."
            if plan.reports
            else "The document says what is to be; it does not report on how that is going."
        )
        return [Text((said,))]
    ways: list[Inline] = [Link("See each, and why", f"scrutiny#{plan.key.replace('/', '-')}")]
    if plan.reports:
        ways += [" or ", Link("read the latest report", report_path(plan, max(plan.reports)))]
    return [Text(((f"{in_a_sentence(found)} ", *ways, "."),), "note")]
