"""The small council that the rules' examples stand in, with other files in it, and what the gate says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL
from csportal.gate import gate
from tests.conftest import put

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from csportal.problems import Problem


def written(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Return the council's data folder, written into a folder, with the files added to it or in place of its own."""
    return put(folder / "data", {**COUNCIL, **files})


def problems(folder: Path, files: Mapping[str, str | bytes]) -> list[Problem]:
    """Return the problems of the council with the files."""
    return list(gate(written(folder, files)).problems)


def codes(folder: Path, files: Mapping[str, str | bytes]) -> list[str]:
    """Return the code of each problem of the council with the files."""
    return [one.code for one in problems(folder, files)]
