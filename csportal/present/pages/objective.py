"""An objective's page: the priorities that it serves, its measures and its milestones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present import rollup
from csportal.present.budgets import bridge
from csportal.present.doubts import doubts
from csportal.present.frame import DOING, plan_crumbs, plan_menu
from csportal.present.gather import milestones
from csportal.present.links import link, linked
from csportal.present.reading import meant
from csportal.present.shapes import Block, Heading, Page, Text
from csportal.present.source import about, printed_in
from csportal.present.tables import commitments, measures
from csportal.records.bridge import Bridge
from csportal.records.objectives import Objective
from csportal.records.priorities import Priority
from csportal.records.registers.promises import Promise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

PARTS = {
    "menu": "Links to the plan's own pages.",
    "lead": "What the objective means.",
    "counts": "Its measures and milestones by status, and the whole.",
    "priorities": "The priorities that it serves.",
    "measures": "Its measures.",
    "milestones": "Its milestones.",
    "promises": "What it will mean for people.",
    "money": "Its budget from year to year.",
    "doubts": "What does not agree in the source about it.",
    "about": "Where the data came from.",
}


def pages(portal: Portal) -> Iterator[Page]:
    for objective in portal.all(Objective):
        plan = portal.plan_of(objective)
        table = measures.table(portal, objective)
        found = [portal.search(objective, Priority, one) for one in objective.priorities]
        served = [one for one in found if one]
        service = portal.find(objective, "service", objective.service)
        yield Page(
            path=objective.key,
            kind="objective",
            kind_label="Objective",
            title=objective.title,
            description=objective.summary or f"An objective of {plan.title}.",
            crumbs=plan_crumbs(portal, objective),
            section=DOING,
            council=portal.council_of(objective).short_name,
            plan=plan.short_title,
            file=objective.home.entry.file,
            parts={
                "menu": [plan_menu(portal, plan, "")],
                "lead": [Text((objective.summary,), "lead")] if objective.summary else [],
                "counts": rollup.blocks(portal, objective),
                "priorities": linked("Serves", served),
                "measures": [Heading("Measures"), table] if table.rows else [],
                "milestones": [Heading("Milestones"), commitments.table(portal, objective)]
                if milestones(portal, objective)
                else [],
                "promises": meant(portal.citing(objective, Promise)),
                "money": _money(portal, objective),
                "doubts": doubts(portal, objective),
                "about": [
                    about(
                        portal,
                        objective,
                        [
                            *([("Reference", objective.ref)] if objective.ref else []),
                            *([("Stands under", objective.group)] if objective.group else []),
                            *([("Service", link(service))] if service else []),
                            ("Published in", printed_in(plan, objective.source)),
                        ],
                    ),
                ],
            },
        )


def _money(portal: Portal, objective: Objective) -> list[Block]:
    found = portal.citing(objective, Bridge)
    return [Heading("Money"), *(block for one in found for block in bridge(portal, one))] if found else []
