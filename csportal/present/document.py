"""What a plan's document says of itself: its front sheet, its signs, what to know of it, and where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.links import link
from csportal.present.shapes import Block, Definitions, Details, Inline, Link, Text
from csportal.present.source import about

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.base import Source
    from csportal.records.plan import Caveat, Legend, Plan


def front_sheet(plan: Plan) -> list[Block]:
    """Return what the document's front sheet says, folded up."""
    entries = tuple((one.term, one.text) for one in plan.front_sheet)
    if not entries:
        return []
    return [Details("What its front sheet says", (Definitions(entries), *_where(plan.front_sheet_source)))]


def own_signs(legend: Legend) -> Details:
    """Return one of the document's own keys to its signs, folded up."""
    items = tuple(
        (f"{one.sign}{f', {one.applies_to}' if one.applies_to else ''}", one.meaning) for one in legend.entries
    )
    return Details(f"The document’s own signs: {legend.title.lower()}", (Definitions(items), *_where(legend.source)))


def caveat(one: Caveat) -> Details:
    """Return what a reader should know of the document, folded up."""
    return Details(one.title, (Text((one.text,)), *_where(one.source)))


def _where(source: Source | None) -> tuple[Text, ...]:
    return (Text((f"Section {source.section} of the document.",), "quiet"),) if source else ()


def about_document(portal: Portal, plan: Plan) -> Block:
    """Return where the document is, what it covers and whose it is."""
    document = plan.document
    facts: list[tuple[str, Inline | tuple[Inline, ...]]] = [
        ("Source document", Link(document.title, document.url) if document.url else document.title),
        ("Published by", document.publisher),
        ("Date", document.date.name),
        ("Kind", plan.kind.capitalize()),
        ("Covers", plan.period.name),
        ("Owner", plan.owner),
    ]
    service = portal.find(plan, "service", plan.service)
    if service:
        facts.append(("Service", link(service)))
    if document.note:
        facts.append(("How it was copied", document.note))
    return about(portal, plan, facts)
