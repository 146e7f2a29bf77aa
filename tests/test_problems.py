"""Problems: how one is said to a person, to a machine, and on a pull request."""

from __future__ import annotations

import json

import pytest

from csportal.problems import Level, Place, Problem, as_annotation, as_json, nearest, quoted

PROBLEM = Problem(Place("data/a,b.yml", 5, 12), "unknown-field", "“tolerence” is no field: 100%", "Did you mean\nthis?")


def test_problem_is_said_on_two_lines():
    """A problem is its place, its code and what is wrong, then the way out on a line of its own."""
    assert str(PROBLEM).startswith("data/a,b.yml:5:12: unknown-field: “tolerence” is no field: 100%\n    Did you mean")


def test_problem_without_a_hint():
    """A problem without a way out is one line."""
    assert str(Problem(Place("data/a.yml"), "empty-file", "The file is empty.")) == (
        "data/a.yml:1:1: empty-file: The file is empty."
    )


def test_problem_for_machines():
    """A problem for machines holds the same, and survives JSON."""
    actual = json.loads(json.dumps(as_json(PROBLEM)))

    assert actual["place"] == {"file": "data/a,b.yml", "line": 5, "column": 12}
    assert (actual["code"], actual["level"]) == ("unknown-field", "error")


def test_annotation_cannot_be_broken_out_of():
    """On a pull request, a problem is one workflow command, whatever the text within it."""
    actual = as_annotation(PROBLEM)

    assert actual == (
        "::error file=data/a%2Cb.yml,line=5,col=12,title=unknown-field::"
        "“tolerence” is no field: 100%25%0ADid you mean%0Athis?"
    )


def test_warning_is_annotated_as_one():
    """A warning is a warning on the pull request too."""
    assert as_annotation(Problem(Place("a"), "b", "c", level=Level.WARNING)).startswith("::warning ")


def test_problems_are_sorted_by_place():
    """Problems are read in the order of file, line and column, lines by number."""
    places = [Place("b.yml", 1), Place("a.yml", 10), Place("a.yml", 9, 2), Place("a.yml", 9, 1)]

    assert [str(place) for place in sorted(places)] == ["a.yml:9:1", "a.yml:9:2", "a.yml:10:1", "b.yml:1:1"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a", "“a”"),
        ("a\n  b", "“a b”"),
        ("x" * 61, "“" + "x" * 59 + "…”"),
        ("x" * 60, "“" + "x" * 60 + "”"),
        (5, "“5”"),
    ],
)
def test_quoted_text_is_short(text, expected):
    """What was typed is quoted on one line, and not at length."""
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("word", "choices", "expected"),
    [
        ("tolerence", ["tolerance", "title"], "Did you mean “tolerance”?"),
        ("OWNER", ["owner", "title"], "Did you mean “owner”?"),
        ("up", ["higher", "lower"], "Use one of: higher, lower."),
        ("zzz", [], ""),
        (
            "zzz",
            [f"word-{n:02}" for n in range(20)],
            "Use one of: " + ", ".join(f"word-{n:02}" for n in range(12)) + " ….",
        ),
    ],
)
def test_nearest_word(word, choices, expected):
    """The way out of a wrong word is the right one that is most like it, or else the list of them."""
    assert nearest(word, choices) == expected
