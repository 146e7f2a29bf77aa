"""Tables: rows of cells under named columns."""

from __future__ import annotations

from dataclasses import dataclass, replace

from csportal.present.shapes.text import Inline


@dataclass(frozen=True)
class Column:
    """A column: its key in open data, its heading, what it means; numbers are right-aligned.

    A column that is `hidden` is in the downloads only: it says what the page says by place or by a link.
    """

    key: str
    title: str
    meaning: str = ""
    numeric: bool = False
    hidden: bool = False


@dataclass(frozen=True)
class Row:
    """A row of cells, one a column. A cell is one thing or several lines of things.

    `role` is line, part (of the line above), total, running-total, net or heading; a heading has one cell and no
    figures.
    """

    cells: tuple[Inline | tuple[Inline, ...], ...]
    role: str = "line"
    status: str = ""


@dataclass(frozen=True)
class Table:
    """Rows under named columns; becomes HTML, CSV and JSON. `name` is its file's name, `notes` stand under it."""

    name: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    filterable: bool = False

    def hiding(self, *keys: str) -> Table:
        """Return the table with some columns in its downloads only."""
        columns = tuple(replace(column, hidden=True) if column.key in keys else column for column in self.columns)
        return replace(self, columns=columns)
