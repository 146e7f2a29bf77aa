"""A milestone's page: what, by when, how it stands, and what was said of it period by period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.milestones.progress import milestone_standing
from csportal.present import milestone as blocks
from csportal.present.doubts import doubts
from csportal.present.frame import MILESTONES, plan_crumbs, plan_menu
from csportal.present.links import link, linked
from csportal.present.shapes import Block, Heading, Inline, Page, Text
from csportal.present.source import about, printed_in
from csportal.present.tables import milestone_dates
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
    "lead": "How the milestone stands, in a sentence.",
    "facts": "When it is due, how it stands, by how much it has slipped, the council's own rating.",
    "working": "How the status is worked out.",
    "dates": "Its dates, as they were set, moved, expected and met.",
    "plan": "What has to happen for it, what should be better then, and by what success is judged.",
    "updates": "What each period's report says.",
    "measures": "The measures that should move when it is done.",
    "doubts": "What does not agree in the source about it.",
    "about": "Whose it is and where it came from.",
}


def pages(portal: Portal) -> Iterator[Page]:
    for milestone in portal.all(Milestone):
        one = milestone_standing(portal, milestone)
        plan = portal.plan_of(milestone)
        above = portal.search(milestone, Objective, milestone.objective) or portal.search(
            milestone, Priority, milestone.priority
        )
        yield Page(
            path=milestone.key,
            kind="milestone",
            kind_label=milestone.kind.capitalize(),
            title=_title(portal, milestone),
            description=f"{capital(one.status)}. {one.working}",
            crumbs=(*plan_crumbs(portal, milestone), *([link(above)] if above else [])),
            section=MILESTONES,
            council=portal.council_of(milestone).short_name,
            plan=plan.short_title,
            status=capital(str(one.progress)),
            file=milestone.home.entry.file,
            parts={
                "menu": [plan_menu(portal, plan, f"{plan.key}/milestones")],
                "lead": [Text(tuple(said for said in (milestone.about, blocks.lead(one)) if said), "lead")],
                "facts": [blocks.facts(one)],
                "working": [blocks.working(portal, one)],
                "dates": _dates(portal, milestone),
                "plan": blocks.plan(milestone),
                "updates": blocks.updates(milestone),
                "measures": _measures(portal, milestone),
                "doubts": doubts(portal, milestone),
                "about": [_about(portal, milestone)],
            },
        )


def _title(portal: Portal, milestone: Milestone) -> str:
    """Return the milestone's title; with its group, where another of the plan is called the same."""
    alike = [one for one in portal.in_plan(Milestone, portal.plan_of(milestone)) if one.title == milestone.title]
    return f"{milestone.title} ({milestone.group})" if len(alike) > 1 and milestone.group else milestone.title


def _dates(portal: Portal, milestone: Milestone) -> list[Block]:
    """Return the history of the dates, where there is more to tell than one date."""
    table = milestone_dates.table(portal, milestone)
    return [Heading("Its dates"), table] if len(table.rows) > 1 else []


def _measures(portal: Portal, milestone: Milestone) -> list[Block]:
    found = [one for name in milestone.kpis if (one := portal.search(milestone, Kpi, name))]
    return linked("Measures that should move", found)


def _about(portal: Portal, milestone: Milestone) -> Block:
    plan = portal.plan_of(milestone)
    service = portal.find(milestone, "service", milestone.service)
    parts: list[tuple[str, Inline | tuple[Inline, ...] | None]] = [
        ("Kind", capital(milestone.kind)),
        ("Stands under", milestone.group),
        ("Marks", ", ".join(milestone.tags)),
        ("References", ", ".join(milestone.refs)),
        ("Actions within it", ", ".join(milestone.actions)),
        ("Owner", milestone.owner or plan.owner),
        ("Service", link(service) if service else None),
        ("Published in", printed_in(plan, milestone.source)),
    ]
    return about(portal, milestone, [(term, said) for term, said in parts if said])
