"""Tables as CSV (RFC 4180): machine keys in the header, numbers without commas, text that no spreadsheet runs."""

from __future__ import annotations

import csv
from io import StringIO

from csportal.present.shapes import Inline, Number, Table
from csportal.publish.cells import first_line, said
from csportal.publish.text import cell


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
    first = first_line(one)
    return said(first) if isinstance(first, Number) else cell(said(first))
