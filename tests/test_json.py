from __future__ import annotations

import json
from decimal import Decimal

import pytest

from csportal.present.shapes import Column, Link, Number, Row, Spark, Table, Tag
from csportal.present.shapes.chart import Axis, Chart
from csportal.publish.json import literal, to_json
from tests.awkward import FORMULAS, HOSTILE

COLUMNS = (Column("name", "Name", "What it is."), Column("value", "Value", "How much.", numeric=True, hidden=True))
CHART = Chart("t", "T", "", "", Axis("number"), Axis("number"), ())


def table(*rows: tuple[object, ...]) -> Table:
    return Table("t", "T", COLUMNS, tuple(Row(cells) for cells in rows))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Staff", '"Staff"'),
        ("–", "null"),
        ("", "null"),
        ("2024", '"2024"'),
        (Number("7,152", Decimal(7152)), "7152"),
        (Number("7,152", "7152"), "7152"),
        (Number("12.50%", Decimal("12.50")), "12.50"),
        (Number("12.50%", "12.50"), "12.50"),
        (Number("0", Decimal("0.0")), "0.0"),
        (Number("-£56,000", Decimal(-56)), "-56"),
        (Number("£1 trillion", Decimal("1E+12")), "1000000000000"),
        (Number("0.000001", Decimal("1E-6")), "0.000001"),
        (Number("123,456,789,012,345,678", Decimal("123456789012345678.25")), "123456789012345678.25"),
        (Number("Suppressed", "c"), '"c"'),
        (Number("-1.43%", "-1.43%"), '"-1.43%"'),
        (Number("007", "007"), '"007"'),
        (Number("٣", "٣"), '"٣"'),
        (Number("None", ""), "null"),
        (Tag("On target", "on"), '"On target"'),
        (Link("Home visits", "a/b"), '"Home visits"'),
        (Link("=1+1", "a/b"), '"=1+1"'),
        (Spark(CHART), "null"),
        (("Home visits", "V1"), '"Home visits"'),
        ((Number("84.6%", Decimal("84.6")), "Printed: 84.6 (provisional)"), "84.6"),
    ],
)
def test_cell_is_what_a_program_needs(cell, expected):
    """A cell is the exact number, digit for digit, or a string, or null where there is nothing."""
    assert literal(cell) == expected


def test_file_says_what_it_holds():
    """A file has the table's name, title and notes, what each column is, and its rows, one a line."""
    rows = (
        Row(("Expenditure",), role="heading"),
        Row(("Staff", Number("12.50", Decimal("12.50")))),
        Row(("Total", Number("Suppressed", "c")), role="total"),
    )

    assert (
        to_json(Table("lines", "Money by line", COLUMNS, rows, ("A note.", "Another – in pounds.")))
        == """{
"name": "lines",
"title": "Money by line",
"notes": [
"A note.",
"Another – in pounds."
],
"columns": [
{"key": "name", "title": "Name", "meaning": "What it is.", "numeric": false},
{"key": "value", "title": "Value", "meaning": "How much.", "numeric": true}
],
"rows": [
{"name": "Staff", "value": 12.50},
{"name": "Total", "value": "c"}
]
}
"""
    )


def test_table_without_rows_is_whole():
    """A table without a row or a note is a file with empty lists."""
    read = json.loads(to_json(table()))

    assert (read["rows"], read["notes"]) == ([], [])


def test_same_table_is_the_same_file():
    """The same table gives the same bytes, and another row changes no line but its own and its neighbour's comma."""
    first = to_json(table(("a", ""), ("b", "")))
    more = to_json(table(("a", ""), ("b", ""), ("c", "")))

    assert first == to_json(table(("a", ""), ("b", "")))
    assert len(set(more.splitlines()) - set(first.splitlines())) == 2


@pytest.mark.parametrize("text", [*HOSTILE, *FORMULAS, "two\nlines", "a\ttab", "\u2028", 'a "quoted" word', " padded "])
def test_text_reads_back_as_typed(text):
    """Whatever is typed is one string: in a cell, a heading or a note, with no apostrophe for spreadsheets."""
    columns = (Column("name", text, text),)

    read = json.loads(to_json(Table("t", text, columns, (Row((text,)), Row((Link(text, "x"),))), (text,))))

    assert read == {
        "name": "t",
        "title": text,
        "notes": [text],
        "columns": [{"key": "name", "title": text, "meaning": text, "numeric": False}],
        "rows": [{"name": text}, {"name": text}],
    }


@pytest.mark.parametrize(
    "text", ["NaN", "Infinity", "-Infinity", "1e5", "1_000", "1,000", "+1", ".5", "5.", "-", "True"]
)
def test_only_a_number_is_bare(text):
    """What is no number in JSON is never written without quotation marks, though a number was to be shown."""
    assert literal(Number(text, text)) == json.dumps(text)
