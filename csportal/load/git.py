"""What git says of a project: it is asked to read only."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


NO_REPOSITORY = b"not a git repository"
"""What git says of a folder outside any repository."""


OF_OTHERS = "dubious ownership in repository at"
"""What git says of files that belong to another user of the machine."""


class RevisionError(Exception):
    """Raised when the data of a revision cannot be had; carries the reason and the way out in plain words."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


def git(data: Path, *words: str, given: str = "") -> subprocess.CompletedProcess[bytes]:
    """Run git in the folder of the project whose data this is; it only reads, asks for nothing and speaks English.

    Raises:
        RevisionError: git is missing or cannot be run.

    """
    program = shutil.which("git")
    if program is None:
        raise RevisionError("Git is not installed here.", "Install git; without it there is no earlier state.")
    settings = os.environ | {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"}
    command = [program, "-C", str(data.parent), *words]
    try:
        return subprocess.run(command, input=given.encode(), env=settings, capture_output=True, check=False)  # noqa: S603 - a list of words, of which a revision is one
    except OSError as error:
        raise RevisionError(f"Git cannot be run: {(error.strerror or 'unknown reason').lower()}.") from None


def is_installed() -> bool:
    """Whether there is git on this machine."""
    return shutil.which("git") is not None


def said(done: subprocess.CompletedProcess[bytes]) -> str:
    """Return the first line of what git said, without its own mark."""
    lines = done.stderr.decode(errors="replace").strip().splitlines()
    return (lines[0].removeprefix("fatal: ") if lines else "it does not say why").rstrip(".") + "."


def refused(done: subprocess.CompletedProcess[bytes]) -> RevisionError:
    """Return that git does not read the repository, with why; and how to let it, where somebody else owns the files."""
    reason = said(done)
    _, found, place = reason.removesuffix(".").partition(OF_OTHERS)
    hint = f"If you trust those files: git config --global --add safe.directory {place.strip()}" if found else ""
    return RevisionError(f"Git cannot read the repository: {reason}", hint)


def names_of(done: subprocess.CompletedProcess[bytes]) -> list[str]:
    """Return the paths that git lists, each ended by a nought."""
    return [raw.decode(errors="replace") for raw in done.stdout.split(b"\0")[:-1]]
