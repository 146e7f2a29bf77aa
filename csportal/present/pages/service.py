"""A service's page: its measures, milestones and money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present import rollup
from csportal.present.amounts import amount, bare
from csportal.present.frame import DOING, council_crumbs
from csportal.present.gather import milestones, money
from csportal.present.links import link
from csportal.present.pages.services import on_target, tree
from csportal.present.reading import meant
from csportal.present.shapes import Block, Heading, Inline, Items, Link, Page, Text
from csportal.present.tables import measures
from csportal.present.tables.commitments import commitments
from csportal.records.bridge import Bridge
from csportal.records.budget import Budget, BudgetLine
from csportal.records.objectives import Objective
from csportal.records.registers.contracts import Contract
from csportal.records.registers.delivery import DeliveredService
from csportal.records.registers.facts import Fact
from csportal.records.registers.need_groups import NeedGroup
from csportal.records.registers.posts import Post
from csportal.records.registers.promises import Promise
from csportal.records.registers.topics import Topic
from csportal.values.number import Printed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.records.council import Service

PARTS = {
    "lead": "What the service does and how its measures stand.",
    "counts": "Its measures and milestones by status, and the whole.",
    "parts": "The services within it.",
    "measures": "Its measures.",
    "milestones": "Its milestones.",
    "promises": "What plans say it will mean for people.",
    "facts": "Figures that plans give of it without a target.",
    "money": "Links to its money tables.",
    "more": "Where else plans speak of it: contracts, delivery models, posts and the like.",
}


def pages(portal: Portal) -> Iterator[Page]:
    for council in portal.councils:
        for service in portal.services_of(council):
            table = measures.table(portal, service)
            due = milestones(portal, service)
            tables = [*money(portal, service), *portal.citing(service, Budget), *portal.citing(service, Bridge)]
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
                    "counts": rollup.blocks(portal, service),
                    "parts": [Heading("Services within it"), tree(service.services)] if service.services else [],
                    "measures": [Heading("Measures"), table] if table.rows else [],
                    "milestones": [
                        Heading("Milestones"),
                        commitments(portal, due, "milestones", "Milestones, the earliest due first"),
                    ]
                    if due
                    else [],
                    "promises": meant(_promises(portal, service)),
                    "facts": _facts(portal, service),
                    "money": [Heading("Money"), Items(tuple(_money(service, one) for one in tables))] if tables else [],
                    "more": _more(portal, service),
                },
            )


def _money(service: Service, table: Record) -> tuple[tuple[Inline, ...], Items | None]:
    """Return the link to a money table; of a budget table, with the lines that name the service."""
    if not isinstance(table, Budget):
        return (link(table),), None
    lines = [line for _, line in table.every_line() if line.service == service.id]
    said = [
        ((f"{line.name}: {'; '.join(_figures(table, line))}",), None) for line in lines if any(_figures(table, line))
    ]
    return (link(table),), Items(tuple(said)) if said else None


def _figures(table: Budget, line: BudgetLine) -> list[str]:
    """Return a line's figures with the headings that they stand under."""
    found = []
    for column, cell in zip(table.columns, line.figures, strict=True):
        if isinstance(cell, Printed):
            unit = {"posts": "posts", "share": "percent"}.get(column.holds)
            said = f"{bare(cell).text}{'%' if unit == 'percent' else ''}" if unit else amount(cell, table.unit).text
            found.append(f"{said} ({column.title})")
    return found


def _promises(portal: Portal, service: Service) -> list[Promise]:
    """Return what plans say the service will mean, also through its objectives, each once."""
    through = [promise for one in portal.citing(service, Objective) for promise in portal.citing(one, Promise)]
    return list(dict.fromkeys([*portal.citing(service, Promise), *through]))


def _facts(portal: Portal, service: Service) -> list[Block]:
    """Return the figures that plans give of the service."""
    found = [(one, one.measure.say(one.value)) for one in portal.citing(service, Fact)]
    items = tuple(((link(one), f"{said}{f' of {one.out_of:,}' if one.out_of else ''}"), None) for one, said in found)
    return [Heading("Facts and figures"), Items(items)] if items else []


def _more(portal: Portal, service: Service) -> list[Block]:
    """Return where else plans speak of the service: one link for each entry of a register."""
    kinds = (DeliveredService, Contract, NeedGroup, Post, Topic)
    found = [one for kind in kinds for one in portal.citing(service, kind)]
    items = tuple(((link(one), f"{one.home.kind}, {portal.plan_of(one).short_title}"), None) for one in found)
    return [Heading("Also in the plans"), Items(items)] if items else []
