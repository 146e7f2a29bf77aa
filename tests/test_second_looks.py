"""What a second look tells: which sign is wrong, which file has strayed or gone, and which gap is none."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from csportal.checks.changes.against import against
from csportal.checks.example import BUDGET, BUDGET_TEXT, COUNCIL, KPI, PLAN, with_line
from csportal.gate import gate
from csportal.link.renamed import deleted
from tests.conftest import ROOT
from tests.small_council import problems
from tests.two_states import TODAY, commit, git, lines, published, write

if TYPE_CHECKING:
    from pathlib import Path

COUNCIL_OF_TWO = "hammersmith-and-fulham"
TEAM = "milestones/youth-offending-court-team.yml"


def codes(folder: Path, files: dict[str, str]) -> list[str]:
    """Return each problem of the small council with the files: its code and its way out."""
    return [f"{problem.code}: {problem.hint}" for problem in problems(folder, files)]


def printed(value: str, words: str, title: str = "Gap in visits on time") -> str:
    """Return the KPI with a value beside the words in which the source prints it."""
    text = with_line(COUNCIL[KPI], "2024-25 Q1: 88.0", f'2024-25 Q1: {{value: {value}, printed: "{words}"}}')
    text = text.replace("2024-25: 90", "2024-25: -3").replace("85.5", "-5.5")
    return text.replace("title: Home visits on time", f"title: {title}")


@pytest.mark.parametrize(
    ("value", "words", "is_told"),
    [
        ("-4.0", "4.0% (June 2024)", True),
        ("-4.0", "4.0 points", True),
        ("-4.0", "-4.0%", False),
        ("-4.0", "−4.0%", False),
        ("-4.0", "(4.0)%", False),
        ("-4.0", "4.0% less than a year ago", False),
        ("-4.0", "Visits - 4.0", False),
        ("4.0", "-4.0% (June 2024)", True),
        ("4.0", "June 2024: −4.0%", True),
        ("4.0", "Visits – 4.0", False),
        ("4.0", "3.5 -4.0", False),
        ("4.0", "2024-4.0", False),
    ],
)
def test_printed_sign_is_that_of_the_figure(value, words, is_told, tmp_path):
    told = codes(tmp_path, {KPI: printed(value, words)})
    assert any(one.startswith("printed-differs") for one in told) is is_told


@pytest.mark.parametrize(
    ("figures", "is_told"),
    [
        (("-85.5", "88.0", "90"), True),  # the baseline's own figure
        (("85.5", "88.0", "-90"), True),
        (("-85.5", "-88.0", "90"), False),
        (("-5.5", "-4.0", "-3"), False),
    ],
)
def test_single_figure_below_nought_is_no_reason_for_itself(figures, is_told, tmp_path):
    before, now, aim = figures
    text = with_line(COUNCIL[KPI], "targets:\n", "baseline: {period: 2023-24}\ntargets:\n")
    text = text.replace("85.5", before).replace("88.0", now).replace("2024-25: 90", f"2024-25: {aim}")
    told = [one.partition(":")[0] for one in codes(tmp_path, {KPI: text})]
    assert ("impossible-figure" in told) is is_told
    assert not is_told or "target-worse" not in told


def test_part_with_the_wrong_sign_is_named_before_the_whole(tmp_path):
    text = with_line(BUDGET_TEXT, "75, 300, blank]", "75, -300, blank]")
    told = next(one for one in codes(tmp_path, {BUDGET: text}) if one.startswith("splits"))
    assert told.startswith(
        "splits: Most likely “Known before” has the wrong sign: it would come out with 300 for -300."
    )


MONTHS = "  2024-04: {value: 87.0%s}\n  2024-06: {value: 88.0%s}\n"


@pytest.mark.parametrize(
    ("reports", "is_told"),
    [
        (("", ""), True),
        ((", reported: 2024-25 Q1", ", reported: 2024-25 Q1"), True),
        ((", reported: 2024-25 Q1", ""), True),
        ((", reported: 2024-25 Q1", ", reported: 2024-25 Q2"), False),
    ],
)
def test_newest_month_of_each_report_leaves_no_gap(reports, is_told, tmp_path):
    text = with_line(COUNCIL[KPI], "  2024-25 Q1: 88.0\n", MONTHS % reports)
    text = text.replace("frequency: quarterly", "frequency: monthly")
    told = codes(tmp_path, {KPI: text})
    assert any(one.startswith("series-gap") for one in told) is is_told


@pytest.mark.parametrize(
    ("id", "like", "is_another"),
    [
        ("primary-schools-good", "secondary-schools-good", True),
        ("adoptions-of-boys", "adoptions-of-girls", True),
        ("schols-good", "schools-good", False),
        ("primary-schools", "primary-school", False),
        ("schools-good", "secondary-schools-good", False),
        ("savings-2016-17", "savings-2017-18", False),
        ("ni059", "ni060", False),
        ("primary", None, False),
    ],
)
def test_id_with_another_word_is_hardly_misspelt(id, like, is_another):
    assert bool(deleted(id, like)) is is_another


def of_two(root: Path) -> Path:
    """Make a repository of the council that has two plans, and return its data folder."""
    data = root / "data"
    shutil.copytree(ROOT / "data" / COUNCIL_OF_TWO, data / COUNCIL_OF_TWO)
    for file in ("portal.yml", "glossary.yml"):
        shutil.copyfile(ROOT / "data" / file, data / file)
    git(root, "init", "--quiet")
    commit(root)
    return data


def test_file_in_the_folder_of_another_plan_is_sent_back(tmp_path):
    data = of_two(tmp_path)
    folder = data / COUNCIL_OF_TWO
    (folder / "shared-services-2011" / TEAM).rename(folder / "mandate-2011" / TEAM)
    told = [(one.code, one.hint) for one in gate(data).problems]
    assert [code for code, _ in told] == ["odd-one-out"]
    assert told[0][1].startswith("Is this a file of the plan “shared-services-2011”? Then move it there. If not, write")
    found = [one for one in against(data, "HEAD", TODAY).problems if one.code == "record-deleted"]
    begins = f"The same file now stands at “data/{COUNCIL_OF_TWO}/mandate-2011/{TEAM}”: move it back."
    assert [one.hint.startswith(begins) for one in found] == [True]


SHEET = "front_sheet:\n  - {term: Directorate, text: Children}\n  - {term: Wards, text: All of them}\n"


@pytest.mark.parametrize(
    ("then", "now"),
    [(SHEET, SHEET.replace("  - {term: Directorate, text: Children}\n", "")), (SHEET, "")],
)
def test_row_that_is_gone_from_the_front_sheet_is_named(then, now, tmp_path):
    closed = "closed: {date: 2024-06-30, why: The source is a single plan.}\n"
    data = published(tmp_path, {PLAN: COUNCIL[PLAN] + closed + then})
    write(data, {PLAN: COUNCIL[PLAN] + closed + now})
    assert any(
        "The row “Directorate” of the front sheet, “Children”, is gone" in one
        for one in lines(against(data, "HEAD", TODAY))
    )
