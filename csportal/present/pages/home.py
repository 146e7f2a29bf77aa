"""The home page: what this is, each council's plans with their counts, and what needs attention."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.exceptions import exceptions
from csportal.present.cards import plan_card
from csportal.present.frame import report_path
from csportal.present.monitoring import over_budget
from csportal.present.shapes import Block, Cards, Heading, Items, Link, Page, Text
from csportal.present.tables.measures import measures
from csportal.present.words import link, place_of, plural, tag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.plan import Plan

PARTS = {
    "lead": "What the portal is, in a sentence.",
    "plans": "A card for each plan with its counts.",
    "attention": "What needs attention: measures in a table, milestones and budget lines in lists.",
}
MOST = 6


def pages(portal: Portal) -> Iterator[Page]:
    settings = portal.settings
    plans = [plan for council in portal.councils for plan in portal.plans_of(council)]
    yield Page(
        path="",
        kind="home",
        kind_label="Home",
        title=settings.headline,
        description=settings.summary,
        parts={
            "lead": [Text((settings.summary,), "lead")],
            "plans": [Cards(tuple(plan_card(portal, plan) for plan in plans), level=2)],
            "attention": _attention(portal, plans),
        },
    )


def _attention(portal: Portal, plans: list[Plan]) -> list[Block]:
    """Return what needs attention over all plans, a few of each kind, with the way to the rest."""
    found = [exceptions(portal, plan) for plan in plans]
    kpis = [one.kpi for each in found for one, _ in each.kpis]
    dated = [one for each in found for one, _ in each.milestones]
    money = [(table, row) for each in found for table, row in each.money]
    blocks: list[Block] = [Heading("Needs attention")]
    if not (kpis or dated or money):
        return [*blocks, Text(("Nothing needs attention now.",))]
    if kpis:
        table = measures(portal, kpis[:MOST], "needs-attention", "Measures that need attention", council=True)
        blocks += [table.hiding("council_rating", "travel"), *_more(len(kpis), "measure")]
    if dated:
        late = [((link(one.milestone), place_of(portal, one.milestone), tag(one.progress)), None) for one in dated]
        blocks += [Heading("Milestones", 3), Items(tuple(late[:MOST])), *_more(len(dated), "milestone")]
    if money:
        over = [((f"{place_of(portal, table)}: {over_budget(row)}", link(table)), None) for table, row in money]
        blocks += [Heading("Budget lines", 3), Items(tuple(over[:MOST])), *_more(len(money), "budget line")]
    return [*blocks, *(_reasons(portal, plan) for plan in plans if plan.reports)]


def _reasons(portal: Portal, plan: Plan) -> Block:
    report = Link(f"{plan.short_title}, {place_of(portal, plan)}", report_path(plan, max(plan.reports)))
    return Text((("Each with its reason: ", report),))


def _more(number: int, what: str) -> list[Block]:
    return [Text((f"{MOST} of {plural(number, what)} are shown.",), "quiet")] if number > MOST else []
