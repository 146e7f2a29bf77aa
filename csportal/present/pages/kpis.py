"""All measures of one plan, in one table under each priority."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.rollup.counts import count
from csportal.present.cards import counted
from csportal.present.counts import counts_in_words
from csportal.present.frame import DOING, plan_crumbs, plan_menu
from csportal.present.gather import standings
from csportal.present.shapes import Page, Text
from csportal.present.tables import measures
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

PARTS = {
    "menu": "Links to the plan's own pages.",
    "lead": "How many measures there are and how many are on target.",
    "counts": "The measures by status.",
    "measures": "The measures.",
}


def pages(portal: Portal) -> Iterator[Page]:
    for plan in portal.all(Plan):
        table = measures.table(portal, plan)
        if not table.rows:
            continue
        counts = count(standings(portal, plan))
        said = counts_in_words(counts)
        yield Page(
            path=f"{plan.key}/kpis",
            kind="kpis",
            kind_label="Measures",
            title=f"Measures: {plan.short_title}",
            description=said,
            crumbs=plan_crumbs(portal, plan),
            section=DOING,
            council=portal.council_of(plan).short_name,
            plan=plan.short_title,
            parts={
                "menu": [plan_menu(portal, plan, f"{plan.key}/kpis")],
                "lead": [Text((said,), "lead")],
                "counts": counted(portal, plan),
                "measures": [table],
            },
        )
