"""Listings: the records of one kind as rows, of one plan for its page or of all plans for open data."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from csportal.link import Portal
from csportal.link.remembered import remembered
from csportal.present.links import link
from csportal.present.shapes import Column, Inline, Number, Row, Several, Table

if TYPE_CHECKING:
    from collections.abc import Callable

    from csportal.records.base import Record
    from csportal.records.plan import Plan
    from csportal.values.period import Period

Cell = Inline | tuple[Inline, ...]
WHERE = (Column("council", "Council", "The council's id."), Column("plan", "Plan", "The plan's key."))


@dataclass(frozen=True)
class Field:
    """One column of a listing, and what a record has in it."""

    key: str
    title: str
    meaning: str
    read: Callable[[Portal, Any], Cell]
    numeric: bool = False
    hidden: bool = False
    raw: Callable[[Portal, Any], Cell] | None = None
    """What open data of all plans has in its place: the ids of records rather than links to them."""

    @property
    def column(self) -> Column:
        """The column of the table."""
        return Column(self.key, self.title, self.meaning, self.numeric, self.hidden)


@dataclass(frozen=True)
class Listing:
    """The records of one kind as a table: its name, its caption and its columns."""

    kind: type[Record]
    name: str
    caption: str
    fields: tuple[Field, ...]

    def table(self, portal: Portal, subject: Plan | Portal) -> Table:
        """Return the records of a plan; or all of them, each with its council and plan."""
        everywhere = isinstance(subject, Portal)
        found = portal.all(self.kind) if isinstance(subject, Portal) else portal.in_plan(self.kind, subject)
        rows = [
            Row((
                *((one.home.council, f"{one.home.council}/{one.home.plan}") if everywhere else ()),
                *((each.raw if each.raw and everywhere else each.read)(portal, one) for each in self.fields),
            ))
            for one in found
        ]  # fmt: skip
        columns = (*(WHERE if everywhere else ()), *(each.column for each in self.fields))
        shown = len(rows) > 8  # noqa: PLR2004 - more than a screen
        whole = Table(self.name, self.caption, columns, tuple(rows), filterable=shown)
        return whole if everywhere else _notes_below(whole)


def _notes_below(table: Table) -> Table:
    """Return a table with its column of notes below it, where there is room to read them."""
    keys = [column.key for column in table.columns]
    if "note" not in keys:
        return table
    at = keys.index("note")
    notes = [f"{machine(row.cells[0])}: {note}" for row in table.rows if (note := machine(row.cells[at]))]
    return replace(table.hiding("note"), notes=tuple(notes))


def machine(cell: Cell) -> str:
    """Return the words of a cell's first line."""
    first = cell[0] if isinstance(cell, tuple) else cell
    return first if isinstance(first, str) else str(getattr(first, "text", ""))


def text(key: str, title: str, meaning: str, *, hidden: bool = False) -> Field:
    """Return a column that shows a record's field as it is."""
    return Field(key, title, meaning, lambda _, one: plain(getattr(one, key)), hidden=hidden)


def named(key: str, title: str, meaning: str, kind: str) -> Field:
    """Return a column of links to the records that a field names."""
    return Field(
        key,
        title,
        meaning,
        lambda portal, one: links(portal, one, kind, getattr(one, key)),
        raw=lambda _, one: plain(getattr(one, key)),
    )


def section(*, hidden: bool = True) -> Field:
    """Return the column of the section of the source that a record was taken from."""
    return Field("section", "Section", "The section of the source document.", _section, hidden=hidden)


def _section(portal: Portal, one: Record) -> str:
    """Return the section that a record was taken from: its own, or that of the register that holds it."""
    own = getattr(one, "source", None) or getattr(_holders(portal).get(one.home.entry.file), "source", None)
    return own.section if own else ""


@remembered
def _holders(portal: Portal) -> dict[str, Record]:
    """Return the record that each file is, as against those that it holds."""
    return {one.home.entry.file: one for one in portal.records if not one.home.path}


def links(portal: Portal, record: Record, kind: str, ids: str | tuple[str, ...] | None) -> Cell:
    """Return links to the records that are named, one under the other; nothing where none is."""
    chosen = (ids,) if isinstance(ids, str) else ids or ()
    found = [one for each in chosen if (one := portal.find(record, kind, each))]
    return Several(tuple(link(one) for one in found)) if found else ""


def plain(value: object) -> Cell:
    """Return a field for a reader: lists one item under the other, periods by name, nothing as nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return Several(tuple(str(one) for one in value)) if value else ""
    return str(value)


def when(period: Period | None, printed: str | None = None) -> Cell:
    """Return a period for readers and machines, in the source's own words where they are not a date."""
    if period is None:
        return Number(printed or "", "")
    said = f"{printed} ({period.name})" if printed and period.kind != "date" else period.name
    return Number(said, period.text)
