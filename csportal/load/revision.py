"""The data folder as it was: its files at a revision in git, read as those of a folder are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from csportal.load.decode import LARGEST
from csportal.load.folder import ENDINGS, NOT_DATA, named
from csportal.load.git import NO_REPOSITORY, RevisionError, git, refused, said
from csportal.load.text import read_text
from csportal.problems import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from csportal.load.entry import Entry

A_FILE = "100"
"""How the mode of an ordinary file begins; links and other repositories have another."""


@dataclass(frozen=True)
class _Listed:
    """A file of the revision: its name in git's store and its path from the project's root."""

    name: str
    file: str
    is_readable: bool


def read_revision(data: Path, tree: str, same: Mapping[str, Entry]) -> tuple[list[Entry], list[str]]:
    """Return an entry for each data file of the folder as it was, and the files that could not be read.

    `tree` is git's name for the folder as it was. `same` has the entries of files that have not changed since then,
    which are not read again.

    Raises:
        RevisionError: git cannot read it.

    """
    listed = list(_listed(data, tree))
    entries = [same[one.file] for one in listed if one.file in same]
    unread = [one.file for one in listed if not one.is_readable and one.file not in same]
    others = [one for one in listed if one.is_readable and one.file not in same]
    for one, raw in zip(others, _contents(data, [one.name for one in others]), strict=True):
        entry = None if raw is None else read_text(one.file, raw)[0]
        if entry is None:
            unread.append(one.file)
        else:
            entries.append(entry)
    return sorted(entries, key=lambda entry: entry.file.split("/")), sorted(unread)


def tree_of(data: Path, revision: str) -> str:
    """Return git's name for the data folder as it was at a revision.

    Raises:
        RevisionError: git, the repository, the revision or the folder in it is missing.

    """
    where = git(data, "rev-parse", "--is-inside-work-tree")
    if where.returncode:
        if NO_REPOSITORY in where.stderr:
            message = f"The folder {quoted(data.resolve().parent.name)} is not in a git repository."
            raise RevisionError(message, "Run the command in a clone of the repository that holds the data.")
        raise refused(where)
    is_name = revision.strip() and not revision.startswith("-") and "\0" not in revision
    found = git(data, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}") if is_name else None
    if found is None or found.returncode:
        hint = "Name a branch, a tag or a commit. One that only the server has is fetched first: git fetch origin main."
        raise RevisionError(f"There is no revision {quoted(revision)} here.", hint)
    folder = git(data, "rev-parse", "--verify", "--quiet", f"{found.stdout.decode().strip()}:./{data.name}")
    if folder.returncode:
        hint = "Name a later revision; before the folder was there, nothing was published."
        raise RevisionError(f"There was no folder {quoted(data.name)} at {quoted(revision)}.", hint)
    return folder.stdout.decode().strip()


def _listed(data: Path, tree: str) -> Iterator[_Listed]:
    """Yield the data files of the folder, in order; schemas and hidden files are not data."""
    done = git(data, "ls-tree", "-r", "-z", "--long", "--full-tree", tree)
    if done.returncode:
        raise RevisionError(f"The folder {quoted(data.name)} as it was cannot be listed: {said(done)}")
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
    done = git(data, "cat-file", "--batch", given="".join(f"{name}\n" for name in names))
    if done.returncode:
        raise RevisionError(f"Git cannot read the files: {said(done)}")
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
