"""Files of every kind in which next to nothing stands: each is told, and none ends in a crash."""

from __future__ import annotations

import shutil

import pytest

from csportal.gate import gate
from csportal.records.kinds import kind_of_file
from tests.conftest import ROOT


@pytest.mark.parametrize(
    "text",
    ["{}", "[]", "~", "'x'", "title: x", "source: []", "values: {}", "title: {}", "- {}", "{title: [{}]}", "x: [[]]"],
)
def test_file_with_next_to_nothing_in_it_is_told(text, tmp_path):
    """Whatever little stands in a file of any kind, it is told in its place, and the others are read."""
    data = shutil.copytree(ROOT / "data", tmp_path / "data")
    files = sorted(path for path in data.rglob("*.yml"))
    kinds = {kind_of_file(path.relative_to(data).as_posix())[0]: path for path in files}
    for path in kinds.values():
        path.write_text(f"{text}\n", "utf-8")

    found = gate(data).problems

    assert {path.relative_to(tmp_path).as_posix() for path in kinds.values()} <= {one.place.file for one in found}
    assert len(kinds) > 20
