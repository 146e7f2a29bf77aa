from __future__ import annotations

import csv
from decimal import Decimal
from io import StringIO

import pytest

from csportal.present.shapes import Column, Link, Number, Row, Table, Tag
from csportal.publish.csv import plain, to_csv
from tests.awkward import FORMULAS, HOSTILE

COLUMNS = (Column("name", "Name"), Column("value", "Value", numeric=True))


def read(text):
    return list(csv.reader(StringIO(text, newline="")))


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Staff", "Staff"),
        ("–", ""),
        ("", ""),
        (Number("7,152", Decimal(7152)), "7152"),
        (Number("12.50%", Decimal("12.50")), "12.50"),
        (Number("-£56,000", Decimal(-56)), "-56"),
        (Number("£1 trillion", Decimal("1E+12")), "1000000000000"),
        (Number("0.000001", Decimal("1E-6")), "0.000001"),
        (Number("Suppressed", "c"), "c"),
        (Number("None", ""), ""),
        (Tag("On target", "on"), "On target"),
        (Link("Home visits", "a/b"), "Home visits"),
        (("Home visits", "V1"), "Home visits"),
        ((Number("84.6%", Decimal("84.6")), "Printed: 84.6 (provisional)"), "84.6"),
        (Link("=1+1", "a/b"), "'=1+1"),
        (Tag("@x", "on"), "'@x"),
    ],
)
def test_cell_is_what_a_machine_needs(cell, expected):
    """A cell of a download is the exact number, the symbol for none, or the first line of text."""
    assert plain(cell) == expected


def test_header_has_the_columns_keys():
    """A download begins with the columns' stable keys, not their titles on the page."""
    found = to_csv(Table("t", "T", COLUMNS, (Row(("Staff", Number("1", Decimal(1)))),)))

    assert found == "name,value\r\nStaff,1\r\n"


def test_headings_are_left_out():
    """A heading within a table is no row of data."""
    rows = (Row(("Expenditure",), role="heading"), Row(("Staff", Number("1", Decimal(1)))))

    assert read(to_csv(Table("t", "T", COLUMNS, rows))) == [["name", "value"], ["Staff", "1"]]


@pytest.mark.parametrize("text", [*HOSTILE, "two\nlines", "two\n\nparagraphs", 'a "quoted" word', "a, b", " padded "])
def test_text_reads_back_as_typed(text):
    """Text reads back from a download as it was typed; what a spreadsheet would run is marked by an apostrophe."""
    expected = f"'{text}" if text.startswith(("=", "+", "-", "@")) else text

    found = read(to_csv(Table("t", "T", COLUMNS, (Row((text, "")),))))

    assert found[1] == [expected, ""]


@pytest.mark.parametrize("text", FORMULAS)
def test_formula_never_runs(text):
    """No cell of a download begins as a formula does."""
    found = read(to_csv(Table("t", "T", COLUMNS, (Row(((text, "more"), Link(text, "x"))),))))

    assert found[1] == [f"'{text}", f"'{text}"]


def test_negative_number_stays_a_number():
    """A negative number is no formula: it stays a number in the download."""
    found = read(to_csv(Table("t", "T", COLUMNS, (Row(("Transfer", Number("(56)", Decimal(-56)))),))))

    assert Decimal(found[1][1]) == -56
