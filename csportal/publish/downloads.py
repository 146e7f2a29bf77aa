"""Downloads: the formats that every table is published in, each a file beside the page that the table belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.publish.csv import to_csv
from csportal.publish.json import to_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from csportal.present.shapes import Table

FORMATS: dict[str, Callable[[Table], str]] = {"csv": to_csv, "json": to_json}
"""What writes a table in a format, by the end of the file's name."""


def path_of(home: str, table: Table, form: str) -> str:
    """Return where a table's download is, from the root; `home` is the address of the page it belongs to."""
    return f"{home}/{table.name}.{form}".lstrip("/")


def downloads(home: str, table: Table) -> Iterator[tuple[str, str]]:
    """Yield a table's downloads: the path of each and what is in it."""
    for form, write in FORMATS.items():
        yield path_of(home, table, form), write(table)
