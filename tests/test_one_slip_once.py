"""One slip is one problem, at its line: lost headings, lines out of their column, months typed as years."""

from __future__ import annotations

from pathlib import Path

import pytest

from csportal.checks.days.month_or_year import told_apart
from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.load.text import read_text
from csportal.values.period import parse_period
from tests.small_council import problems

TEXT = COUNCIL[KPI]


def told(folder: Path, text: str) -> list[str]:
    """Return what is told of the small council with another measure, without the files' names."""
    found = problems(folder, {KPI: text})
    return [f"{one.place.line}: {one.code}: {one.message} {one.hint}" for one in found if one.place.file.endswith(KPI)]


def line_of(text: str, begins: str) -> int:
    """Return the number of the line that begins so."""
    return next(row for row, line in enumerate(text.splitlines(), 1) if line.startswith(begins))


def test_heading_that_is_lost_is_told_once(tmp_path: Path):
    """Where values seem to be targets, the line that parts them is what is missing."""
    (said,) = told(tmp_path, TEXT.replace("values:\n", ""))

    assert said.startswith(f"{line_of(TEXT, 'values:')}: missing-field: A line with “values:” is missing above this")


def test_heading_in_the_singular_is_told_as_that(tmp_path: Path):
    """The plural is meant, not a field of the same name within another."""
    (said,) = told(tmp_path, TEXT.replace("values:\n", "value:\n"))

    assert said.endswith("“value” is not a field of a KPI. Did you mean “values”?")


def test_wrong_value_stays_a_wrong_value(tmp_path: Path):
    """A value that cannot be read is not taken for a heading that is lost."""
    (said,) = told(tmp_path, with_line(TEXT, "decimals: 1", "decimals: one"))

    assert ": wrong-type: " in said


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a:\n  - b: 1\n   c: 2\n  - b: 3\n    c: 4\n", 3, "less far in"),
        ("a:\n  b: 1\n    c: 2\n  d: 3\n", 3, "further in"),
        ("a:\n  b: >\n    Text.\n  c: 1\nd:\n  b >\n    Text.\n  c: 1\n", 6, "no colon"),
        ("a:\n  b:>\n    Text.\n  c: 1\n", 2, "no space after the colon"),
        ("a:\n    b: 1\n    c: 2\n  - b: 3\n    c: 4\n", 2, "hyphen"),
    ],
)
def test_line_that_can_be_put_right_is_the_slip(text: str, line: int, words: str):
    """Of several lines that do not go together, the one is told with which all would."""
    _, (problem,) = read_text("a.yml", text.encode())

    assert problem.place.line == line
    assert words in problem.message


@pytest.mark.parametrize(
    ("now", "other", "said"),
    [
        ("2011-12", "2011-11", "the month is written “December 2011”"),
        ("2011-12", "December 2011", "the month is written “December 2011”"),
        ("2011-12", "2010-11", ""),
        ("2013-14", "2013-11", ""),
        ("2011-11", "2011-10", ""),
    ],
)
def test_financial_year_is_told_from_a_month(now: str, other: str, said: str):
    """What looks like a month among months is a financial year; what can be no month is not taken for one."""
    hint = told_apart(parse_period(now), [parse_period(other)])

    assert said in hint
    assert bool(said) == bool(hint)
