"""A money table by line and year, as printed, with what is over or under budget where it says so."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.money.outturn import outturns, pairs, reason
from csportal.present.amounts import bare, heading_unit, misprint
from csportal.present.links import link
from csportal.present.shapes import Column, Number, Row, Table
from csportal.records.budget import Budget
from csportal.records.figures import NoAmount, value_of
from csportal.values.number import Printed, digits, shown
from csportal.values.sums import adds_up

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.derive.money.outturn import Outturn
    from csportal.link import Portal
    from csportal.records.budget import BudgetColumn, BudgetLine

SUBJECTS = (Budget,)
COMPARED = (
    Column("working", "Working", "How the difference is worked out.", hidden=True),
    Column("attention", "Attention", "Why the line needs attention; nothing where it does not.", hidden=True),
)


def table(portal: Portal, record: Budget) -> Table:
    """Return the table; a line that is made of others stands before them."""
    pair = next(iter(pairs(record)), None)
    columns = [Column("line", "Line", "The line's name, as printed.")]
    columns += [
        Column(one.key.replace("-", "_"), _titled(record, one), meaning(one), numeric=True) for one in record.columns
    ]
    if pair:
        words = "Over or under" if pair[0].holds == "budget" else "Short or ahead"
        columns.append(Column("difference", words, f"{pair[1].title} less {pair[0].title.lower()}.", numeric=True))
        columns += COMPARED
    columns += [
        Column("part_of", "Part of", "The line that this one is part of.", hidden=True),
        Column("role", "Role", "Whether the row is a line, a part of one, or the total.", hidden=True),
        Column("note", "Note", "What a reader should know of the line.", hidden=True),
    ]
    found = {id(one.line): one for one in outturns(record, portal.settings.attention.percent)}
    rows = []
    for line, above, role in every(record):
        told = _compared(portal, found.get(id(line))) if pair else []
        rows.append(_row(portal, record, line, told, (above, role)))
    return Table(f"budget-{record.id}", record.title, tuple(columns), tuple(rows), tuple(_notes(record)))


def every(record: Budget) -> Iterator[tuple[BudgetLine, str, str]]:
    """Yield each line with the name of the line that it is part of and its role."""
    for line in record.lines:
        yield from _with_parts(line, "")
    if record.total:
        yield record.total, "", "total"


def _with_parts(line: BudgetLine, above: str) -> Iterator[tuple[BudgetLine, str, str]]:
    yield line, above, "part" if above else "line"
    for part in line.parts:
        yield from _with_parts(part, line.name)


def heading(column: BudgetColumn) -> str:
    """Return a column's heading with its period, unless the heading has it."""
    year = column.period.name if column.period else ""
    return column.title if not year or any(letter.isdigit() for letter in column.title) else f"{column.title} {year}"


def _titled(record: Budget, column: BudgetColumn) -> str:
    """Return a column's heading with its unit, unless the heading has a unit."""
    title, unit = heading(column), unit_of(record, column)
    return title if any(sign in title for sign in "£%") or "FTE" in title else f"{title}, {unit}"


def unit_of(record: Budget, column: BudgetColumn) -> str:
    """Return the unit of a column for its heading."""
    return heading_unit({"posts": "posts", "share": "percent"}.get(column.holds, record.unit))


def meaning(column: BudgetColumn) -> str:
    """Return what a column's figures are."""
    period = f" for {column.period.name}" if column.period else ""
    return f"Printed as “{column.title}”: {column.holds}{period}."


def _row(portal: Portal, record: Budget, line: BudgetLine, told: list[str | Number], place: tuple[str, str]) -> Row:
    service = _named(portal, record, line)
    cells: list[str | Number | tuple[str | Number, ...]] = [
        _figure(column, one) for column, one in zip(record.columns, line.figures, strict=True)
    ]
    first = (line.name, service) if service else line.name
    return Row((first, *cells, *told, *place, _note(line)), role=place[1])  # type: ignore[arg-type]


def _figure(column: BudgetColumn, cell: Printed | NoAmount) -> Number:
    shown = bare(cell)
    return Number(f"{shown.text}%", shown.value) if column.holds == "share" and isinstance(cell, Printed) else shown


def _named(portal: Portal, record: Budget, line: BudgetLine) -> object:
    """Return the link to the service or priority that a line is about, unless its name says the same."""
    found = portal.find(record, "service", line.service) or portal.find(record, "priority", line.priority)
    return link(found) if found and getattr(found, "title", "") != line.name else None


def _compared(portal: Portal, one: Outturn | None) -> list[str | Number]:
    """Return the difference of a line in words, its sum, and why it needs attention."""
    if one is None:
        return [Number("–", ""), "", ""]
    return [Number(one.words, digits(one.over)), one.working, reason(portal, one)]


def _note(line: BudgetLine) -> str:
    known = f"{misprint(line.known_discrepancy)}" if line.known_discrepancy else ""
    return " ".join(one for one in (line.note or "", known) if one)


def _notes(record: Budget) -> Iterator[str]:
    yield from record.notes
    if record.cumulative:
        yield "Each year's figure holds those of the years before it."
    for line, _, _ in every(record):
        if note := _note(line):
            yield f"{line.name}: {note}"
    yield from _rounding(record)


def _rounding(record: Budget) -> Iterator[str]:
    """Yield where the lines add up to another figure than is printed; the checks let only rounding pass."""
    wholes = [(line, line.parts) for line, _, _ in every(record) if line.parts]
    wholes += [(record.total, record.lines)] if record.total else []
    for column in record.columns:
        for whole, parts in wholes:
            given = [record.figure(one, column.key) for one in (whole, *parts)]
            if column.holds == "share" or NoAmount.TO_BE_CONFIRMED in given or whole.known_discrepancy:
                continue
            whole_figure, *figures = (value_of(one) for one in given)
            added = sum(figures, Decimal())
            if not whole_figure or whole_figure == added or any(one.known_discrepancy for one in parts):
                continue
            if adds_up(whole_figure, figures):
                told = f"the lines add up to {shown(added)} and {shown(whole_figure)} is printed"
                yield f"{whole.name}, {column.title}: {told}; rounding explains that."
