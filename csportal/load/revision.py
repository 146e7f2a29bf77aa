"""The data folder as it was: its files at a revision in git, read as those of a folder are."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from csportal.load.decode import LARGEST
from csportal.load.folder import ENDINGS, NOT_DATA, named
from csportal.load.text import read_text
from csportal.problems import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from csportal.load.entry import Entry

A_FILE = "100"
"""How the mode of an ordinary file begins; links and other repositories have another."""


class RevisionError(Exception):
    """Raised when the data of a revision cannot be had; carries the reason and the way out in plain words."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


@dataclass(frozen=True)
class _Listed:
    """A file of the revision: its name in git's store and its path from the project's root."""

    name: str
    file: str
    is_readable: bool


def read_revision(data: Path, revision: str) -> tuple[list[Entry], list[str]]:
    """Return an entry for each data file as it was at the revision, and the files that could not be read.

    Raises:
        RevisionError: git, the repository, the revision or the folder in it is missing.

    """
    listed = list(_listed(data, _tree(data, revision), revision))
    entries: list[Entry] = []
    unread = [one.file for one in listed if not one.is_readable]
    readable = [one for one in listed if one.is_readable]
    for one, raw in zip(readable, _contents(data, [one.name for one in readable]), strict=True):
        entry = None if raw is None else read_text(one.file, raw)[0]
        if entry is None:
            unread.append(one.file)
        else:
            entries.append(entry)
    return entries, sorted(unread)


def _tree(data: Path, revision: str) -> str:
    """Return git's name for the data folder at the revision."""
    where = _git(data, "rev-parse", "--is-inside-work-tree")
    if where.returncode:
        if b"not a git repository" in where.stderr:
            message = f"The folder {quoted(data.resolve().parent.name)} is not in a git repository."
            raise RevisionError(message, "Run the command in a clone of the repository that holds the data.")
        raise RevisionError(f"Git cannot read the repository: {_said(where)}")
    is_name = revision.strip() and not revision.startswith("-") and "\0" not in revision
    found = _git(data, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}") if is_name else None
    if found is None or found.returncode:
        hint = "Name a branch, a tag or a commit. One that only the server has is fetched first: git fetch origin main."
        raise RevisionError(f"There is no revision {quoted(revision)} here.", hint)
    folder = _git(data, "rev-parse", "--verify", "--quiet", f"{found.stdout.decode().strip()}:./{data.name}")
    if folder.returncode:
        hint = "Name a later revision; before the folder was there, nothing was published."
        raise RevisionError(f"There was no folder {quoted(data.name)} at {quoted(revision)}.", hint)
    return folder.stdout.decode().strip()


def _listed(data: Path, tree: str, revision: str) -> Iterator[_Listed]:
    """Yield the data files of the folder, in order; schemas and hidden files are not data."""
    done = _git(data, "ls-tree", "-r", "-z", "--long", "--full-tree", tree)
    if done.returncode:
        raise RevisionError(f"The folder {quoted(data.name)} of {quoted(revision)} cannot be listed: {_said(done)}")
    for row in done.stdout.split(b"\0")[:-1]:
        facts, _, raw = row.partition(b"\t")
        mode, _, name, size = facts.decode().split()
        path = PurePosixPath(raw.decode(errors="replace"))
        is_data = path.suffix in ENDINGS and path.parts[0] not in NOT_DATA
        if is_data and not any(part.startswith(".") for part in path.parts):
            is_readable = mode.startswith(A_FILE) and size.isdecimal() and int(size) <= LARGEST
            yield _Listed(name, named(f"{data.name}/{path}"), is_readable)


def _contents(data: Path, names: list[str]) -> Iterator[bytes | None]:
    """Yield what each file holds, or nothing for one that this copy of the repository lacks."""
    done = _git(data, "cat-file", "--batch", given="".join(f"{name}\n" for name in names))
    if done.returncode:
        raise RevisionError(f"Git cannot read the files: {_said(done)}")
    at = 0
    for _ in names:
        end = done.stdout.index(b"\n", at)
        facts = done.stdout[at:end].split()
        at = end + 1
        if facts[-1] == b"missing":
            yield None
        else:
            size = int(facts[-1])
            yield done.stdout[at : at + size]
            at += size + 1


def _git(data: Path, *words: str, given: str = "") -> subprocess.CompletedProcess[bytes]:
    """Run git in the project's folder; it only reads, asks for nothing and speaks English."""
    program = shutil.which("git")
    if program is None:
        raise RevisionError("Git is not installed here.", "Install git; without it there is no earlier state.")
    settings = os.environ | {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"}
    command = [program, "-C", str(data.parent), *words]
    try:
        return subprocess.run(command, input=given.encode(), env=settings, capture_output=True, check=False)  # noqa: S603 - a list of words, of which a revision is one
    except OSError as error:
        raise RevisionError(f"Git cannot be run: {(error.strerror or 'unknown reason').lower()}.") from None


def _said(done: subprocess.CompletedProcess[bytes]) -> str:
    """Return the first line of what git said, without its own mark."""
    lines = done.stderr.decode(errors="replace").strip().splitlines()
    return (lines[0].removeprefix("fatal: ") if lines else "it does not say why").rstrip(".") + "."
