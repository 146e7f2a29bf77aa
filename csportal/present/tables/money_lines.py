"""A money table as printed: every line and total, with the variance in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.money import money_rows
from csportal.present.amounts import misprint
from csportal.present.shapes import Column, Number, Row, Table
from csportal.present.words import capital
from csportal.records.finances import MoneyTable
from csportal.values.money import in_unit
from csportal.values.number import digits, shown
from csportal.values.unit import Measure, Unit

if TYPE_CHECKING:
    from csportal.derive.money import MoneyRow
    from csportal.link import Portal
    from csportal.records.finances import MoneyLine

SUBJECTS = (MoneyTable,)
TITLES = {
    "annual_budget": "Annual budget",
    "budget_to_date": "Budget to date",
    "actual_to_date": "Actual to date",
    "variance": "Variance as printed",
    "committed": "Actual with commitments",
}


def table(portal: Portal, record: MoneyTable) -> Table:  # noqa: ARG001 - every table is called alike
    """Return the table in its printed unit; the source's own variance stands beside it in words."""
    unit = Measure(Unit(record.unit), 0).label
    columns = [Column("line", "Line", "The line's name, as printed.")]
    for key in record.columns.keys:
        printed = getattr(record.columns, key)
        columns.append(Column(key, f"{TITLES[key]}, {unit}", f"Printed as “{printed}”.", numeric=True))
        if key == "variance":
            columns.append(
                Column(
                    "over",
                    "Over or under",
                    "Actual less budget to date, in the unit printed; positive is over.",
                    numeric=True,
                )
            )
    columns += [
        Column("section", "Part", "The part of the table that the line stands in.", hidden=True),
        Column("role", "Role", "Whether the row is a line, a total, a running total or the net total.", hidden=True),
        Column(
            "note",
            "Note",
            "What a reader should know of the line, printed figures that do not add up among it.",
            hidden=True,
        ),
    ]
    rows: list[Row] = []
    section = ""
    for row in money_rows(record):
        if row.section and row.section != section:
            section = row.section
            rows.append(Row((section,), role="heading"))
        rows.append(_row(record, row))
    printed = "; ".join(f"{TITLES[key]}: “{getattr(record.columns, key)}”" for key in record.columns.keys)
    way = record.variance_is.replace("-", " ")
    told = f"The source prints these headings: {printed}. Its variance is the {way}."
    notes = [f"{line.name}: {note}" for _, line in record.every_line() if (note := _note(line))]
    return Table(record.id, record.title, tuple(columns), tuple(rows), (*notes, *record.notes, told))


def _row(record: MoneyTable, row: MoneyRow) -> Row:
    line = row.line
    note = _note(line)
    cells: list[str | Number | tuple[str, ...]] = [(line.name, "See the note below") if note else line.name]
    for key, value in zip(record.columns.keys, line.figures, strict=True):
        # A bracket is kept as the source prints it; the words beside it say what it means.
        cells.append(Number(f"({shown(abs(value))})" if value.in_brackets else shown(value), digits(value)))
        if key == "variance":
            cells.append(Number(row.words, digits(in_unit(row.over, record.unit))))
    return Row((*cells, row.section, row.role, note), role=row.role)


def _note(line: MoneyLine) -> str:
    said = capital(misprint(line.known_discrepancy)) if line.known_discrepancy else ""
    return " ".join(part for part in (said, line.note or "") if part)
