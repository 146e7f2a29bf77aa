"""The data page: every table of the portal as open data, with what its columns mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.link import Portal
from csportal.present.frame import DATA, HOME
from csportal.present.gather import modules
from csportal.present.shapes import Block, Column, Details, Link, Number, Page, Row, Table, Text
from csportal.present.words import plural

if TYPE_CHECKING:
    from collections.abc import Iterator

PARTS = {
    "lead": "What can be downloaded and under which licence.",
    "datasets": "Each table with its rows and its columns.",
    "symbols": "The symbols that stand for a number that is not there.",
}
SYMBOLS = (
    ("c", "Suppressed: the number is so small that it could single somebody out."),
    ("x", "Not available, or not due yet."),
    ("z", "Not applicable, or new."),
    ("low", "Rounds to nought but is not nought."),
    ("u", "Not reliable as printed."),
)


def datasets(portal: Portal) -> list[Table]:
    """Return the tables of the whole portal, found by being there."""
    found = [module for module in modules("csportal.present.tables").values() if Portal in module.SUBJECTS]
    return [table for module in found if (table := module.table(portal, portal)).rows]


def pages(portal: Portal) -> Iterator[Page]:
    licence = portal.settings.licence
    tables = datasets(portal)
    lead = "Every table of this portal as a file for spreadsheets and programs."
    yield Page(
        path="data",
        kind="data",
        kind_label="Data",
        title="Data",
        description=lead,
        crumbs=(HOME,),
        section=DATA,
        parts={
            "lead": [Text((lead, ("It may be used again under the ", Link(licence.name, licence.url), ".")), "lead")],
            "datasets": [block for table in tables for block in _dataset(table)],
            "symbols": [_symbols()],
        },
    )


def _dataset(table: Table) -> list[Block]:
    columns = (Column("column", "Column", "The column's key."), Column("meaning", "Meaning", "What it holds."))
    rows = tuple(Row((column.key, column.meaning)) for column in table.columns)
    meaning = Table(
        f"{table.name}-columns", f"Columns of {table.caption[:1].lower()}{table.caption[1:]}", columns, rows
    )
    size = Number(plural(len(table.rows), "row"), str(len(table.rows)))
    files = (
        Link(f"{table.caption} (CSV)", f"data/{table.name}.csv"),
        " or ",
        Link(f"{table.caption} (JSON)", f"data/{table.name}.json"),
    )
    return [
        Text(((*files, ", ", size),)),
        Details("What its columns mean", (meaning,), "columns"),
    ]


def _symbols() -> Table:
    columns = (
        Column("symbol", "Symbol", "What stands in place of a number."),
        Column("meaning", "Meaning", "What it says."),
    )
    return Table("symbols", "Symbols in place of a number", columns, tuple(Row(pair) for pair in SYMBOLS))
