"""The search page, with every page of the portal from A to Z for readers without JavaScript."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.frame import HOME
from csportal.present.links import link, place_of
from csportal.present.shapes import Heading, Items, Page
from csportal.records.council import Council, Service
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.objectives import Objective
from csportal.records.plan import Plan
from csportal.records.priorities import Priority

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.present.shapes import Block, Inline
    from csportal.records.base import Record

PARTS = {"everything": "Every record that has a page, by kind and from A to Z."}
KINDS = (
    ("Councils", Council),
    ("Plans", Plan),
    ("Priorities", Priority),
    ("Objectives", Objective),
    ("Measures", Kpi),
    ("Milestones", Milestone),
    ("Services", Service),
)


def pages(portal: Portal) -> Iterator[Page]:
    blocks: list[Block] = []
    for heading, kind in KINDS:
        found = sorted(portal.all(kind), key=lambda one: link(one).text.lower())
        if found:
            blocks += [Heading(heading, 3), Items(tuple((_entry(portal, one), None) for one in found))]
    yield Page(
        path="search",
        kind="search",
        kind_label="Search",
        searchable=False,
        title="Search",
        description="Search the portal, or go through everything from A to Z.",
        crumbs=(HOME,),
        parts={"everything": blocks},
    )


def _entry(portal: Portal, record: Record) -> tuple[Inline, ...]:
    """Return a record's link, with its council where there are several."""
    several = len(portal.councils) > 1 and not isinstance(record, Council)
    return (link(record), f"({place_of(portal, record)})") if several else (link(record),)
