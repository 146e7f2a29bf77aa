"""A service's page: its measures, milestones and money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.cards import counted
from csportal.present.frame import DOING, council_crumbs
from csportal.present.gather import milestones, money
from csportal.present.pages.services import on_target, tree
from csportal.present.shapes import Heading, Items, Link, Page, Text
from csportal.present.tables import measures
from csportal.present.tables.commitments import commitments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

PARTS = {
    "lead": "What the service does and how its measures stand.",
    "counts": "Its measures by status, as a bar.",
    "parts": "The services within it.",
    "measures": "Its measures.",
    "milestones": "Its milestones.",
    "money": "Links to its money tables.",
}


def pages(portal: Portal) -> Iterator[Page]:
    for council in portal.councils:
        for service in portal.services_of(council):
            table = measures.table(portal, service)
            due = milestones(portal, service)
            tables = money(portal, service)
            above = portal.parent_of(service)
            yield Page(
                path=service.key,
                kind="service",
                kind_label="Service",
                title=service.title,
                description=service.about or f"{service.title} at {council.name}.",
                crumbs=(
                    *council_crumbs(portal, service),
                    Link("Services", f"{council.key}/services"),
                    *([Link(above.title, above.key)] if above else []),
                ),
                section=DOING,
                council=council.short_name,
                file=service.home.entry.file,
                parts={
                    "lead": [Text(tuple(one for one in (service.about, on_target(portal, service)) if one), "lead")],
                    "counts": counted(portal, service),
                    "parts": [Heading("Services within it"), tree(service.services)] if service.services else [],
                    "measures": [Heading("Measures"), table] if table.rows else [],
                    "milestones": [
                        Heading("Milestones"),
                        commitments(portal, due, "milestones", "Milestones, the earliest due first"),
                    ]
                    if due
                    else [],
                    "money": [
                        Heading("Money"),
                        Items(
                            tuple(
                                ((Link(one.title, f"{one.home.council}/{one.home.plan}/finances#{one.id}"),), None)
                                for one in tables
                            )
                        ),
                    ]
                    if tables
                    else [],
                },
            )
