"""What every table and its downloads promise, over all that there are: a new one is tested at once."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from decimal import Decimal
from functools import cache
from io import StringIO
from typing import Any

import pytest

from csportal.present.gather import modules
from csportal.present.pages.data import datasets
from csportal.present.shapes import Number, Table
from csportal.publish.csv import plain, to_csv
from csportal.publish.json import to_json
from csportal.publish.text import cell as spreadsheet_cell
from csportal.records.bridge import Bridge
from csportal.records.budget import Budget
from csportal.records.comparator import COMPARATORS
from csportal.records.figures import NoAmount
from csportal.records.kpi import Kpi
from csportal.records.survey import Survey
from csportal.site.edition import Edition
from tests.awkward import awkward_portal, subjects

TABLES = modules("csportal.present.tables")


KEY = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


EVERY_TABLE = [
    (name, key) for name, module in TABLES.items() if hasattr(module, "SUBJECTS") for key in subjects(module)
]


@cache
def every_table() -> dict[str, Table]:
    """Return every table: of each table type and record, of each page, and of the open data."""
    portal = awkward_portal()
    found = {f"{name}:{key}": TABLES[name].table(portal, portal.by_key[key]) for name, key in EVERY_TABLE}
    for page in Edition(portal).pages.values():
        found |= {f"{page.path or 'home'}/{table.name}": table for table in page.tables()}
    return found | {f"data/{table.name}": table for table in datasets(portal)}


def test_rows_are_as_wide_as_the_columns():
    """Every row has a cell for each column; a heading within a table has one."""
    wrong = {
        name: row
        for name, table in every_table().items()
        for row in table.rows
        if len(row.cells) != (1 if row.role == "heading" else len(table.columns))
    }

    assert len(every_table()) > 1000
    assert wrong == {}


def test_columns_have_stable_keys_and_meanings():
    """Each column has a key of its own in snake_case for machines, a title for readers, and a meaning."""
    columns = [(name, column) for name, table in every_table().items() for column in table.columns]

    assert [(name, one.key) for name, one in columns if not KEY.fullmatch(one.key)] == []
    assert [one for one, times in Counter((name, one.key) for name, one in columns).items() if times > 1] == []
    assert [(name, one.key) for name, one in columns if not (one.title and one.meaning.endswith("."))] == []


def test_download_has_the_tables_numbers():
    """A table's download reads back with its rows, and every number in it is the exact number of the table."""
    for name, table in every_table().items():
        header, *rows = csv.reader(StringIO(to_csv(table), newline=""))

        assert header == [column.key for column in table.columns], name
        expected = [row for row in table.rows if row.role != "heading"]
        assert len(rows) == len(expected), name
        for typed, read in zip(expected, rows, strict=True):
            for cell, text in zip(typed.cells, read, strict=True):
                first = cell[0] if isinstance(cell, tuple) else cell
                if isinstance(first, Number) and isinstance(first.value, Decimal):
                    assert Decimal(text) == first.value, name
                    assert "E" not in text, name
                assert text == plain(cell), name


def differences(table: Table) -> list[tuple[str, Any, str]]:
    """Return the cells that are not the same in a table's JSON as in its CSV, digit for digit."""
    header, *rows = csv.reader(StringIO(to_csv(table), newline=""))
    read = json.loads(to_json(table), parse_int=Decimal, parse_float=Decimal, parse_constant=pytest.fail)
    assert [column["key"] for column in read["columns"]] == header
    assert [list(row) for row in read["rows"]] == [header] * len(rows)
    numeric = {column["key"] for column in read["columns"] if column["numeric"]}
    return [
        (key, value, text)
        for row, texts in zip(read["rows"], rows, strict=True)
        for (key, value), text in zip(row.items(), texts, strict=True)
        if not same(value, text) or (key in numeric and isinstance(value, str) and re.fullmatch(r"-?[\d.]+", value))
    ]


def same(value: Decimal | str | None, text: str) -> bool:
    """Whether a value of a JSON file is what the CSV says; an apostrophe there is for spreadsheets."""
    if isinstance(value, str):
        return bool(value) and text in {value, spreadsheet_cell(value)}
    return text == ("" if value is None else f"{value:f}")


def test_downloads_say_the_same():
    """A table's JSON has the rows and the values of its CSV; only a spreadsheet's apostrophe is not in it."""
    assert {name: found for name, table in every_table().items() if (found := differences(table))} == {}


def test_downloads_of_the_example_say_the_same(example):
    """Every table that this repository publishes has the same values in each format."""
    tables = {f"{page.path}/{table.name}": table for page in Edition(example).pages.values() for table in page.tables()}
    tables |= {f"data/{table.name}": table for table in datasets(example)}

    wrong = {name: found for name, table in tables.items() if (found := differences(table))}

    assert len(tables) > 50
    assert wrong == {}


def test_table_has_a_name_and_a_caption():
    """Each table has a name that can be a file's and a caption."""
    tables = every_table().items()

    assert [name for name, table in tables if not re.fullmatch(r"[a-z0-9-]+", table.name)] == []
    assert [name for name, table in tables if not table.caption.strip()] == []


def test_numeric_columns_hold_numbers(portal):
    """A column of numbers has a number or its symbol in every cell of the open data."""
    symbols = {
        "",
        "c",
        "x",
        "z",
        "low",
        "u",
        "increase",
        "decrease",
        "sustain",
        "monitor",
        "to be confirmed",
        "not-applicable",
        *(f"{way} than {whose}" for way in ("lower", "higher") for whose in COMPARATORS),
    }
    wrong = []
    for table in datasets(portal):
        _, *rows = csv.reader(StringIO(to_csv(table), newline=""))
        for row in rows:
            for column, text in zip(table.columns, row, strict=True):
                number = re.fullmatch(r"[+-]?\d+(\.\d+)?(%| points)?|-?\d+(\.\d+)? to -?\d+(\.\d+)?", text)
                if column.numeric and not number and text not in symbols:
                    wrong.append(f"{table.name}: {column.key}: {text}")

    assert wrong == []


def test_open_data_has_every_figure(portal):
    """The open data has every number that was typed for a measure: values, targets and baselines."""
    rows = {
        table.name: list(csv.DictReader(StringIO(to_csv(table), newline="")))
        for table in datasets(portal)
        if table.name in {"kpis", "kpi-values"}
    }
    values = {(row["kpi"], row["period"]): row for row in rows["kpi-values"]}
    baselines = {row["kpi"]: row["baseline"] for row in rows["kpis"]}

    for kpi in portal.all(Kpi):
        typed = {period.text: one.value for period, one in kpi.values.items() if isinstance(one.value, Decimal)}
        published = {period: Decimal(values[kpi.key, period]["value"]) for period in typed}
        assert published == typed
        assert baselines[kpi.key] == (str(kpi.start.value) if kpi.start else "")


def test_open_data_has_every_amount(portal):
    """The open data has every amount of every budget table and bridge, and every number of every survey."""
    rows = {table.name: list(csv.DictReader(StringIO(to_csv(table), newline=""))) for table in datasets(portal)}
    given: dict[str, list[tuple[str, ...]]] = {
        "budget-lines": [
            (budget.key, key, line.name, amount_of(figure))
            for budget in portal.all(Budget)
            for _, line in budget.every_line()
            for key, figure in zip(budget.keys, line.figures, strict=True)
        ],
        "bridge-steps": [
            (bridge.key, amount_of(figure)) for bridge in portal.all(Bridge) for figure in amounts(bridge)
        ],
        "survey-answers": [
            (survey.key, result.title, f"{number}")
            for survey in portal.all(Survey)
            for result in survey.results
            for one in result.answers.values()
            for number in (*one.counts, *([] if one.score is None else [one.score]), one.share)
        ],
    }

    published: dict[str, list[tuple[str, ...]]] = {
        "budget-lines": [(row["table"], row["column"], row["line"], row["printed"]) for row in rows["budget-lines"]],
        "bridge-steps": [
            (row["bridge"], row["printed"]) for row in rows["bridge-steps"] if row["role"] != "unexplained"
        ],
        "survey-answers": [(row["survey"], row["name"], row["value"]) for row in rows["survey-answers"]],
    }
    assert {name: unquoted(found) for name, found in published.items()} == {
        name: sorted(found) for name, found in given.items()
    }


def amount_of(figure: Decimal | NoAmount) -> str:
    """Return an amount as open data has it."""
    return figure.symbol if isinstance(figure, NoAmount) else f"{figure:f}"


def amounts(bridge: Bridge) -> list[Decimal | NoAmount]:
    """Return every amount of a bridge, those beside it too."""
    steps = [(*(one.figure for one in step.movements), step.closing) for step in bridge.steps]
    return [bridge.opening, *(figure for step in steps for figure in step), *(one.figure for one in bridge.memo)]


def unquoted(rows: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return rows in order, without the apostrophe that keeps a spreadsheet from running a text."""
    return sorted(tuple(re.sub(r"^'(?=[=+@-])", "", text) for text in row) for row in rows)
