"""What the tests share: portals that have passed the gate, a project to build, and the expected outputs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from csportal.checks.example import COUNCIL, KPI
from csportal.gate import gate
from csportal.link import Portal
from csportal.site.edition import Edition
from tests.browser import chromium, hostile, site, target, visitor, windows  # noqa: F401 - the fixtures of the tests in a browser
from tests.once import made_once

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"
# The moment at which every test's site is built, so that two builds can be the same.
os.environ["SOURCE_DATE_EPOCH"] = "1719705600"
os.environ.pop("CSPORTAL_TODAY", None)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite-golden", action="store_true", help="Write the expected outputs again, to be read as a difference."
    )


@dataclass(frozen=True)
class Golden:
    """The expected outputs: compared with, or written again if the tests are asked to."""

    rewriting: bool

    def expected(self, name: str, actual: str) -> str:
        """Return what the output is to be."""
        path = GOLDEN / name
        if self.rewriting:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(actual.encode())
        return path.read_bytes().decode() if path.is_file() else f"There is no {name}: write it by “make golden”."


@pytest.fixture(scope="session")
def golden(request: pytest.FixtureRequest) -> Golden:
    return Golden(request.config.getoption("--rewrite-golden"))


def project_at(folder: Path, data: Path) -> Path:
    """Make a whole project with the data in a folder, its program and vendored scripts linked, and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    for name in ("content", "macros", "overrides"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(data, folder / "data")
    for name in ("csportal", "node_modules"):
        if (ROOT / name).is_dir():
            (folder / name).symlink_to(ROOT / name)
    return folder


def portal_at(data: Path) -> Portal:
    """Return the portal of a folder that the gate lets through."""
    verdict = gate(data)
    assert [str(problem) for problem in verdict.problems] == []
    assert verdict.portal
    return verdict.portal


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole project whose data is the tests' own council; not to be changed."""
    return project_at(tmp_path_factory.mktemp("council") / "project", Path(__file__).parent / "council")


@pytest.fixture(scope="session")
def portal(project: Path) -> Portal:
    """The tests' own council."""
    return portal_at(project / "data")


@pytest.fixture(scope="session")
def edition(portal: Portal) -> Edition:
    """The pages of the tests' own council."""
    return Edition(portal)


@pytest.fixture(scope="session")
def example() -> Portal:
    """The data that this repository publishes."""
    return portal_at(ROOT / "data")


def run(root: Path, *words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run a module of Python in a project, and return what it said."""
    command = [sys.executable, "-m", *words]
    return subprocess.run(
        command, cwd=root, env=os.environ | settings, capture_output=True, encoding="utf-8", check=False
    )


def put(data: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write data files by their paths, and return the folder; a surrogate in a text is a byte that is no text."""
    for name, text in files.items():
        (data / name).parent.mkdir(parents=True, exist_ok=True)
        (data / name).write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogateescape"))
    return data


def built_at(folder: Path, data: Path) -> Path:
    """Make a project whose site is built in `public`, and return it."""
    root = project_at(folder / "project", data)
    done = run(root, "csportal", "build", "--site-dir", "public", SITE_URL="https://anytown.example/plans/")
    assert done.returncode == 0, done.stderr
    return root


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the tests' own council, whose site is built in `public`; not to be changed."""
    with made_once(tmp_path_factory, "built") as (folder, whole):
        return folder / "project" if whole else built_at(folder, Path(__file__).parent / "council")


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with one plan of two measures, whose site is built in `public`: for tests that build it again."""
    folder = tmp_path_factory.mktemp("small")
    another = COUNCIL[KPI].replace("Home visits on time", "Calls answered on time")
    return built_at(folder, put(folder / "data", COUNCIL | {KPI.replace("visits", "calls"): another}))
