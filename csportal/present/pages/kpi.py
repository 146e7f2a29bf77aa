"""A KPI's page: how it stands, how that is worked out, its chart and figures, what the service says, and its data."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.freshness.freshness import is_closed
from csportal.derive.rating.standing import standing
from csportal.present import comparison, variation
from csportal.present.charts import kpi_over_time
from csportal.present.deadlines import due_words
from csportal.present.doubts import doubts
from csportal.present.frame import DOING, plan_crumbs, plan_menu
from csportal.present.kpi.about import about_kpi
from csportal.present.kpi.beside import beside
from csportal.present.kpi.commentary import commentary
from csportal.present.kpi.facts import facts
from csportal.present.kpi.working import working
from csportal.present.links import link
from csportal.present.shapes import Block, Details, Heading, Items, Page, Table, Text
from csportal.present.summary import summary
from csportal.present.tables import kpi_values
from csportal.present.words import capital
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.objectives import Objective
from csportal.records.priorities import Priority

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

PARTS = {
    "menu": "Links to the plan's own pages.",
    "lead": "How the measure stands, in a sentence or two.",
    "facts": "The latest figure, its target, status, forecast, rating and travel; the action, and others' figures.",
    "working": "How each of these is worked out.",
    "meaning": "What the measure is.",
    "chart": "The measure over time against its target.",
    "values": "The same figures as a table.",
    "variation": "Whether the latest figure stands out from its usual ups and downs.",
    "comparison": "The same measure of other councils.",
    "commentary": "What the service says, period by period, with actions.",
    "milestones": "The milestones that should move it.",
    "doubts": "What does not agree in the source about it.",
    "about": "What it measures, whose it is and where it came from.",
}
LONG = 16
"""From how many rows on a table is folded up."""


def pages(portal: Portal) -> Iterator[Page]:
    for kpi in portal.all(Kpi):
        yield _page(portal, kpi)


def _page(portal: Portal, kpi: Kpi) -> Page:
    now = standing(portal, kpi)
    plan = portal.plan_of(kpi)
    drawn = kpi_over_time.chart(portal, kpi)
    above = portal.search(kpi, Objective, kpi.objective) or portal.search(kpi, Priority, kpi.priority)
    sentence = summary(portal, now)
    return Page(
        path=kpi.key,
        kind="kpi",
        kind_label="Measure",
        title=kpi.title,
        description=sentence,
        crumbs=(*plan_crumbs(portal, kpi), *([link(above)] if above else [])),
        section=DOING,
        council=portal.council_of(kpi).short_name,
        plan=plan.short_title,
        status=capital(str(now.rag)),
        file=kpi.home.entry.file,
        parts={
            "menu": [plan_menu(portal, plan, f"{plan.key}/kpis")],
            "lead": [Text((sentence,), "lead")],
            "facts": [facts(portal, now), *beside(portal, now)],
            "working": [working(portal, now)],
            "meaning": [Text((kpi.definition,))],
            "chart": [drawn] if drawn else [Text((_undrawn(portal, kpi),), "quiet")],
            "values": [_folded(kpi_values.table(portal, kpi))],
            "variation": variation.blocks(portal, kpi),
            "comparison": comparison.blocks(portal, kpi),
            "commentary": commentary(kpi),
            "milestones": _milestones(portal, kpi),
            "doubts": doubts(portal, kpi),
            "about": [about_kpi(portal, kpi)],
        },
    )


def _folded(table: Table) -> Block:
    """Return the table, folded up where it is so long that it would hide what comes after it."""
    return Details("All figures as a table", (table,), "data") if len(table.rows) > LONG else table


def _undrawn(portal: Portal, kpi: Kpi) -> str:
    """Return why there is no chart; of a plan that is closed nothing more is to come."""
    yet = "" if is_closed(portal, portal.plan_of(kpi)) else " yet"
    if any(isinstance(entry.value, Decimal) for entry in kpi.values.values()):
        return f"There is one figure only, so there is nothing to draw{yet}."
    return f"There is no number to draw{yet}."


def _milestones(portal: Portal, kpi: Kpi) -> list[Block]:
    found = portal.citing(kpi, Milestone)
    items = tuple(((link(one), due_words(one)), None) for one in found)
    return [Heading("Milestones that should move it"), Items(items)] if items else []
