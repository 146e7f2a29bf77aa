"""What two councils, two plans or two names share is told, and what they may share is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from csportal.checks.example import COUNCIL, KPI, PLAN, with_line
from csportal.checks.texts.letters_apart import is_slip
from tests.small_council import problems

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

OTHER = COUNCIL["anytown/council.yml"].replace("Anytown", "Otherton").replace("E06000999", "E06000998")
THERE = "otherton/council.yml"
AGAIN = "anytown/plan-2025-26/plan.yml"
NEXT = COUNCIL[PLAN].replace("2024/25", "2025/26").replace("2024-25", "2025-26").replace("2024-0", "2025-0")
SLIPS = {
    ("Children and Familes", "Children and Families"): True,
    ("Head of Familise", "Head of Families"): True,
    ("Family Suport", "Family Support"): True,
    ("Family Supports", "Family Support"): True,
    ("Director of Childrens Services", "Director of Children's Services"): True,
    ("Group A", "Group B"): False,
    ("Phase I", "Phase II"): False,
    ("Team 12", "Team 13"): False,
    ("Ward 1a", "Ward 1b"): False,
    ("North team", "South team"): False,
    ("Libraries", "Libraries"): False,
}


def codes(folder: Path, files: Mapping[str, str]) -> list[str]:
    """Return where the example council with the files has problems, and their codes."""
    found = problems(folder, files)
    assert all(problem.hint for problem in found)
    return [f"{one.place.file.removeprefix('data/')}:{one.place.line}: {one.code}" for one in found]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({THERE: OTHER}, []),
        ({THERE: OTHER.replace("E06000998", "E06000999")}, [f"{THERE}:4: repeated-name"]),
        ({THERE: OTHER.replace("name: Otherton Borough", "name: Anytown Borough", 1)}, [f"{THERE}:1: repeated-name"]),
        ({THERE: OTHER.replace("short_name: Otherton", "short_name: Anytown")}, [f"{THERE}:2: repeated-name"]),
        ({THERE: OTHER, PLAN: with_line(COUNCIL[PLAN], "publisher: Anytown", "publisher: Otherton")},
         [f"{PLAN}:8: other-publisher"]),
        ({THERE: OTHER, PLAN: with_line(COUNCIL[PLAN], "publisher: Anytown", "publisher: Anytown and Otherton")}, []),
    ],
)  # fmt: skip
def test_two_councils(files, expected, tmp_path):
    """Neither their names nor their codes are the same, and no plan is published by the other alone."""
    assert codes(tmp_path, files) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (NEXT, []),
        (COUNCIL[PLAN], [f"{AGAIN}:1: repeated-name", f"{AGAIN}:4: folder-years"]),
        (NEXT.replace("plan 2025/26", "plan 2024/25", 1), [f"{AGAIN}:1: repeated-name"]),
        (NEXT.replace("period: 2025-26", "period: 2024-25").replace("reports: [2025-26 Q1]", "reports: []"),
         [f"{AGAIN}:2: repeated-name", f"{AGAIN}:4: folder-years"]),
    ],
)  # fmt: skip
def test_two_plans(text, expected, tmp_path):
    """A plan of the next year may bear the short title again, but not a title with the year before in it."""
    assert codes(tmp_path, {AGAIN: text}) == expected


@pytest.mark.parametrize("pair", SLIPS, ids=" / ".join)
def test_slip_in_a_name(pair):
    """A letter too many, too few, another or two that changed places are a slip; numbers and lone letters are not."""
    assert is_slip(*pair) == SLIPS[pair]
    assert is_slip(*reversed(pair)) == SLIPS[pair]


def test_name_that_others_bear_too_is_no_slip(tmp_path):
    """Two names that are a letter apart are both right where both are used often."""
    measures = {
        KPI.replace("visits", name): with_line(COUNCIL[KPI], "title: Home visits", f"title: {name}")
        .replace("owner: Families", f"owner: {owner}")
        .replace("85.5", f"8{row}.5")
        for row, (name, owner) in enumerate(
            [("one", "School team"), ("two", "School team"), ("three", "Schools team"), ("four", "Schools team")]
        )
    }

    assert [one for one in codes(tmp_path, measures) if "nearly" in one] == []
