"""The command compares with the published state, in every state of the repository, and says what it did."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from csportal.checks.example import COUNCIL, KPI, with_line
from tests.conftest import ROOT
from tests.two_states import HUB, HUB_TEXT, TEXT, check, commit, git, published, write

if TYPE_CHECKING:
    from pathlib import Path


def test_command_tells_what_changed(tmp_path):
    """The command lists what changed in silence beside what is wrong in itself, and ends with 1 for an error."""
    data = published(tmp_path, {})
    assert check(tmp_path, "--against", "HEAD")[0] == 0
    write(data, {KPI: with_line(TEXT, "85.5", "87.5")})

    status, said, beside = check(tmp_path, "--against", "HEAD")

    assert status == 1
    assert said.startswith(f"data/{KPI}:14:12: final-changed: The value for 2023-24 was “85.5” and is now “87.5”")
    assert "status: revised" in said
    assert "1 error" in beside
    assert "Compared with HEAD: 1 file changed." in beside


def test_warning_does_not_fail_the_command(tmp_path):
    """Words that turn what was said are a warning, as they may only be put better; it does not fail the check."""
    told = with_line(HUB_TEXT, "due:", "success_measures: [Visits grow by 21%]\ndue:")
    data = published(tmp_path, {HUB: told})
    write(data, {HUB: told.replace("21%", "12%")})

    status, said, _ = check(tmp_path, "--against", "HEAD")

    assert (status, "words-changed" in said) == (0, True)


def test_command_has_every_format(tmp_path):
    """GitHub shows the problem on its line, and programs get the same as JSON."""
    data = published(tmp_path, {})
    write(data, {KPI: with_line(TEXT, "85.5", "87.5")})

    _, shown, _ = check(tmp_path, "--against", "HEAD", "--format", "github")
    _, told, _ = check(tmp_path, "--against", "HEAD", "--format", "json")

    assert shown.startswith(f"::error file=data/{KPI},line=14,col=12,title=final-changed::The value for 2023-24")
    assert [(one["code"], one["level"]) for one in json.loads(told)] == [("final-changed", "error")]


def test_command_tells_what_it_cannot_compare(tmp_path):
    """What cannot be compared is told; without an earlier state the check still lists what is wrong today."""
    data = published(tmp_path, {KPI: "title: ["})
    write(data, {KPI: with_line(TEXT, "better: higher", "better: up")})

    status, said, beside = check(tmp_path, "--against", "HEAD")
    nowhere = check(tmp_path, "--against", "nowhere")

    assert (status, "unknown-word" in said, f"data/{KPI}" in beside) == (1, True, True)
    assert nowhere[0] == 1
    assert "unknown-word" in nowhere[1]
    assert "Nothing was compared: There is no revision “nowhere” here." in nowhere[2]


def clone(root: Path, files: dict[str, str]) -> Path:
    """Make a council's repository and a clone of it, and return the clone."""
    published(root / "origin", files)
    git(root, "clone", "--quiet", str(root / "origin"), "clone")
    return root / "clone"


def test_command_compares_with_the_last_commit_unasked(tmp_path):
    """An officer who asks for nothing learns what the edit changes in silence, and what it was compared with."""
    data = published(tmp_path, {})
    write(data, {KPI: with_line(TEXT, "85.5", "87.5")})

    status, said, beside = check(tmp_path)

    assert (status, "final-changed" in said) == (1, True)
    assert "Compared with the last commit: 1 file changed." in beside


def test_command_compares_with_what_the_work_began_from(tmp_path):
    """In a clone, what is committed but not yet published is compared too; what others published since then is not."""
    root = clone(tmp_path, {})
    git(root, "switch", "--quiet", "--create", "summer")
    write(root / "data", {KPI: with_line(TEXT, "85.5", "87.5")})
    commit(root)
    write(tmp_path / "origin" / "data", {HUB: HUB_TEXT})
    commit(tmp_path / "origin")
    git(root, "fetch", "--quiet")

    status, said, beside = check(root)

    assert (status, [line.split(": ")[1] for line in said.splitlines() if line.startswith("data/")]) == (
        1,
        ["final-changed"],
    )
    assert "Compared with origin's main branch: 1 file changed." in beside


def test_command_says_nothing_of_what_has_not_changed(tmp_path):
    """Where nothing is changed, nothing is said of a comparison."""
    published(tmp_path, {})

    assert check(tmp_path)[2] == f"{len(COUNCIL)} data files checked: 0 errors, 0 warnings.\n"


def test_data_can_be_looked_at_alone(tmp_path):
    """Who asks for the data alone gets no comparison; asking for both is a slip that is told."""
    data = published(tmp_path, {})
    write(data, {KPI: with_line(TEXT, "85.5", "87.5")})

    status, _, beside = check(tmp_path, "--alone")

    assert (status, "Compared" in beside) == (0, False)
    assert check(tmp_path, "--alone", "--against", "HEAD")[0] == 2


@pytest.mark.parametrize("state", ["no repository", "no commit", "no data", "no git"])
def test_data_without_a_published_state_is_looked_at_alone(state, tmp_path, monkeypatch):
    """Where git knows no earlier state, the data is checked by itself, and nobody is bothered."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    if state != "no repository":
        git(tmp_path, "init", "--quiet")
    if state in ("no data", "no git"):
        write(tmp_path, {"README.md": "Plans\n"})
        commit(tmp_path)
    write(tmp_path / "data", COUNCIL)
    if state == "no git":
        commit(tmp_path)
        monkeypatch.setenv("PATH", str(tmp_path))
        write(tmp_path / "data", {KPI: with_line(TEXT, "85.5", "87.5")})

    assert check(tmp_path) == (0, "", f"{len(COUNCIL)} data files checked: 0 errors, 0 warnings.\n")


def test_repository_that_git_refuses_to_read_is_told(tmp_path):
    """Where git does not trust or understand the repository, the data is checked by itself, and that is said."""
    data = published(tmp_path, {})
    write(data, {KPI: with_line(TEXT, "85.5", "87.5")})
    (tmp_path / ".git" / "config").write_text("[core]\n\trepositoryformatversion = 99\n", "utf-8")

    status, said, beside = check(tmp_path)

    assert (status, said) == (0, "")
    assert beside.startswith("Not compared with what is published. Git cannot read the repository: ")


def test_data_that_is_ignored_by_its_repository_is_looked_at_alone(tmp_path):
    """A copy of the data inside a repository that does not hold it is no change of what is published."""
    write(tmp_path, {".gitignore": "build/\n", "README.md": "Plans\n"})
    git(tmp_path, "init", "--quiet")
    commit(tmp_path)
    write(tmp_path / "build" / "data", COUNCIL)

    assert check(tmp_path / "build")[0] == 0
    assert "Compared" not in check(tmp_path / "build")[2]


def test_edited_file_alone_is_read_again_in_both_states(tmp_path):
    """What has not changed is taken from what is read already; what is new or gone is seen too."""
    data = published(tmp_path, {HUB: HUB_TEXT})
    check(tmp_path)
    write(data, {HUB: "", "anytown/plan-2024-25/milestones/library.yml": HUB_TEXT})

    status, said, beside = check(tmp_path)

    assert (status, "record-deleted" in said) == (1, True)
    assert "2 files changed" in beside


def test_pull_requests_are_compared_with_what_they_change():
    """The workflow for pull requests has the state before the change at hand, and compares with it."""
    workflow = (ROOT / ".github" / "workflows" / "check.yml").read_text("utf-8")

    assert re.search(r"fetch-depth: 2\b", workflow)
    assert "check --format github --against HEAD^1" in workflow


def test_documents_name_the_option():
    """The README and the guide for contributors say how to compare."""
    for name in ("README.md", "CONTRIBUTING.md"):
        assert "--against origin/main" in (ROOT / name).read_text("utf-8")
