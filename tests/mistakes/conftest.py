"""What the tests of mistakes share: the copies of plans that they are made in."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT
from tests.mistakes.ground import Ground, plan_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DATA = ROOT / "data"


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Ground]:
    """Return what gives the copy of a plan in which a file is changed."""
    made: dict[str, Ground] = {}

    def of(file: str) -> Ground:
        plan = plan_of(file)
        if plan not in made:
            made[plan] = Ground(DATA, plan, tmp_path_factory.mktemp("ground"))
        return made[plan]

    return of


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a copy of the published data."""
    return shutil.copytree(DATA, tmp_path / "data")
