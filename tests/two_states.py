"""The small council in two states, of which git keeps one, and what a comparison tells of them."""

from __future__ import annotations

import os
import subprocess
from datetime import date
from typing import TYPE_CHECKING

from click.testing import CliRunner

from csportal.checks.changes.against import against
from csportal.checks.example import COUNCIL, KPI
from csportal.cli import app

if TYPE_CHECKING:
    from pathlib import Path

    from csportal.checks.changes.against import Compared

TODAY = date(2024, 8, 1)
TEXT = COUNCIL[KPI]
PRIORITIES = "anytown/plan-2024-25/priorities.yml"
HUB = "anytown/plan-2024-25/milestones/hub.yml"
HUB_TEXT = 'title: Open the hub\nkind: milestone\npriority: early-help\ndue: 2024-12\nsource: {section: "1"}\n'


def git(root: Path, *words: str) -> str:
    """Run git in a repository, untouched by the settings of the machine."""
    settings = os.environ | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    named = ["-c", "user.name=Officer", "-c", "user.email=officer@anytown.example", "-c", "init.defaultBranch=main"]
    done = subprocess.run(
        ["git", "-C", str(root), *named, *words], env=settings, capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout.strip()


def write(data: Path, files: dict[str, str]) -> None:
    """Write the data files; one without text is deleted."""
    for file, text in files.items():
        path = data / file
        if text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        else:
            path.unlink(missing_ok=True)


def published(root: Path, files: dict[str, str]) -> Path:
    """Make a repository whose last commit has the small council with the files, and return its data folder."""
    root.mkdir(parents=True, exist_ok=True)
    write(root / "data", COUNCIL | files)
    git(root, "init", "--quiet")
    commit(root)
    return root / "data"


def commit(root: Path) -> None:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "Publish")


def lines(found: Compared) -> list[str]:
    return [str(problem).splitlines()[0] for problem in found.problems]


def codes(data: Path, today: date = TODAY) -> list[str]:
    return [problem.code for problem in against(data, "HEAD", today).problems]


def check(root: Path, *words: str) -> tuple[int, str, str]:
    """Return the exit status of the command, and what it printed as its output and beside it."""
    done = CliRunner().invoke(app, ["check", "--root", str(root), *words], env={"COLUMNS": "500"})
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.stdout, done.stderr
