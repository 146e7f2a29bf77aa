"""Where a record came from and where its data can be changed: what stands beside every record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.shapes import Aside, Definitions, Inline, Link

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.base import Record, Source
    from csportal.records.plan import Plan


def printed_in(plan: Plan, source: Source | None) -> str:
    """Return the document and section that a record was taken from."""
    document = plan.document
    where = [f"section {source.section}" if source else "", f"“{source.table}”" if source and source.table else ""]
    lines = f"lines {source.lines} of its text" if source and source.lines else ""
    return ", ".join(part for part in (f"{document.publisher}, {document.title}", *where, lines) if part)


def about(portal: Portal, record: Record, facts: list[tuple[str, Inline | tuple[Inline, ...]]]) -> Aside:
    """Return the box about a record's data: its own facts, then licence and the file to edit."""
    licence = portal.settings.licence
    file = record.home.entry.file
    repository = portal.settings.repository
    edit: Inline = Link("Edit this data", f"{repository.rstrip('/')}/edit/main/{file}") if repository else file
    rest: list[tuple[str, Inline | tuple[Inline, ...]]] = [
        ("Licence", Link(licence.name, licence.url)),
        ("Kept in", (Link(file, f"{repository.rstrip('/')}/blob/main/{file}"), edit) if repository else edit),
    ]
    return Aside("About this data", (Definitions((*facts, *rest)),))
