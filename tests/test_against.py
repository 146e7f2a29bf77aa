"""The state that git keeps: however it is named, and whatever of it cannot be read."""

from __future__ import annotations

import shutil

import pytest

from csportal.checks.changes.against import against
from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.load.decode import LARGEST
from csportal.load.git import RevisionError
from tests.conftest import ROOT
from tests.two_states import HUB, HUB_TEXT, PRIORITIES, TEXT, TODAY, codes, commit, git, published, write


def test_broken_file_of_today_is_not_missed(tmp_path):
    """A record whose file cannot be read now has not been deleted: it is told by its own problem alone."""
    data = published(tmp_path, {HUB: HUB_TEXT.replace("due:", "kpis: [visits]\ndue:")})
    write(data, {KPI: "title: [", PRIORITIES: "priorities: none"})

    assert codes(data) == []


@pytest.mark.parametrize("was", ["title: [", "title: Only a title\n", "\0", "caf\udce9: x", "x" * (LARGEST + 1)])
def test_broken_file_of_then_is_named(was, tmp_path):
    """A file that cannot be read in the earlier state is named, and everything else is compared."""
    data = published(tmp_path, {})
    (data / KPI).write_bytes(was.encode("utf-8", "surrogateescape"))
    write(data, {HUB: HUB_TEXT})
    commit(tmp_path)
    write(data, {KPI: TEXT, HUB: ""})

    found = against(data, "HEAD", TODAY)

    assert found.untold == (f"data/{KPI}",)
    assert [one.code for one in found.problems] == ["record-deleted"]


def test_odd_files_of_then_do_no_harm(tmp_path):
    """Links, hidden files, other files and names in other letters in the earlier state end in no traceback."""
    data = published(
        tmp_path, {".hidden.yml": "x", "schemas/kpi.json": "{}", "notes.txt": "x", "anytown/é ü.yml": "a: b"}
    )
    (data / "link.yml").symlink_to("/etc/passwd")
    commit(tmp_path)
    (data / "link.yml").unlink()
    write(data, {"anytown/é ü.yml": "", KPI: with_line(TEXT, "85.5", "87.5")})

    found = against(data, "HEAD", TODAY)

    assert found.untold == ("data/anytown/é ü.yml", "data/link.yml")
    assert [one.code for one in found.problems] == ["final-changed"]
    assert found.changed == 3


def test_data_folder_that_is_gone_is_told_by_the_check_alone(tmp_path):
    """Where the whole folder is gone, each record of it need not be missed as well."""
    data = published(tmp_path, {})
    shutil.rmtree(data)

    assert codes(data) == []


def test_project_may_stand_below_its_repository(tmp_path):
    """The project may be a folder of a larger repository."""
    data = published(tmp_path / "sites" / "portal", {})
    shutil.rmtree(tmp_path / "sites" / "portal" / ".git")
    git(tmp_path, "init", "--quiet")
    commit(tmp_path)
    write(data, {KPI: with_line(TEXT, "85.5", "87.5")})

    assert codes(data) == ["final-changed"]


def test_any_name_of_a_revision_will_do(tmp_path):
    """A branch, a tag, a commit and a step back from one all name a state."""
    data = published(tmp_path, {})
    git(tmp_path, "tag", "published")
    write(data, {KPI: with_line(TEXT, "85.5", "87.5")})
    commit(tmp_path)
    first = git(tmp_path, "rev-parse", "HEAD~1")

    found = {name: len(against(data, name, TODAY).problems) for name in ("main", "published", "HEAD^1", first[:12])}

    assert found == {"main": 0, "published": 1, "HEAD^1": 1, first[:12]: 1}


@pytest.mark.parametrize("name", ["nowhere", "", " ", "--all", "HEAD:data", "main..main", "a\0b", "é", "@{99}"])
def test_revision_that_is_not_there_is_told(name, tmp_path):
    """What names no revision is told in plain words, with what to do."""
    data = published(tmp_path, {})

    with pytest.raises(RevisionError, match="There is no revision") as told:
        against(data, name)
    assert "git fetch" in told.value.hint


def test_repository_without_a_commit_is_told(tmp_path):
    """A repository in which nothing was ever published has no state to compare with."""
    write(tmp_path / "data", COUNCIL)
    git(tmp_path, "init", "--quiet")

    with pytest.raises(RevisionError, match="There is no revision “HEAD” here"):
        against(tmp_path / "data", "HEAD")


@pytest.mark.parametrize("before", [{}, {"data": "a file"}])
def test_folder_that_was_not_there_is_told(before, tmp_path):
    """A revision from before the data folder has nothing to compare with."""
    git(tmp_path, "init", "--quiet")
    write(tmp_path, {"README.md": "Plans\n"} | before)
    commit(tmp_path)
    (tmp_path / "data").unlink(missing_ok=True)
    write(tmp_path / "data", COUNCIL)

    with pytest.raises(RevisionError, match="folder “data”"):
        against(tmp_path / "data", "HEAD")


def test_folder_outside_a_repository_is_told(tmp_path, monkeypatch):
    """Without a repository there is no earlier state, which is told in plain words."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    write(tmp_path / "data", COUNCIL)

    with pytest.raises(RevisionError, match="is not in a git repository"):
        against(tmp_path / "data", "HEAD")


def test_missing_git_is_told(tmp_path, monkeypatch):
    """Without git there is no earlier state, which is told in plain words."""
    data = published(tmp_path, {})
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(RevisionError, match="Git is not installed"):
        against(data, "HEAD")


def test_damaged_repository_is_told(tmp_path):
    """A repository that has lost its files ends in a plain error or in files that are named, not in a traceback."""
    data = published(tmp_path, {})
    name = git(tmp_path, "rev-parse", f"HEAD:data/{KPI}")
    kept = tmp_path / ".git" / "objects" / name[:2] / name[2:]
    kept.chmod(0o644)
    kept.unlink()
    write(data, {KPI: ""})

    found = against(data, "HEAD", TODAY)

    assert (found.untold, found.problems) == ((f"data/{KPI}",), ())

    write(data, {KPI: with_line(TEXT, "85.5", "87.5")})
    with pytest.raises(RevisionError, match="Git cannot tell what has changed"):
        against(data, "HEAD", TODAY)

    shutil.rmtree(tmp_path / ".git" / "objects")
    with pytest.raises(RevisionError):
        against(data, "HEAD")


def test_published_data_compared_with_itself_has_nothing_to_tell(tmp_path):
    """The data that this repository publishes, unchanged, gets nothing, and all of it is compared."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    git(tmp_path, "init", "--quiet")
    commit(tmp_path)

    found = against(tmp_path / "data", "HEAD")

    assert (found.problems, found.untold) == ((), ())
