"""Every figure of the example's source, as printed, against the downloads and the pages made of it."""

from __future__ import annotations

import csv
import html
import json
import re
from io import StringIO
from pathlib import Path

import pytest

from csportal.derive.rating.standing import latest
from csportal.link import Portal
from csportal.records.kpi import Kpi
from csportal.site.edition import Edition
from csportal.site.prepare import files
from csportal.values.period import parse_period
from tests.conftest import ROOT

TABLES = json.loads((Path(__file__).parent / "printed" / "halton-q1-2011-12.json").read_text("utf-8"))["tables"]
PLAN = "halton/children-and-enterprise-2011-12"
# What is not published as it was printed, and why.
EXCEPTIONS = {
    ("NI062", "Q1"): "suppressed: the printed figure would single out a very small group of children",
}
# Words of the source and what the portal says in their place.
WORDS = {"new indicator": "new measure", "n/a": "not applicable"}
COLUMNS = {"annual_budget": 1, "budget_to_date": 2, "actual_to_date": 3, "variance": 4, "committed": 5}


def plain(text: str) -> str:
    """Return a printed figure or word in one form: no commas, per cent signs or brackets, no apostrophe before it."""
    words = " ".join(html.unescape(text).split()).strip().removeprefix("'")
    if re.fullmatch(r"\([\d,.]+\)", words):
        words = f"-{words[1:-1]}"
    if re.fullmatch(r"-?[\d,.]+%?", words):
        words = words.replace(",", "").removesuffix("%")
    return WORDS.get(words.lower(), words.lower().replace("not-applicable", "not applicable"))


def without_number(name: str) -> str:
    """Return a row's name without the paragraph number that the source's editor has left before it."""
    return re.sub(r"^\d+(\.\d+)+\s*", "", name)


def ref_of(printed: str) -> str:
    return printed.removesuffix(" adjusted")


FIGURES = [
    (ref_of(row[0]), column, row[place])
    for table in TABLES
    if table["id"].startswith("kpis-")
    for row in table["rows"]
    if row[0]
    for place, column in ((2, "10/11 Actual"), (3, "11/12 Target"), (4, "Q1"))
]
LINES = [
    (table["id"].removeprefix("finances-"), without_number(row[0]), row[1:])
    for table in TABLES
    if table["id"].startswith("finances-")
    for row in table["rows"]
    if any(row[1:])
]
MILESTONES = [
    (row[0], row[1]) for table in TABLES if table["id"].startswith("milestones-") for row in table["rows"] if row[1]
]


@pytest.fixture(scope="module")
def edition_of_example(example) -> Edition:
    return Edition(example)


@pytest.fixture(scope="module")
def downloads(edition_of_example) -> dict[str, list[dict[str, str]]]:
    """Every download of the example by its path, as rows."""
    found = files(ROOT, edition_of_example, "https://halton.example/")
    return {
        name: list(csv.DictReader(StringIO(str(text), newline=""))) for name, text in found if name.endswith(".csv")
    }


def kpi_of(example: Portal, ref: str) -> Kpi:
    return next(kpi for kpi in example.all(Kpi) if kpi.ref == ref)


def published(downloads, kpi: Kpi, column: str) -> set[str]:
    """Return what the downloads give for the printed cell, in the row of its own period."""
    own = [row for row in downloads["data/kpi-values.csv"] if row["kpi"] == kpi.key]
    if column == "10/11 Actual":
        rows = [row for row in own if row["reported"] == "2010-11"]
        rows += [row for row in downloads[f"{kpi.key}/values.csv"] if row["status"] == "Baseline"]
        names: tuple[str, ...] = ("value", "shown", "printed")
    else:
        rows = [row for row in own if row["reported"] == "2011-12 Q1"]
        names = ("value", "shown", "printed") if column == "Q1" else ("target", "target_printed")
    return {plain(row[name]) for row in rows for name in names if row.get(name)}


@pytest.mark.parametrize(("ref", "column", "cell"), FIGURES)
def test_printed_figure_is_in_the_downloads(ref, column, cell, example, downloads):
    """Every printed figure and word of a measure is in the open data, at its own measure and period."""
    found = published(downloads, kpi_of(example, ref), column)

    if (ref, column) in EXCEPTIONS:
        assert found == {"suppressed"}
    else:
        assert plain(cell).replace("available ", "due ") in found


@pytest.mark.parametrize(("ref", "column", "cell"), FIGURES)
def test_printed_figure_is_on_its_page(ref, column, cell, example, edition_of_example):
    """Every printed figure and word of a measure is on the measure's page."""
    kpi = kpi_of(example, ref)

    page = plain(re.sub(r"<[^>]+>", " ", edition_of_example.show(kpi.key, "values", kpi.key)))

    if (ref, column) in EXCEPTIONS:
        assert "suppressed" in page
    else:
        expected = plain(cell).replace("available ", "due ")
        assert re.search(rf"(?<![\d.,-]){re.escape(expected)}(?![\d,])", page)


def test_printed_measures_are_all_there(example):
    """Every measure that the source prints is published, and no other."""
    printed = {ref for ref, *_ in FIGURES}

    assert {kpi.ref for kpi in example.all(Kpi) if kpi.key.startswith(PLAN)} == printed
    assert len(printed) == 26


@pytest.mark.parametrize(("table", "name", "cells"), LINES)
def test_printed_money_is_in_the_downloads(table, name, cells, downloads):
    """Every printed figure of every line of a money table is in the open data, in its own column."""
    rows = [
        row
        for row in downloads["data/finance-lines.csv"]
        if row["table"] == f"{PLAN}/finances/{table}" and row["line"] == name
    ]

    found = [
        {row["column"]: plain(row["printed"]) for row in rows[start : start + len(COLUMNS)]}
        for start in range(0, len(rows), len(COLUMNS))
    ]

    assert {column: plain(cells[place - 1]) for column, place in COLUMNS.items()} in found


@pytest.mark.parametrize("table", sorted({table for table, *_ in LINES}))
def test_money_tables_are_whole_and_in_order(table, downloads, edition_of_example):
    """A money table's own download and its page have every printed line, in printed order, and no other."""
    printed = [(name, [plain(cell) for cell in cells]) for one, name, cells in LINES if one == table]

    rows = [
        (row["line"], [plain(row[column]) for column in COLUMNS]) for row in downloads[f"{PLAN}/finances/{table}.csv"]
    ]

    assert rows == printed
    page = edition_of_example.show(f"{PLAN}/finances", "tables", "")
    shown = page.partition(f'id="{table}"')[2]
    found = []
    for row in re.findall(r"<tr[^>]*>(.*?)</tr>", shown.partition("</table>")[0].partition("<tbody>")[2], re.DOTALL):
        cells = [
            plain(re.sub(r"<[^>]+>", " ", re.sub(r'<span class="sub">.*?</span>', "", cell)))
            for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)
        ]
        found += [cells] if len(cells) > 1 else []
    assert [cells[0] for cells in found] == [plain(name) for name, _ in printed]
    for cells, (_, figures) in zip(found, printed, strict=True):
        assert [figure for figure in figures if figure not in cells[1:]] == []


@pytest.mark.parametrize(("refs", "text"), MILESTONES)
def test_printed_milestone_is_in_the_downloads(refs, text, downloads):
    """Every printed milestone is published with its references, its actions and its date."""
    bare, _, actions = text.rpartition(" (")
    wanted = sorted(re.findall(r"[A-Z]+ ?\d", refs.replace("COPS 4", "COPS4")))
    date = re.findall(r"(?:by|from) ((?:[A-Z][a-z]+) \d{4})", bare)[-1]

    found = [
        row
        for row in downloads["data/milestones.csv"]
        if sorted(row["refs"].split(", ")) == wanted
        and re.findall(r"\w+", row["actions"]) == re.findall(r"[A-Z]+\d[a-z]", actions)
    ]

    assert len(found) == 1
    assert parse_period(found[0]["due"]).name == date
    assert set(found[0]["title"].split()) <= set(bare.split())


def test_as_many_milestones_as_are_printed(downloads):
    """Every milestone that the source prints is published once."""
    own = [row for row in downloads["data/milestones.csv"] if row["milestone"].startswith(PLAN)]
    assert len(own) == len(MILESTONES) == 13


def test_exceptions_are_exceptions(example):
    """A printed figure is withheld only where it is suppressed, and then everywhere."""
    withheld = {(kpi.ref, "Q1") for kpi in example.all(Kpi) if str(kpi.values[latest(kpi)].value) == "suppressed"}

    assert withheld == set(EXCEPTIONS)
