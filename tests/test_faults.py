"""A rule that fails is a fault of the program: it is told plainly, and hides nothing that the other rules find."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT
from tests.small_council import written

if TYPE_CHECKING:
    from pathlib import Path

RULE = '''"""A rule for one test."""

from csportal.checks.example import COUNCIL
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem
from csportal.records.kpi import Kpi


def check(portal):
    for kpi in portal.all(Kpi):
        yield Problem(kpi.at("title"), "odd-title", "The title is odd.", "Write another one.")
        {then}


RULE = Rule(
    code="odd-title",
    says="A title is not odd.",
    bad=Example("portal.yml", COUNCIL["portal.yml"], "1:1: odd-title: The title is odd."),
    good=Example("portal.yml", COUNCIL["portal.yml"]),
    check=check,
)
'''
WRONG = ("anytown/council.yml", "E06000999", "E0600099")


def made(folder: Path, then: str) -> Path:
    """Return a folder with the program, one rule more in it, and the small council with a mistake."""
    shutil.copytree(ROOT / "csportal", folder / "csportal", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "csportal/checks/rules/text/odd_title.py").write_text(RULE.replace("{then}", then), "utf-8")
    written(folder, {})
    return folder


def run(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program of the folder in it; what Python makes of the program is kept from one run to the next."""
    command = [sys.executable, "-m", "csportal", *words]
    return subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "", **environment},
    )


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A program whose odd-title rule finds something and then fails."""
    folder = made(tmp_path_factory.mktemp("faulty"), "raise KeyError(kpi.title)")
    file, right, wrong = WRONG
    path = folder / "data" / file
    text = path.read_text("utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong), "utf-8")
    return folder


def test_faulty_rule_told(faulty: Path) -> None:
    """The end names the rule, the line of the program and the way to see more; nothing looks as Python does."""
    ended = run(faulty, "check")
    assert ended.returncode == 2
    assert "Traceback" not in ended.stderr
    assert "A fault of the program, not of your data." in ended.stderr
    assert (
        "The rule “odd-title” cannot be asked: KeyError in csportal/checks/rules/text/odd_title.py, line 12"
        in ended.stderr
    )
    assert "0 errors" not in ended.stderr


def test_faulty_rule_hides_nothing(faulty: Path) -> None:
    """What every other rule finds is printed, in each form."""
    file, _, wrong = WRONG
    assert f"data/{file}:" in run(faulty, "check").stdout
    found = json.loads(run(faulty, "check", "--format", "json").stdout)
    assert any(wrong in one["message"] for one in found)
    assert [one["code"] for one in found].count("odd-title") == 1


@pytest.mark.parametrize("command", ["build", "due"])
def test_faulty_rule_publishes_nothing(faulty: Path, command: str) -> None:
    """Where a rule cannot be asked, nobody knows whether the data is right: nothing is made of it."""
    ended = run(faulty, command)
    assert ended.returncode == 2
    assert not (faulty / "site").exists()


def test_fault_shown_whole(faulty: Path) -> None:
    """Who mends the program sees all of it."""
    assert "Traceback" in run(faulty, "check", CSPORTAL_DEBUG="1").stderr


def test_one_file_makes_a_rule(tmp_path: Path) -> None:
    """A rule is added by one file: the command asks it and explains it."""
    folder = made(tmp_path, "")
    assert "odd-title: The title is odd." in run(folder, "check").stdout
    assert "A title is not odd." in run(folder, "rules", "odd-title").stdout
