"""A money table as printed: every line and total, with the variance in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.money.rows import money_rows
from csportal.derive.money.spending import reasons, share_spent, sums
from csportal.present.amounts import misprint
from csportal.present.shapes import Column, Number, Row, Table
from csportal.present.words import capital
from csportal.records.finances import MoneyTable
from csportal.values.money import in_unit
from csportal.values.number import digits, rounded, shown
from csportal.values.unit import Measure, Unit

if TYPE_CHECKING:
    from csportal.derive.money.rows import MoneyRow
    from csportal.link import Portal
    from csportal.records.finances import MoneyLine

SUBJECTS = (MoneyTable,)
TITLES = {
    "original_budget": "Original budget",
    "virements": "Moved since",
    "annual_budget": "Annual budget",
    "budget_to_date": "Budget to date",
    "actual_to_date": "Actual to date",
    "variance": "Variance as printed",
    "committed": "Actual with commitments",
    "forecast": "Forecast for the year",
    "forecast_variance": "Forecast variance as printed",
    "reserve_use": "Paid from reserves",
}
OVER = Column(
    "over", "Over or under", "Actual less budget to date, in the unit printed; positive is over.", numeric=True
)
FORECAST_OVER = Column(
    "forecast_over",
    "Forecast over or under",
    "Forecast less the year's budget, in the unit printed; positive is over.",
    numeric=True,
)
HIDDEN = (
    Column("section", "Part", "The part of the table that the line stands in.", hidden=True),
    Column("role", "Role", "Whether the row is a line, a total, a running total or the net total.", hidden=True),
    Column(
        "over_pounds", "Over, in pounds", "Actual less budget to date; positive is over.", numeric=True, hidden=True
    ),
    Column(
        "share_spent",
        "Share spent",
        "Per cent of the year's budget that is spent or received.",
        numeric=True,
        hidden=True,
    ),
    Column("working", "Working", "How the variance, the share and the forecast are worked out.", hidden=True),
    Column("attention", "Attention", "Why the line needs attention; nothing where it does not.", hidden=True),
    Column(
        "note",
        "Note",
        "What a reader should know of the line, printed figures that do not add up among it.",
        hidden=True,
    ),
)


def table(portal: Portal, record: MoneyTable) -> Table:
    """Return the table in its printed unit; the source's own variance stands beside it in words."""
    unit = Measure(Unit(record.unit), 0).label
    columns = [Column("line", "Line", "The line's name, as printed.")]
    for key in record.columns.keys:
        printed = getattr(record.columns, key)
        columns.append(Column(key, f"{TITLES[key]}, {unit}", f"Printed as “{printed}”.", numeric=True))
        if key == "variance":
            columns.append(OVER)
        if key == _forecast_end(record):
            columns.append(FORECAST_OVER)
    rows: list[Row] = []
    section = ""
    for row in money_rows(record):
        if row.section and row.section != section:
            section = row.section
            rows.append(Row((section,), role="heading"))
        rows.append(_row(portal, record, row))
    printed = "; ".join(f"{TITLES[key]}: “{getattr(record.columns, key)}”" for key in record.columns.keys)
    way = record.variance_is.replace("-", " ")
    told = f"The source prints these headings: {printed}. Its variance is the {way}."
    notes = [f"{line.name}: {note}" for _, line in record.every_line() if (note := note_of(line))]
    return Table(record.id, record.title, (*columns, *HIDDEN), tuple(rows), (*notes, *record.notes, told))


def _forecast_end(record: MoneyTable) -> str:
    """Return the column after which the forecast is said in words, or nothing."""
    return next((key for key in ("forecast_variance", "forecast") if key in record.columns.keys), "")


def _row(portal: Portal, record: MoneyTable, row: MoneyRow) -> Row:
    line = row.line
    note = note_of(line)
    cells: list[str | Number | tuple[str, ...]] = [(line.name, "See the note below") if note else line.name]
    for key, value in zip(record.columns.keys, line.figures, strict=True):
        # A bracket is kept as the source prints it; the words beside it say what it means.
        cells.append(Number(f"({shown(abs(value))})" if value.in_brackets else shown(value), digits(value)))
        if key == "variance":
            cells.append(Number(row.words, digits(in_unit(row.over, record.unit))))
        if key == _forecast_end(record):
            over = row.forecast_over
            cells.append(Number(row.forecast_words, "" if over is None else digits(in_unit(over, record.unit))))
    share = share_spent(row)
    spent = Number("", "") if share is None else Number(f"{shown(share, 1)}%", digits(rounded(share, 1)))
    pounds = Number(digits(row.over), digits(row.over))
    why = " ".join(reasons(portal, row))
    return Row(
        (*cells, row.section, row.role, pounds, spent, sums(record, row, portal.settings.attention), why, note),
        role=row.role,
    )


def note_of(line: MoneyLine) -> str:
    """Return what is said of a line: a figure that does not add up, its note, the reason, and what is being done."""
    known = capital(misprint(line.known_discrepancy)) if line.known_discrepancy else ""
    return " ".join(part for part in (known, line.said, action_words(line)) if part)


def action_words(line: MoneyLine) -> str:
    """Return what is being done about a line, by whom and until when; nothing where nothing is said of it."""
    if line.action is None:
        return ""
    who = f", by {line.action.who}" if line.action.who else ""
    by = f", until {line.action.by.name}" if line.action.by else ""
    return f"What is being done{who}{by}: {line.action.what}"
