"""A council's page: its plans, its money in a line, its services, and all its measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present import rollup
from csportal.present.cards import plan_card
from csportal.present.frame import DOING, HOME
from csportal.present.pages.services import tree
from csportal.present.shapes import Cards, Definitions, Page, Text
from csportal.present.tables import measures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

PARTS = {
    "lead": "What the portal holds of the council.",
    "counts": "All its measures and milestones by status, and the whole.",
    "plans": "A card for each plan.",
    "services": "The council's services as a tree.",
    "measures": "All its measures.",
    "facts": "Its kind and its official code.",
}


def pages(portal: Portal) -> Iterator[Page]:
    for council in portal.councils:
        table = measures.table(portal, council)
        plans = portal.plans_of(council)
        has_several = len(list(plans)) > 1  # else the counts above are its plan's
        yield Page(
            path=council.key,
            kind="council",
            kind_label="Council",
            title=council.name,
            description=council.summary,
            crumbs=(HOME,),
            section=DOING,
            council=council.short_name,
            file=council.home.entry.file,
            parts={
                "lead": [Text((council.summary,), "lead")],
                "counts": rollup.blocks(portal, council),
                "plans": [Cards(tuple(plan_card(portal, plan, is_counted=has_several) for plan in plans), level=2)],
                "services": [tree(council.services)],
                "measures": [table] if table.rows else [],
                "facts": [
                    Definitions(
                        (
                            ("Kind of council", council.kind),
                            ("Code at the Office for National Statistics", council.ons_code),
                        )
                    )
                ],
            },
        )
