"""A sign for a text after the name of a list or a group is told as that, and never where a text is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from csportal.checks.example import COUNCIL, KPI
from tests.small_council import problems

if TYPE_CHECKING:
    from pathlib import Path

TEXT = COUNCIL[KPI]
VALUES = "values:\n"


def told(folder: Path, text: str) -> list[str]:
    """Return the problems of the example council with the measure's file typed so."""
    return [str(problem).removeprefix(f"data/{KPI}:") for problem in problems(folder, {KPI: text})]


@pytest.mark.parametrize("sign", ["|", ">", "|-", ">+", "|2"])
def test_sign_after_a_heading_is_to_be_taken_out(sign, tmp_path):
    """Whatever the sign, it is named, and the way out is to take it out, not to type the lines anew."""
    row = TEXT[: TEXT.index(VALUES)].count("\n") + 1
    message = f"{row}:9: wrong-type: “{sign}” after “values:” makes one text of all that stands below it."
    hint = f"Take out “{sign}”: what stands below belongs under “values:”, as fields or as a list."

    assert told(tmp_path, TEXT.replace(VALUES, f"values: {sign}\n")) == [f"{message}\n    {hint}"]


def test_text_that_is_too_long_is_told_as_that(tmp_path):
    """A text with a colon in it is a text where one belongs: it is too long, and nothing is said of its sign."""
    text = f"{TEXT}note: >\n  Please note: {'it is counted by hand. ' * 400}\n"

    assert [problem.split(": ")[1] for problem in told(tmp_path, text)] == ["too-long"]


def test_lone_text_after_a_sign_is_no_group_of_fields(tmp_path):
    """A plain sentence in the place of the values is told as what it is."""
    start, end = TEXT.index(VALUES), TEXT.index("source:")
    found = told(tmp_path, f"{TEXT[:start]}values: >\n  There are none.\n{TEXT[end:]}")

    assert ["needs lines of its own" in problem for problem in found] == [True]
