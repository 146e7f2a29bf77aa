"""Reading ahead: what another process has read is what this one would have read, and is not missed if it fails."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from csportal.checks.example import COUNCIL
from csportal.load import read_folder
from csportal.load.cache import KEPT, Cache
from csportal.load.processes import MANY
from tests.conftest import ROOT
from tests.small_council import written

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = """
import json, multiprocessing, sys
from pathlib import Path
from csportal.load import ahead
from csportal.load.cache import KEPT
from csportal.load.processes import processes

root = Path(sys.argv[1])
{first}
wait = ahead.read_ahead(root / "data", root / KEPT)
for reader in multiprocessing.active_children() if {killed} else ():
    reader.kill()
wait()
print(json.dumps({{"kept": (root / KEPT).is_file(), "shared": processes() > 1}}))
"""
THREAD = "import threading; threading.Thread(target=threading.Event().wait, daemon=True).start()"


def project(root: Path, files: int) -> Path:
    """Write the small council with so many more files, and return the root."""
    more = {f"anytown/plan-2024-25/milestones/step-{at}.yml": f"title: Step {at}\n" for at in range(files)}
    written(root, more)
    return root


def ahead(root: Path, first: str = "", *, killed: bool = False) -> dict[str, Any]:
    """Return what came of reading ahead in a program of its own."""
    command = [sys.executable, "-c", PROGRAM.format(first=first, killed=killed), str(root)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_what_was_read_ahead_is_the_same(tmp_path: Path):
    """Each file has the content that it has when it is read here, and is not read again."""
    root = project(tmp_path, MANY)
    plain, _ = read_folder(root / "data")

    found = ahead(root)
    cache = Cache(root / KEPT)
    entries, problems = read_folder(root / "data", cache)

    assert found["kept"] == found["shared"]
    assert ([(one.file, one.tree) for one in entries], problems) == ([(one.file, one.tree) for one in plain], [])
    assert cache.added != found["shared"]


@pytest.mark.parametrize(("files", "first", "killed"), [(0, "", False), (MANY, THREAD, False), (MANY, "", True)])
def test_nothing_is_lost_without_reading_ahead(files: int, first: str, killed: bool, tmp_path: Path):
    """With few files or other threads nothing is begun; a reader that is lost leaves all of it to be read here."""
    root = project(tmp_path, files)

    assert not ahead(root, first, killed=killed)["kept"]
    assert len(read_folder(root / "data", Cache(root / KEPT))[0]) == len(COUNCIL) + files


def test_what_is_kept_already_is_not_read_ahead(tmp_path: Path):
    """Where the last reading is kept, this process reads what has changed since, and no other is begun."""
    root = project(tmp_path, MANY)
    ahead(root)
    before = (root / KEPT).stat().st_mtime_ns if (root / KEPT).exists() else 0
    (root / "data/anytown/plan-2024-25/milestones/step-1.yml").write_text("title: Another\n", "utf-8")

    ahead(root)

    assert before == ((root / KEPT).stat().st_mtime_ns if (root / KEPT).exists() else 0)
