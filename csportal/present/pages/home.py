"""The home page: what this is, each council's plans with their counts, and what needs attention."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.counts import count
from csportal.derive.exceptions import exceptions
from csportal.derive.money import against_budget, total
from csportal.present.charts import status_counts
from csportal.present.gather import milestones, money, standings
from csportal.present.shapes import Blocks, Card, Cards, Items, Link, Page, Spark, Table, Text
from csportal.present.tables.measures import measures
from csportal.present.words import count_tags, plural
from csportal.records.plan import Plan
from csportal.values.unit import pounds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.kpi import Kpi

PARTS = {
    "lead": "What the portal is, in a sentence.",
    "plans": "A card for each plan with its counts.",
    "attention": "The measures that are off target, in a table.",
}
MOST = 8


def pages(portal: Portal) -> Iterator[Page]:
    settings = portal.settings
    plans = [plan for council in portal.councils for plan in portal.plans_of(council)]
    off = [one.kpi for plan in plans for one, _ in exceptions(portal, plan).kpis]
    yield Page(
        path="",
        kind="home",
        kind_label="Home",
        title=settings.headline,
        description=settings.summary,
        parts={
            "lead": [Text((settings.summary,), "lead")],
            "plans": [Cards(tuple(plan_card(portal, plan) for plan in plans))],
            "attention": [_attention(portal, off)] if off else [],
        },
    )


def _attention(portal: Portal, off: list[Kpi]) -> Table:
    table = measures(portal, off[:MOST], "needs-attention", "Measures off target", council=True)
    return table.hiding("council_rating", "travel")


def plan_card(portal: Portal, plan: Plan) -> Card:
    """Return a plan's card: council, title, counts, and its milestones and money in one line."""
    counts = count(standings(portal, plan))
    bar = status_counts.chart(portal, plan)
    blocks: Blocks = [
        *([Spark(bar)] if bar else []),
        *([Items(tuple(((one,), None) for one in count_tags(counts)), "counts")] if counts.total else []),
    ]
    council = portal.council_of(plan)
    return Card(
        Link(council.short_name, council.key),
        "",
        (
            Text((Link(plan.short_title, plan.key), plan.period.name)),
            *blocks,
            Text((in_a_line(portal, plan),), "quiet"),
        ),
    )


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
