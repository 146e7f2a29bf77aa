"""Tables as CSV (RFC 4180): machine keys in the header, numbers without commas, text that no spreadsheet runs."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from csportal.present.shapes import Inline, Link, Number, Spark, Table, Tag
from csportal.publish.text import cell

if TYPE_CHECKING:
    from decimal import Decimal


def to_csv(table: Table) -> str:
    """Return the table as CSV; headings within the table are left out, as a column says the same."""
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([column.key for column in table.columns])
    for row in table.rows:
        if row.role != "heading":
            writer.writerow([plain(one) for one in row.cells])
    return stream.getvalue()


def plain(one: Inline | tuple[Inline, ...]) -> str:
    """Return a cell for a machine: its first line, as a number if it is one."""
    first = one[0] if isinstance(one, tuple) else one
    match first:
        case Number():
            return _machine(first.value)
        case Tag():
            return cell(first.word)
        case Link():
            return cell(first.text)
        case Spark():
            return ""
    return cell("" if first == "–" else first)


def _machine(value: Decimal | str) -> str:
    return value if isinstance(value, str) else f"{value:f}"
