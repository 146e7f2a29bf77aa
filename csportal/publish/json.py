"""Tables as JSON (RFC 8259): the cells of the CSV with what the columns mean, one row a line.

Numbers are written digit for digit, so 12.50 stays 12.50; the library would make a float of them. Text is as it was
typed: the apostrophe of the CSV is for spreadsheets. A cell that says nothing is null.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from csportal.present.shapes import Inline, Number, Table
from csportal.publish.cells import first_line, said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from csportal.present.shapes import Column

NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
"""A number in JSON; what else stands for a number, such as “c” or “-1.43%”, is a string."""


def to_json(table: Table) -> str:
    """Return the table as JSON; headings within the table are left out, as in the CSV."""
    rows = [
        _object((column.key, literal(one)) for column, one in zip(table.columns, row.cells, strict=True))
        for row in table.rows
        if row.role != "heading"
    ]
    return (
        "{\n"
        f'"name": {_text(table.name)},\n'
        f'"title": {_text(table.caption)},\n'
        f'"notes": {_list(_text(note) for note in table.notes)},\n'
        f'"columns": {_list(_column(column) for column in table.columns)},\n'
        f'"rows": {_list(rows)}\n'
        "}\n"
    )


def literal(one: Inline | tuple[Inline, ...]) -> str:
    """Return a cell as JSON: a number, a string, or null if it says nothing."""
    first = first_line(one)
    text = said(first)
    if isinstance(first, Number) and NUMBER.fullmatch(text):
        return text
    return _text(text) if text else "null"


def _column(column: Column) -> str:
    """Return what a column is: its key in the rows, its heading, its meaning and whether it holds numbers."""
    words = [("key", column.key), ("title", column.title), ("meaning", column.meaning)]
    return _object([*((name, _text(text)) for name, text in words), ("numeric", json.dumps(column.numeric))])


def _object(members: Iterable[tuple[str, str]]) -> str:
    return "{" + ", ".join(f"{_text(key)}: {written}" for key, written in members) + "}"


def _list(items: Iterable[str]) -> str:
    """Return a list with each item on a line of its own, so that a difference can be read."""
    lines = ",\n".join(items)
    return f"[\n{lines}\n]" if lines else "[]"


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
