"""How we are doing: every plan's counts, and every measure of every council in one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.rating.standing import standing
from csportal.derive.rollup.counts import count
from csportal.present.cards import plan_card
from csportal.present.frame import DOING, HOME
from csportal.present.shapes import Cards, Items, Page, Text
from csportal.present.tables.measures import measures
from csportal.present.words import count_tags, counts_in_words
from csportal.records.kpi import Kpi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

PARTS = {
    "lead": "How many measures are on target, over all plans.",
    "counts": "The measures by status.",
    "plans": "A card for each plan.",
    "measures": "Every measure.",
}


def pages(portal: Portal) -> Iterator[Page]:
    found = portal.all(Kpi)
    counts = count(standing(portal, kpi) for kpi in found)
    said = counts_in_words(counts)
    yield Page(
        path="how-we-are-doing",
        kind="doing",
        kind_label="Overview",
        title="How we are doing",
        description=said,
        crumbs=(HOME,),
        section=DOING,
        parts={
            "lead": [Text((said,), "lead")],
            "counts": [Items(tuple(((one,), None) for one in count_tags(counts)), "counts")],
            "plans": [
                Cards(
                    tuple(plan_card(portal, plan) for council in portal.councils for plan in portal.plans_of(council))
                )
            ],
            "measures": [measures(portal, found, "measures", "Every measure", council=True)],
        },
    )
