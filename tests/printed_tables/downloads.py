"""The downloads of the example as they are published, CSV and JSON read into the same rows of text."""

from __future__ import annotations

import csv
import json
from functools import cache
from io import StringIO

import pytest

from csportal.site.edition import Edition
from csportal.site.prepare import files
from tests.conftest import ROOT, portal_at

Rows = list[dict[str, str]]
# Each test of downloads is of both formats.
FORMS = pytest.mark.parametrize("form", ["csv", "json"])


@cache
def edition() -> Edition:
    """Return all pages of the data that this repository publishes."""
    return Edition(portal_at(ROOT / "data"))


@cache
def published() -> dict[str, str]:
    """Return every download by its path."""
    found = files(ROOT, edition(), "https://plans.example/")
    return {name: str(text) for name, text in found if name.endswith((".csv", ".json"))}


@cache
def read(form: str, path: str) -> Rows:
    """Return a download's rows; a number of a JSON file digit for digit, and what is null as nothing."""
    text = published()[f"{path}.{form}"]
    if form == "csv":
        return [
            {key: cell.removeprefix("'") if cell[1:2] in "=+-@" else cell for key, cell in row.items()}
            for row in csv.DictReader(StringIO(text, newline=""))
        ]
    rows = json.loads(text, parse_int=str, parse_float=str)["rows"]
    return [{key: cell or "" for key, cell in row.items()} for row in rows]


def data(form: str, name: str, plan: str) -> Rows:
    """Return the rows of a table of the open data that are a plan's: those with its key, or with a key within it."""
    return [
        row
        for row in read(form, f"data/{name}")
        if row.get("plan") == plan or next(iter(row.values())).startswith(f"{plan}/")
    ]


def only(rows: Rows, what: str) -> dict[str, str]:
    """Return the one row that there is to be of something."""
    assert len(rows) == 1, f"There are {len(rows)} rows for {what}."
    return rows[0]
