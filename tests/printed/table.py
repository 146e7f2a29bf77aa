"""A printed table as data, and tables as JSON."""

from __future__ import annotations

import json
from typing import NotRequired, TypedDict

Row = list[str]


class Table(TypedDict):
    """One printed table; `lines` are its first and last lines in the text, counted from 1."""

    id: str
    section: str
    lines: NotRequired[str]
    columns: Row
    rows: list[Row]


def printed(found: list[Table]) -> str:
    """The tables as JSON, a row a line, so that a change can be read in a diff."""

    def text(value: object) -> str:
        return json.dumps(value, ensure_ascii=False)

    parts = []
    for table in found:
        rows = ",\n".join(f"        {text(row)}" for row in table["rows"])
        facts = "".join(f'      "{key}": {text(value)},\n' for key, value in table.items() if key != "rows")
        parts.append(f'    {{\n{facts}      "rows": [\n{rows}\n      ]\n    }}')
    return '{\n  "tables": [\n' + ",\n".join(parts) + "\n  ]\n}\n"
