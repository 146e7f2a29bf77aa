"""The home page: what this is, each council's plans with their counts, and what needs attention."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.exceptions import exceptions
from csportal.present.cards import plan_card
from csportal.present.links import link, place_of
from csportal.present.monitoring import over_budget
from csportal.present.shapes import Block, Cards, Heading, Items, Link, Page, Text
from csportal.present.tables.measures import measures
from csportal.present.tags import tag
from csportal.present.words import plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from csportal.link import Portal
    from csportal.present.shapes import Inline
    from csportal.records.plan import Plan

    Line = tuple[tuple[Inline, ...], Items | None]

PARTS = {
    "lead": "What the portal is, in a sentence.",
    "plans": "A card for each plan with its counts.",
    "attention": "What needs attention: measures in a table, the rest in lists, with the way to the reasons.",
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
    kpis = [one.about.kpi for each in found for one in each.kpis]
    dated = [one.about for each in found for one in each.milestones]
    money = [one for each in found for one in each.money]
    blocks: list[Block] = [Heading("Needs attention")]
    if not any(len(each) for each in found):
        return [*blocks, Text(("Nothing needs attention now.",))]
    blocks.append(Text((("Each with its reasons, and questions to ask: ", Link("for scrutiny", "scrutiny"), "."),)))
    if kpis:
        table = measures(portal, kpis[:MOST], "needs-attention", "Measures that need attention", council=True)
        blocks += [table.hiding("council_rating", "travel"), *_more(len(kpis), "measure")]
    if dated:
        late = [((link(one.milestone), place_of(portal, one.milestone), tag(one.progress)), None) for one in dated]
        blocks += _listed("Milestones", late, "milestone")
    if money:
        over = [((f"{place_of(portal, one.record)}: {over_budget(one)}", link(one.record)), None) for one in money]
        blocks += _listed("Budget lines", over, "budget line")
    for name, what, records in (
        ("Budgets", "budget", list(dict.fromkeys(one.record for each in found for one in each.outturns))),
        ("Savings", "table", list(dict.fromkeys(one.record for each in found for one in each.savings))),
        ("Risks", "risk", [one.about for each in found for one in each.risks]),
        ("Contracts", "contract", [one.about for each in found for one in each.contracts]),
    ):
        lines = [((link(one), place_of(portal, one)), None) for one in records]
        blocks += _listed(name, lines, what) if lines else []
    return blocks


def _listed(name: str, lines: Sequence[Line], what: str) -> list[Block]:
    return [Heading(name, 3), Items(tuple(lines[:MOST])), *_more(len(lines), what)]


def _more(number: int, what: str) -> list[Block]:
    return [Text((f"{MOST} of {plural(number, what)} are shown.",), "quiet")] if number > MOST else []
