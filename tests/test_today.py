from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from csportal.checks.example import COUNCIL, KPI, LIVE, PLAN
from csportal.cli import app
from csportal.gate import gate
from csportal.site import edition
from csportal.values.today import DAY, MOMENT, DayError, build_day, moment
from tests.conftest import run
from tests.small_council import written

FILES = COUNCIL | {PLAN: LIVE, KPI: COUNCIL[KPI].replace("88.0", "91.0")}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project whose plan gets updates: its next value is due on 14 November 2024."""
    written(tmp_path, FILES)
    return tmp_path


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({MOMENT: "1719705600"}, "2024-06-30"),
        ({MOMENT: "1719791999"}, "2024-06-30"),
        ({MOMENT: "1719792000"}, "2024-07-01"),
        ({MOMENT: "1719705600", DAY: "2023-02-28"}, "2023-02-28"),
        ({MOMENT: "1719705600", DAY: " "}, "2024-06-30"),
    ],
)
def test_day_comes_from_the_environment(settings, expected, monkeypatch):
    """The day is that of CSPORTAL_TODAY, else that of SOURCE_DATE_EPOCH in universal time."""
    for name, text in settings.items():
        monkeypatch.setenv(name, text)

    assert build_day() == date.fromisoformat(expected)


def test_day_that_is_none_is_refused(monkeypatch):
    """A day that is none is refused with the way to write it."""
    monkeypatch.setenv(DAY, "30/06/2024")

    with pytest.raises(DayError, match=r"30/06/2024.*Write it as 2024-06-30"):
        build_day()


def test_moment_is_the_days_beginning():
    """The moment of a day is its first second in universal time, so that it gives the day again."""
    assert moment(date(2024, 6, 30)) == "1719705600"


def test_gate_judges_on_the_day_that_it_is_given(root):
    """The day that the gate is given is that of the portal and of every rule."""
    verdicts = [gate(root / "data", today=date(2024, 11, day)) for day in (14, 15)]

    assert [one.portal and one.portal.today.day for one in verdicts] == [14, 15]
    assert [[problem.code for problem in one.problems] for one in verdicts] == [[], ["value-overdue"]]


def test_what_was_read_does_not_depend_on_the_day(root):
    """What is kept of the reading is the same whatever the day, and a new day is judged anew from it."""
    kept = root / "read.json"

    gate(root / "data", kept, date(2024, 11, 14))
    first = kept.read_bytes()
    again = gate(root / "data", kept, date(2024, 11, 15))

    assert kept.read_bytes() == first
    assert [problem.code for problem in again.problems] == ["value-overdue"]


@pytest.mark.parametrize(("day", "words"), [("2024-11-14", "0 warnings"), ("2024-11-15", "value-overdue")])
def test_check_takes_the_day(day, words, root):
    """`csportal check --today` judges on that day."""
    found = CliRunner().invoke(app, ["check", "--root", str(root), "--today", day])

    assert found.exit_code == 0
    assert words in found.output


def test_day_of_an_option_must_be_one(root):
    """A day that is none is refused with its form."""
    found = CliRunner().invoke(app, ["check", "--root", str(root), "--today", "30.6.2024"])

    assert found.exit_code == 2
    assert "%Y-%m-%d" in found.output


def test_due_lists_by_owner_with_the_file(root):
    """`csportal due` lists what is late under its owner, with the file and what to add."""
    found = CliRunner().invoke(app, ["due", "--root", str(root), "--today", "2024-11-24"])

    assert found.exit_code == 0
    assert found.output.splitlines() == [
        "Families",
        "  10 days late, by 14 November 2024: Home visits on time, July to September 2024",
        f"      data/{KPI}: Add “2024-25 Q2” to “values”.",
        "1 due, 1 of them late.",
    ]


def test_due_as_json(root):
    """`csportal due --format json` gives the same to programs."""
    found = CliRunner().invoke(app, ["due", "--root", str(root), "--today", "2024-10-01", "--format", "json"])

    (one,) = json.loads(found.stdout)
    told = {name: one[name] for name in ("council", "owner", "period", "due", "state", "days_overdue", "file")}
    assert told == {
        "council": "anytown", "owner": "Families", "period": "2024-25 Q2", "due": "2024-11-14", "state": "due",
        "days_overdue": 0, "file": f"data/{KPI}",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["--council", "anytown"], "Families"),
        (["--owner", "FAM"], "Families"),
        (["--council", "othertown"], "Nothing of that is due."),
        (["--owner", "nobody"], "Nothing of that is due."),
    ],
)
def test_due_shows_a_part(words, expected, root):
    """`csportal due` shows one council, or the owners with some words in their names."""
    found = CliRunner().invoke(app, ["due", "--root", str(root), "--today", "2024-11-24", *words])

    assert found.exit_code == 0
    assert found.output.splitlines()[0] == expected


def test_due_with_broken_data_says_what_is_wrong(root):
    """What is due is not known while the data has errors; they are listed."""
    (root / "data" / KPI).write_text("title: [", "utf-8")

    found = CliRunner().invoke(app, ["due", "--root", str(root)])

    assert found.exit_code == 1
    assert "yaml-syntax" in found.output


def test_held_pages_are_those_of_their_day(root):
    """While the site is served, pages that were made on another day are made again."""
    portal = gate(root / "data", today=date(2024, 11, 14)).portal
    assert portal
    edition.hold(root, portal)

    found = [edition.is_fresh(root, day) for day in (None, date(2024, 11, 14), date(2024, 11, 15))]

    assert found == [True, True, False]


def test_same_data_and_day_give_the_same_site(built, tmp_path):
    """The same data on the same day gives the same site, byte for byte, whatever the moment of the build."""
    words = ("csportal", "build", "--site-dir", str(tmp_path / "again"), "--today", "2024-06-30")

    done = run(built, *words, SITE_URL="https://anytown.example/plans/", SOURCE_DATE_EPOCH="1800000000")

    assert done.returncode == 0, done.stderr
    first, again = (
        {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
        for site in (built / "public", tmp_path / "again")
    )
    assert first.keys() == again.keys()
    assert [name for name in first if first[name] != again[name]] == []
