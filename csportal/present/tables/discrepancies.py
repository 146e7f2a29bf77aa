"""Discrepancies: what does not agree in the source documents, each with what is printed and what it should be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from csportal.link import Portal
from csportal.present.links import link
from csportal.present.shapes import Column, Link, Row, Table
from csportal.present.words import capital
from csportal.records.base import Part
from csportal.records.bridge import Bridge, ControlTotal
from csportal.records.budget import Budget
from csportal.records.finances import MoneyTable
from csportal.records.plan import Plan
from csportal.records.registers.discrepancies import SourceDiscrepancy
from csportal.records.survey import Survey

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.present.listing import Cell
    from csportal.records.base import Discrepancy, Record, Source

SUBJECTS = (Plan, Portal)
WITH_FIGURES: tuple[type[Any], ...] = (MoneyTable, Budget, Bridge, ControlTotal, Survey)
NAMED = {"kpi": "kpis", "milestone": "milestones", "objective": "objectives", "finances": "finances",
         "budget": "budgets", "bridge": "bridges", "survey": "surveys"}  # fmt: skip
COLUMNS = (
    Column("about", "What it is about", "What the discrepancy is about."),
    Column("kind", "Kind", "What is wrong.", hidden=True),
    Column("printed", "Printed", "What the document prints."),
    Column("expected", "Expected, or printed elsewhere", "What it should be, or what another place says."),
    Column("note", "What to make of it", "What a reader should make of it."),
    Column("records", "Concerns", "The records that it concerns.", hidden=True),
    Column("section", "Section", "The section of the source document.", hidden=True),
)
WHERE = (
    Column("council", "Council", "The council's id."),
    Column("plan", "Plan", "The plan's key."),
    Column("document", "Document", "The source document."),
)


@dataclass(frozen=True)
class Doubt:
    """One discrepancy, wherever in the data it is acknowledged."""

    record: Record
    about: str
    kind: str
    printed: str
    expected: str
    note: str
    concerns: tuple[Link, ...]
    source: Source


def table(portal: Portal, record: Plan | Portal) -> Table:
    """Return the discrepancies of a plan's document, or of all documents."""
    everywhere = isinstance(record, Portal)
    plans = portal.all(Plan) if isinstance(record, Portal) else [record]
    rows = [_row(portal, one, everywhere=everywhere) for plan in plans for one in doubts(portal, plan)]
    columns = (*(WHERE if everywhere else ()), *COLUMNS)
    return Table("discrepancies", "What does not agree in the documents", columns, tuple(rows), filterable=True)


def doubts(portal: Portal, plan: Plan) -> list[Doubt]:
    """Return the discrepancies of a plan: those of its register, then those beside its figures."""
    kept = [listed(portal, one) for one in portal.in_plan(SourceDiscrepancy, plan)]
    return [*kept, *_beside_figures(portal, plan)]


def about(portal: Portal, record: Record) -> list[Doubt]:
    """Return the discrepancies that name a record."""
    return [listed(portal, one) for one in portal.citing(record, SourceDiscrepancy)]


def listed(portal: Portal, one: SourceDiscrepancy) -> Doubt:
    """Return a discrepancy of the register."""
    named = [portal.find(one, kind, each) for kind, field in NAMED.items() for each in getattr(one, field)]
    alike = [getattr(each, "title", "") for each in named]
    found = tuple(_told_apart(each, alike) for each in named if each)
    slugs = [(slug, f"{one.home.council}/{one.home.plan}/registers/{slug}") for slug in map(str, one.registers)]
    found += tuple(Link(f"Register: {slug.replace('-', ' ')}", to) for slug, to in slugs)
    return Doubt(one, one.title, one.kind, one.printed, one.expected or "", one.note, found, one.source)


def _told_apart(record: Record, titles: list[str]) -> Link:
    """Return the link to a record; with its kind, where another has the same title."""
    own = link(record)
    return Link(f"{own.text} ({record.home.kind})", own.to) if titles.count(own.text) > 1 else own


def _beside_figures(portal: Portal, plan: Plan) -> Iterator[Doubt]:
    """Yield what is acknowledged beside a figure, however deep in a record it stands."""
    for kind in WITH_FIGURES:
        for record in portal.in_plan(kind, plan):
            own = link(record)
            for name, known in _within(record):
                about = own.text if name == own.text else f"{name}: {own.text}"
                yield Doubt(record, about, "sum", known.printed, known.computed, known.note, (own,), record.source)


def _within(part: Part, name: str = "") -> Iterator[tuple[str, Discrepancy]]:
    """Yield each acknowledged discrepancy in a part, with the name of what it stands beside."""
    for each in ("name", "title", "to"):
        if named := getattr(part, each, None):
            name = getattr(named, "name", named)
            break
    if known := getattr(part, "known_discrepancy", None):
        yield name, known
    for field in type(part).model_fields:
        value = getattr(part, field)
        for one in value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else (value,):
            if isinstance(one, Part):
                yield from _within(one, name)


def _row(portal: Portal, one: Doubt, *, everywhere: bool) -> Row:
    home = one.record.home
    plan = portal.plan_of(one.record)
    where = (home.council, f"{home.council}/{home.plan}", plan.document.title) if everywhere else ()
    cells: tuple[Cell, ...] = (
        (one.about, f"{capital(one.kind)} · section {one.source.section}"),
        capital(one.kind),
        one.printed,
        one.expected or "–",
        (one.note, *one.concerns),
        "; ".join(each.text for each in one.concerns),
        one.source.section,
    )
    return Row((*where, *cells), status=capital(one.kind))
