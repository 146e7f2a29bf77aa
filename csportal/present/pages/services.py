"""A council's services as a tree, and a page for each with its measures, milestones and money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.rollup.rollup import rollup
from csportal.present.counts import rated_in_words
from csportal.present.frame import DOING, council_crumbs
from csportal.present.links import link, place_of
from csportal.present.shapes import Items, Page, Text
from csportal.present.words import plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from csportal.link import Portal
    from csportal.records.council import Service

PARTS = {
    "lead": "How many services there are.",
    "tree": "The services, each under the one that it is part of.",
}


def pages(portal: Portal) -> Iterator[Page]:
    for council in portal.councils:
        services = portal.services_of(council)
        yield Page(
            path=f"{council.key}/services",
            kind="services",
            kind_label="Services",
            title=f"Services of {council.short_name}",
            description=f"The services of {council.name} that have plans here.",
            crumbs=council_crumbs(portal, council),
            section=DOING,
            council=council.short_name,
            file=council.home.entry.file,
            parts={
                "lead": [
                    Text(
                        (f"{plural(len(services), 'service')}, each with its measures, milestones and money.",), "lead"
                    )
                ],
                "tree": [tree(council.services)],
            },
        )


def tree(services: Iterable[Service]) -> Items:
    """Return services as nested links."""
    return Items(tuple(((link(one),), tree(one.services) if one.services else None) for one in services), "tree")


def on_target(portal: Portal, service: Service) -> str:
    """Return a service's counts in a sentence."""
    counts = rollup(portal, service).counts
    if not counts.total:
        return "No measure names this service."
    said = rated_in_words(counts) if counts.rated else "no measure is rated"
    return f"{place_of(portal, service)}: {said}."
