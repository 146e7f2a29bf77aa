"""The printed rows of a document, and the one form in which a row and what is published are compared."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent.parent / "printed"
NUMBERS = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "nine": "9"}
# (table, label of the row, column): what is published there, and why it is not what is printed.
Exceptions = dict[tuple[str, str, str], tuple[str, str]]


@dataclass(frozen=True)
class Row:
    """One printed row: its cells by the headings of its columns, and the heading within the table above it."""

    table: str
    place: int
    heading: str
    cells: dict[str, str]
    repeated: bool = False

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    @property
    def name(self) -> str:
        """What the row is about: the first cell that says something."""
        return next((cell for cell in self.cells.values() if cell), "")

    @property
    def label(self) -> str:
        """The row's name, with its place where another row of the table has the same name."""
        return f"{self.name} ({self.place})" if self.repeated else self.name

    @property
    def first(self) -> str:
        """The heading of the first column."""
        return next(iter(self.cells))


@cache
def printed(document: str) -> dict[str, list[Row]]:
    """Return the printed tables of a document by their ids; a row of one cell is a heading within its table."""
    found: dict[str, list[Row]] = {}
    for table in json.loads((FOLDER / f"{document}.json").read_text("utf-8"))["tables"]:
        rows, heading = found.setdefault(table["id"], []), ""
        for cells in table["rows"]:
            if len(cells) == 1 and len(table["columns"]) > 1:
                heading = cells[0]
                continue
            width = len(table["columns"])
            # One document has an empty cell too many at the start of some rows, which moves their figures.
            straight = cells if len(cells) == width else [cells[0], *cells[2:]]
            by_column = dict(zip(table["columns"], straight, strict=True))
            rows.append(Row(table["id"], len(rows) + 1, heading, by_column))
        names = [row.name for row in rows]
        found[table["id"]] = [replace(row, repeated=names.count(row.name) > 1) for row in rows]
    return found


def every_row(document: str, *tables: str) -> list[object]:
    """Return the printed rows of tables, or of all, as cases of a test, named by table, place and name."""
    return [
        pytest.param(row, id=re.sub(r"[^ -Z\\^-~]", "", f"{row.table} {row.place} {row.name[:40]}"))
        for table, rows in printed(document).items()
        if table in (tables or (table,))
        for row in rows
    ]


def plain(text: str) -> str:
    """Return a text in one form: small letters, one kind of dash and quote; figures without commas or brackets."""
    words = " ".join(html.unescape(text).split()).removeprefix("'").rstrip(".").lower()
    for sign, same in (("’", "'"), ("“", '"'), ("”", '"'), ("–", "-")):
        words = words.replace(sign, same)
    words = re.sub(r"\s*-\s*", "-", words)
    if re.fullmatch(r"\(£?[\d,.]+[mk%]?\)", words):
        words = f"-{words[1:-1]}"
    return words.replace(",", "") if re.fullmatch(r"-?£?[\d,.]+[mk%]?", words) else "" if words == "-" else words


def holds(text: str, figure: str) -> bool:
    """Whether a text has a printed date, reference or figure; “16 to 18” and “two” say the same as “16-18” and “2”."""
    said = plain(re.sub(r"(\d) ?(?:to|–|-) ?(\d)", r"\1-\2", text))
    said = re.sub(r"[a-z]+", lambda found: NUMBERS.get(found[0], found[0]), said)
    wanted = plain(re.sub(r"(\d) (st|nd|rd|th)\b", r"\1\2", re.sub(r"(\d) ?[–-] ?(\d)", r"\1-\2", figure)))
    pattern = re.escape(wanted).replace(r"\ ", r"s?\ ")
    return bool(re.search(rf"(?<![\d.,/]){pattern}(?![\da-z]|[.,/]\d)", said.replace(",", "")))


def figures_in(cell: str, text: str) -> str:
    """Return of the figures that are kept of a printed cell of prose those that a published text has, too."""
    return "; ".join(one for one in cell.split("; ") if one and holds(text, one))


def starts(cell: str, title: str, words: int = 6) -> str:
    """Return the printed first words of a title if the published title begins with as many of them."""
    first = [re.findall(r"[a-z0-9]+", plain(one)) for one in (cell, title)]
    return cell if first[0][:words] == first[1][: min(words, len(first[0]))] else title


def as_printed(row: Row, published: dict[str, str]) -> dict[str, str]:
    """Return what is published under the printed headings of a row, in one form; nothing where nothing is."""
    return {column: plain(published.get(column, "")) for column in row.cells}


def expected(row: Row, exceptions: Exceptions) -> dict[str, str]:
    """Return the printed cells of a row in one form, and for an exception what is published instead."""
    return {
        column: plain(exceptions.get((row.table, row.label, column), (cell, ""))[0])
        for column, cell in row.cells.items()
    }


def idle(document: str, exceptions: Exceptions) -> list[tuple[str, str, str]]:
    """Return the exceptions that are of no printed cell, that say what is printed, or that give no reason."""
    cells = {
        (row.table, row.label, column): plain(cell)
        for rows in printed(document).values()
        for row in rows
        for column, cell in row.cells.items()
    }
    return [
        key
        for key, (instead, reason) in exceptions.items()
        if key not in cells or plain(instead) == cells[key] or not reason
    ]
