"""How we are doing: every plan's counts, and every measure of every council in one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.rating.standing import standing
from csportal.derive.rollup.counts import count
from csportal.present.cards import plan_card
from csportal.present.counts import count_tags, counts_in_words
from csportal.present.frame import DOING, HOME
from csportal.present.links import place_of
from csportal.present.shapes import Cards, Items, Page, Text
from csportal.present.tables.measures import measures
from csportal.present.words import listed
from csportal.records.kpi import Kpi

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from csportal.link import Portal

PARTS = {
    "lead": "How many measures are on target, over all plans.",
    "counts": "The measures by status.",
    "plans": "A card for each plan.",
    "measures": "Every measure.",
}

TWO = 2


def pages(portal: Portal) -> Iterator[Page]:
    found = portal.all(Kpi)
    counts = count(standing(portal, kpi) for kpi in found)
    said = f"{counts_in_words(counts)}{_whose(portal, found)}"
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


def _whose(portal: Portal, found: Iterable[Kpi]) -> str:
    """Return whose the rated measures are, where they are not those of every council with measures."""
    chosen = list(found)
    rated = {place_of(portal, kpi): None for kpi in chosen if standing(portal, kpi).rag.rated}
    if not rated or set(rated) == {place_of(portal, kpi) for kpi in chosen}:
        return ""
    number = sum(standing(portal, kpi).rag.rated for kpi in chosen)
    if number == 1:
        return f" The rated measure is that of {listed(rated)}."
    return f" {'Both' if number == TWO else 'All'} rated measures are those of {listed(rated)}."
