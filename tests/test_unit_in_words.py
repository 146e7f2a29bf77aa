"""Which ways of saying a figure go with which units, and which documents' days agree."""

from __future__ import annotations

import pytest

from csportal.checks.example import COUNCIL, KPI, PLAN, with_line
from tests.small_council import codes

SAYINGS = [
    ("percent", "_ of visits were made in time", []),
    ("percent", "the number of visits in time was _", ["unit-in-words"]),
    ("percent", "the gap between the two was _", []),
    ("percent", "a visit cost _", ["unit-in-words"]),
    ("count", "the number of visits in time was _", []),
    ("count", "_ of visits were made in time", ["unit-in-words"]),
    ("count", "families paid the council _ for visits", ["unit-in-words"]),
    ("days", "a visit took _ on average", []),
    ("gbp", "a visit took _ on average", ["unit-in-words"]),
    ("gbp", "a visit cost _", []),
]


@pytest.mark.parametrize(("unit", "words", "expected"), SAYINGS)
def test_sentence_and_unit(unit, words, expected, tmp_path):
    """A sentence with a figure speaks of what the unit is."""
    text = COUNCIL[KPI].replace("unit: percent", f"unit: {unit}").replace("owner:", f"in_words: {words}\nowner:")
    text = text.replace("decimals: 1", "decimals: 0").replace("85.5", "85").replace("88.0", "88")

    found = codes(tmp_path, {KPI: text})

    assert [code for code in found if code == "unit-in-words"] == expected


ROWS = [
    ("Date", "1 April 2024", []),
    ("Date", "April 2024", []),
    ("Date", "2 April 2024", ["document-day"]),
    ("Date of meeting", "1 May 2024", ["document-day"]),
    ("Date of the next meeting", "1 May 2024", []),
    ("Committee", "Cabinet", []),
]


@pytest.mark.parametrize(("term", "text", "expected"), ROWS)
def test_day_on_a_front_sheet(term, text, expected, tmp_path):
    """A day that the front sheet gives the document is its date; other days and rows are their own."""
    row = f"date: 2024-04-01}}\nfront_sheet: [{{term: {term}, text: {text}}}]\n"
    plan = with_line(COUNCIL[PLAN], "date: 2024-04-01}\n", row)

    found = codes(tmp_path, {PLAN: plan})

    assert [code for code in found if code == "document-day"] == expected
