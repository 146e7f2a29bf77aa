"""Money of every plan: what each has spent against its budget."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from csportal.present.charts import budget_actual
from csportal.present.frame import HOME, MONEY, has_money
from csportal.present.gather import money
from csportal.present.pages.finances import in_words
from csportal.present.shapes import Block, Heading, Link, Page, Text
from csportal.present.tables import money_summary
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

PARTS = {
    "lead": "What the figures are.",
    "plans": "Each plan's money: a sentence, a chart and a table.",
}


def pages(portal: Portal) -> Iterator[Page]:
    lead = "What each plan's services were given to spend, and what they have spent so far."
    yield Page(
        path="money",
        kind="spending",
        kind_label="Overview",
        title="Money",
        description=lead,
        crumbs=(HOME,),
        section=MONEY,
        parts={
            "lead": [Text((lead,), "lead")],
            "plans": [block for plan in portal.all(Plan) if has_money(portal, plan) for block in _plan(portal, plan)],
        },
    )


def _plan(portal: Portal, plan: Plan) -> list[Block]:
    chart = budget_actual.chart(portal, plan)
    council = portal.council_of(plan).short_name
    summary = money_summary.table(portal, plan) if money(portal, plan) else None
    return [
        Heading(f"{council}: {plan.short_title}"),
        Text(((f"{in_words(portal, plan)} ", Link("See every line", f"{plan.key}/finances")),)),
        *([chart] if chart else []),
        # Each plan's download needs a name of its own beside the others'.
        *([replace(summary, name=f"{summary.name}-{plan.key.replace('/', '-')}")] if summary else []),
    ]
