"""The way out names the slip that is likely, and how the line is to be typed, before anything is accepted."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from csportal.checks.example import COUNCIL, KPI, MONEY, MONEY_TEXT, with_line
from csportal.checks.sums.mistyped import mistyped, swapped_in
from csportal.checks.sums.slips import swapped
from csportal.cli import app
from tests.small_council import problems

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FILES = COUNCIL | {MONEY: MONEY_TEXT}
PROJECTS = "anytown/plan-2024-25/registers/projects.yml"
ONE = "projects:\n  - {id: neglect, %s, priority: early-help}\nsource: {section: '1'}\n"
YEARLY = with_line(COUNCIL[KPI], "frequency: quarterly", "frequency: annual").replace("  2024-25 Q1: 88.0\n", "")
ACCEPTED = "accepted: {unit-slip: The visits of %s were put off.}\n"
OTHER = "othertown/council.yml"
READING = KPI.replace("visits", "reading")
SAYS = "{value: 88.0, commentary: Performance is above the target. Families say that they are content with us.}"
AHEAD = with_line(COUNCIL[KPI], "2024-25 Q1: 88.0", f"2024-25 Q1: {SAYS}")
WELL = AHEAD.replace("88.0", "92.0")
SECOND = (
    AHEAD.replace("Home visits on time", "Children who read well")
    .replace("Visits made within five days", "Pupils who can read by age 7")
    .replace("85.5", "83.5")
    .replace("value: 88.0", "value: 84.0")
)
ALLOWED = "accepted: {copied-text: Both teams wrote it.}\n"


def helps(folder: Path, files: Mapping[str, str | bytes]) -> list[str]:
    """Return each problem of the example council with the files: its code and its way out."""
    return [f"{problem.code}: {problem.hint}" for problem in problems(folder, {**FILES, **files})]


@pytest.mark.parametrize(
    ("file", "text", "begins"),
    [
        (
            PROJECTS,
            ONE % "title: Neglect, in partnership with others",
            (
                "unknown-field: Inside {…} a comma ends the text. If this belongs to “title”, put quotation marks "
                'round the whole: title: "Neglect, in partnership with others"'
            ),
        ),
        (
            KPI,
            with_line(COUNCIL[KPI], "2024-25 Q1: 88.0", "2024-25 Q1: {value: 88.0, note: Cold, wet}"),
            (
                "unknown-field: Inside {…} a comma ends the text. If this belongs to “note”, put quotation marks round "
                'the whole: note: "Cold, wet"'
            ),
        ),
        (
            KPI,
            with_line(COUNCIL[KPI], "Visits made within five days.", "'Anytown's visits.' # By the log"),
            (
                "yaml-syntax: The ' in “Anytown's” ends the text. Write: definition: \"Anytown's visits.\" What "
                "follows the “#”, “By the log”, is a comment and is not published."
            ),
        ),
        (
            KPI,
            with_line(COUNCIL[KPI], "Visits made within five days.", '"The "quick" visits."'),
            'yaml-syntax: The " in “"quick"” ends the text. Write: definition: \'The "quick" visits.\'',
        ),
        (
            KPI,
            with_line(COUNCIL[KPI], "Visits made within five days.", "'Quick' visits."),
            "yaml-syntax: Move it before the mark; if the text itself holds ', put \" round the whole.",
        ),
        (
            MONEY,
            MONEY_TEXT.replace("figures: [40, ", "figures: [40 ", 1),
            "not-a-number: These are two numbers; in a list a comma is missing: 40, 10.",
        ),
        (
            KPI,
            with_line(COUNCIL[KPI], "88.0", "1 088"),
            (
                "not-a-number: If this is one number, write it without the space: 1088. Else these are two numbers; in "
                "a list a comma is missing: 1, 088."
            ),
        ),
        (
            KPI,
            with_line(COUNCIL[KPI], "five days", "£5").encode("cp1252"),
            (
                "unreadable-file: The byte A3 is “£” in Windows-1252: open the file again with that encoding, then "
                "save it as UTF-8 (in most editors: Save as, Encoding). Do not save a file that shows “�”."
            ),
        ),
        (
            KPI,
            COUNCIL[KPI].encode("utf-16"),
            "unreadable-file: Save it as UTF-8; in most editors: Save as, Encoding.",
        ),
        (
            KPI,
            b"PK\x03\x04\x14\x00",
            "unreadable-file: Open it in the program that it is of, copy what it says into a plain text file",
        ),
        (
            KPI,
            COUNCIL[KPI] + COUNCIL[KPI],
            "repeated-key: Keep one of the two blocks, the one that is right, and delete the other.",
        ),
        (
            KPI,
            with_line(COUNCIL[KPI], "unit: percent\n", "<<<<<<< HEAD\nunit: percent\n=======\nunit: gbp\n>>>>>>> q1\n"),
            "yaml-syntax: They differ in “unit”: “percent” (HEAD) and “gbp” (q1). Keep one of the versions and delete ",
        ),
        (
            KPI,
            with_line(COUNCIL[KPI], "unit: percent\n", "<<<<<<< HEAD\nunit: percent\nref: A\n=======\n>>>>>>> q1\n"),
            "yaml-syntax: Keep one of the versions and delete the lines that begin with",
        ),
        (
            "portal.yml",
            COUNCIL["portal.yml"].replace("https://", "https//"),
            "wrong-type: The colon is missing after “https”. Write “https://",
        ),
        ("anytown/plan-2024-25/kpis.csv", "a,b\n", "misplaced-file: Move it out of “data/”, or delete it if its fig"),
        ("anytown/plan-2024-25/kpis/Visits 2.yml", COUNCIL[KPI], "not-an-id: Rename the file to “visits-2.yml”."),
        (
            KPI,
            with_line(YEARLY, "2024-25: 90", "2024-25: 79").replace("85.5", "86.5"),
            (
                "target-easier: With two digits of the target swapped it would be 97. The title says “on time”, as "
                "“better” does: check both figures against the source (section 1). If"
            ),
        ),
        (
            KPI,
            with_line(YEARLY, "2024-25: 90", "2024-25: 80"),
            "target-easier: The title says “on time”, as “better” does: check both figures against the source",
        ),
        (
            KPI,
            with_line(COUNCIL[KPI], "source:", ACCEPTED % "March 2023" + "source:"),
            "idle-acceptance: The reason speaks of “March 2023”, which stands nowhere else in this file. If a figure",
        ),
        (
            KPI,
            with_line(COUNCIL[KPI], "source:", ACCEPTED % "91.5%" + "source:"),
            "idle-acceptance: The reason speaks of “91.5”, which stands nowhere else in this file. If a figure",
        ),
        (
            KPI,
            with_line(COUNCIL[KPI], "source:", ACCEPTED % "85.5%" + "source:"),
            "idle-acceptance: If a figure, a date or a text of this record or of its plan was changed",
        ),
        (
            MONEY,
            with_line(MONEY_TEXT, "[400, 100, 109, (9)]", "[4000, 100, 109, (9)]"),
            "running-total: Check this figure and those it is made of",
        ),
    ],
    ids=range(22),
)
def test_way_out_begins_with_the_slip(tmp_path, file: str, text: str | bytes, begins: str):
    """The first that is said is what most likely happened."""
    (found,) = helps(tmp_path, {file: text})

    assert found.startswith(begins)


def test_names_and_codes_of_councils_are_not_to_be_deleted(tmp_path):
    """Nothing tells which of two councils has the wrong code, so that neither is to be deleted."""
    text = COUNCIL["anytown/council.yml"]

    found = helps(tmp_path, {OTHER: text})

    assert [one for one in found if one.startswith("repeated-name")]
    assert not any("elete" in one for one in found if one.startswith("repeated-name"))
    assert any("register of the Office for National Statistics" in one for one in found)


@pytest.mark.parametrize(
    ("given", "right", "said"),
    [
        ("7319", "7139", "Two digits look swapped: it would come out with 7,139 for 7,319. "),
        ("-127", "-172", "Two digits look swapped: it would come out with -172 for -127. "),
        ("7289", "7389", "Only one digit differs: it would come out with 7,389 for 7,289. "),
        ("56", "-56", "Only the sign differs: it would come out with -56. "),
        ("300", "440", ""),
        ("12", "21", ""),
        ("1435", "14350", ""),
        ("-127", "172", ""),
    ],
)
def test_figure_that_looks_mistyped(given: str, right: str, said: str):
    """A figure is held against what the others make it, digit by digit."""
    assert mistyped(Decimal(given), Decimal(right)) == said


def test_lines_that_would_come_out_with_their_digits_swapped():
    """A line is named whose digits, swapped, make the sum come out; where many would, none is."""
    parts = [("Staff", {"budget": Decimal(7125)}), ("Rent", {"budget": Decimal(800)})]

    said = "Two digits may have changed places: it would come out with 7,152 for 7,125 in “Staff”. "
    assert swapped_in(parts, "budget", Decimal(-27)) == said
    assert swapped_in(parts, "budget", Decimal(-28)) == ""
    assert swapped_in([(f"Line {row}", {"budget": Decimal(125)}) for row in range(4)], "budget", Decimal(-27)) == ""


def test_swapped_digits_are_those_side_by_side():
    """No figure begins with a nought, and like digits change nothing."""
    assert list(swapped(Decimal("80.5"))) == [Decimal("85.0")]
    assert list(swapped(Decimal(112))) == [Decimal(121)]


@pytest.mark.parametrize(
    ("files", "codes"),
    [
        ({KPI: AHEAD.replace("88.0", "188")}, ["impossible-figure"]),
        ({KPI: AHEAD, READING: SECOND}, ["copied-text"]),
        ({KPI: WELL, READING: SECOND}, ["copied-text"]),
        ({KPI: WELL.replace("owner:", f"{ALLOWED}owner:"), READING: SECOND}, ["claim-contradicts"]),
    ],
)
def test_what_follows_from_a_slip_is_not_told_too(tmp_path, files: dict[str, str], codes: list[str]):
    """A claim beside an impossible figure, or in a text that was pasted from elsewhere, is not held against figures."""
    found = [one.partition(":")[0] for one in helps(tmp_path, files)]

    assert found == codes


def test_rule_is_explained_with_its_way_out():
    """The command shows what the refused example gets as the check tells it, the way out with it."""
    said = CliRunner().invoke(app, ["rules", "not-a-number"]).output

    assert "15:15: not-a-number: “n/a” is not a number" in said
    assert "\n    Did you mean" in said or "\n    Write" in said or "\n    Use one of" in said
