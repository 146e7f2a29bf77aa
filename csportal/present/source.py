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
    lines = ""
    if source and source.lines:
        lines = f"line{'' if source.lines.isdigit() else 's'} {source.lines} of its text"
    return ", ".join(part for part in (f"{document.publisher}, {document.title}", *where, lines) if part)


def about(portal: Portal, record: Record, facts: list[tuple[str, Inline | tuple[Inline, ...]]]) -> Aside:
    """Return the box about a record's data: its own facts, then licence and the file to edit."""
    licence = portal.settings.licence
    file = record.home.entry.file
    rest: list[tuple[str, Inline | tuple[Inline, ...]]] = [("Licence", Link(licence.name, licence.url))]
    return Aside("About this data", (Definitions((*facts, *rest, ("Kept in", _kept_in(portal, file)))),))


def _kept_in(portal: Portal, file: str) -> Inline | tuple[Inline, ...]:
    """Return the data file, with the ways to change it, see its history and report a slip where it is hosted."""
    if not portal.repository:
        return file
    return (
        Link(file, f"{portal.repository}/blob/main/{file}"),
        Link("Edit this data", f"{portal.repository}/edit/main/{file}"),
        Link("History of changes", f"{portal.repository}/commits/main/{file}"),
        Link("Report a wrong figure", f"{portal.repository}/issues/new?template=wrong-figure.yml"),
    )
