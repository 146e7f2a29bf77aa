"""What a check keeps for the next one: the same verdict in less time, and never a stale or broken one."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from csportal.gate import gate
from csportal.load import cache
from csportal.load.folder import read_folder

COUNCIL = Path(__file__).parent / "council"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copytree(COUNCIL, tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def kept(data: Path) -> Path:
    """What a first check has kept."""
    kept = data.parent / "build" / "read.json"
    assert gate(data, kept).problems == ()
    return kept


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files of which nothing was kept, from here on, by a program that has read none itself."""
    files: list[str] = []
    parse = cache.parsed

    def spy(file: str, raw: bytes, digest: str):
        files.append(file)
        return parse(file, raw, digest)

    monkeypatch.setattr(cache, "parsed", spy)
    cache.entries.clear()
    return files


def a_kpi(data: Path) -> Path:
    return min(data.rglob("kpis/*.yml"))


def test_only_what_changed_is_parsed(data, kept, parsed):
    """After one edit only that file is parsed, and the verdict is that of a check from the start."""
    path = a_kpi(data)
    path.write_text(path.read_text("utf-8") + "colour: blue\n", "utf-8")

    again = gate(data, kept)

    assert parsed == [f"data/{path.relative_to(data).as_posix()}"]
    assert again.problems == gate(data).problems
    assert [problem.code for problem in again.problems] == ["unknown-field"]


def test_nothing_is_parsed_where_nothing_changed(data, kept, parsed):
    """A check of the same data parses nothing, and finds the same records at the same places."""
    again = gate(data, kept)

    assert parsed == []
    fresh = gate(data)
    assert again.portal
    assert fresh.portal
    assert [record.key for record in again.portal.records] == [record.key for record in fresh.portal.records]
    assert [record.at("title") for record in again.portal.records] == [
        record.at("title") for record in fresh.portal.records
    ]


def test_edit_of_the_same_length_is_seen(data, kept):
    """A file is known by its bytes, not by its size or its time."""
    path = a_kpi(data)
    text = path.read_text("utf-8")
    path.write_text(text.replace("title:", "titel:", 1), "utf-8")

    assert gate(data, kept).problems == gate(data).problems != ()


def test_deleted_file_is_forgotten(data, kept):
    """What is no longer there is not kept, and the next check misses it."""
    path = a_kpi(data)
    name = f"data/{path.relative_to(data).as_posix()}"
    assert name in kept.read_text("utf-8")
    path.unlink()

    assert gate(data, kept).problems == gate(data).problems
    assert name not in kept.read_text("utf-8")


@pytest.mark.parametrize("broken", ["", "{}", "cut", "changed", "another program"])
def test_broken_cache_is_ignored(data, kept, parsed, broken):
    """What was cut short, changed by hand or kept by another version counts for nothing, and is written anew."""
    whole = kept.read_bytes()
    texts = {
        "cut": whole[:-100],
        "changed": whole.replace(b"title", b"titel", 1),
        "another program": b"0" + whole[1:] if whole[:1] != b"0" else b"1" + whole[1:],
    }
    kept.write_bytes(texts.get(broken, broken.encode()))

    assert gate(data, kept).problems == ()
    assert len(parsed) == sum(1 for _ in data.rglob("*.yml"))
    assert kept.read_bytes() == whole


def test_what_cannot_be_kept_is_no_trouble(data, tmp_path):
    """Where nothing can be written the check goes on all the same."""
    (tmp_path / "file").write_text("", "utf-8")

    assert gate(data, tmp_path / "file" / "read.json").problems == ()


@pytest.mark.parametrize("file", [None, "data/notes.yml", "data/anytown/council.yml"])
def test_nothing_is_written_where_no_portal_is(file, tmp_path):
    """Where there is no data folder, or one that is none of ours, the check says so and leaves no file behind."""
    if file:
        (tmp_path / file).parent.mkdir(parents=True)
        (tmp_path / file).write_text("title: Notes\n", "utf-8")

    assert gate(tmp_path / "data", tmp_path / "build" / "read.json").problems
    assert not (tmp_path / "build").exists()


def test_problems_are_found_again(data, kept, parsed):
    """A file that got a word is read anew each time, so that the word is said each time."""
    path = a_kpi(data)
    path.write_text(path.read_text("utf-8") + "title: Another\n", "utf-8")

    first, second = gate(data, kept), gate(data, kept)

    assert first.problems == second.problems
    assert [problem.code for problem in second.problems] == ["repeated-key"]
    assert len(parsed) == 2


def test_kept_trees_are_those_of_the_files(data, kept):
    """What is kept of each file is what reading it gives."""
    entries, _ = read_folder(data)

    found = {file: tree for file, (_, tree) in json.loads(kept.read_bytes().partition(b"\n")[2]).items()}

    assert found == {entry.file: entry.tree for entry in entries}
