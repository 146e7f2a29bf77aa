"""A priority's page: its measures, milestones and objectives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.rollup.rollup import rollup
from csportal.present import rollup as rolled
from csportal.present.charts import timeline
from csportal.present.counts import counts_in_words
from csportal.present.frame import DOING, plan_crumbs, plan_menu
from csportal.present.gather import milestones
from csportal.present.links import link, linked
from csportal.present.shapes import Block, Heading, Items, Page, Text
from csportal.present.source import about, printed_in
from csportal.present.tables import commitments, measures
from csportal.records.objectives import Objective
from csportal.records.priorities import Priority
from csportal.records.registers.achievements import Achievement
from csportal.records.registers.projects import Project
from csportal.records.registers.updates import Update

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from csportal.link import Portal

PARTS = {
    "menu": "Links to the plan's own pages.",
    "lead": "What the priority is about and how its measures stand.",
    "counts": "Its measures and milestones by status, and the whole.",
    "outcomes": "The outcomes that it lists.",
    "objectives": "The objectives that serve it.",
    "measures": "Its measures.",
    "milestones": "Its milestones, as a timeline and a table.",
    "projects": "The projects under it.",
    "achievements": "What is reported as done for it.",
    "updates": "The updates that bear on it.",
    "about": "Where the data came from.",
}


def pages(portal: Portal) -> Iterator[Page]:
    for priority in portal.all(Priority):
        plan = portal.plan_of(priority)
        counts = rollup(portal, priority).counts
        drawn = timeline.chart(portal, priority)
        table = measures.table(portal, priority)
        said = counts_in_words(counts) if counts.total else ""
        yield Page(
            path=priority.key,
            kind="priority",
            kind_label="Priority",
            title=priority.title,
            description=priority.summary or f"A priority of {plan.title}.",
            crumbs=plan_crumbs(portal, priority),
            section=DOING,
            council=portal.council_of(priority).short_name,
            plan=plan.short_title,
            file=priority.home.entry.file,
            parts={
                "menu": [plan_menu(portal, plan, "")],
                "lead": [Text(tuple(one for one in (priority.summary, said) if one), "lead")],
                "counts": rolled.blocks(portal, priority),
                "outcomes": [Heading("Outcomes"), Items(tuple(((one,), None) for one in priority.outcomes))]
                if priority.outcomes
                else [],
                "objectives": linked("Objectives", portal.citing(priority, Objective)),
                "measures": [Heading("Measures"), table] if table.rows else [],
                "milestones": [Heading("Milestones"), *([drawn] if drawn else []), commitments.table(portal, priority)]
                if milestones(portal, priority)
                else [],
                "projects": _listed("Projects", portal.citing(priority, Project)),
                "achievements": _listed("What is reported as done", portal.citing(priority, Achievement)),
                "updates": linked("What the report says", portal.citing(priority, Update)),
                "about": [
                    about(
                        portal,
                        priority,
                        [
                            *([("Reference", priority.ref)] if priority.ref else []),
                            ("Published in", printed_in(plan, priority.source)),
                        ],
                    )
                ],
            },
        )


def _listed(heading: str, found: Sequence[Project | Achievement]) -> list[Block]:
    """Return titles under a heading; an achievement leads to what is said of it."""
    items = tuple(((link(one) if isinstance(one, Achievement) else one.title,), None) for one in found)
    return [Heading(heading), Items(items)] if items else []
