"""Which state of the data is published already, as far as git knows, and what has changed since a state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from csportal.load.folder import named
from csportal.load.git import NO_REPOSITORY, RevisionError, git, is_installed, names_of, refused, said

if TYPE_CHECKING:
    from pathlib import Path

MAIN = ("origin/HEAD", "origin/main", "origin/master")
"""What git calls the branch that is published, in a clone of the council's repository."""
LAST = "HEAD"
"""The last commit: what is published, as far as a repository knows that is no clone of another."""


@dataclass(frozen=True)
class Published:
    """A revision whose data readers have seen, and what to call it."""

    revision: str
    called: str


def published(data: Path) -> Published | None:
    """Return the last state that is published: where the work left the published branch, else the last commit.

    There is none where git is not installed, the data is in no repository or in one without a commit, or was not there
    at that commit.

    Raises:
        RevisionError: git refuses to read the repository.

    """
    if not is_installed():
        return None
    last = git(data, "rev-parse", "--verify", "--quiet", LAST)
    if last.stderr and NO_REPOSITORY not in last.stderr:
        raise refused(last)
    if last.returncode:
        return None
    for branch in MAIN:
        left = git(data, "merge-base", LAST, f"refs/remotes/{branch}")
        if not left.returncode:
            return _with_data(data, left.stdout.decode().strip(), branch.replace("/HEAD", "'s main branch"))
    return _with_data(data, LAST, "the last commit")


def _with_data(data: Path, revision: str, called: str) -> Published | None:
    kind = git(data, "cat-file", "-t", f"{revision}:./{data.name}")
    return Published(revision, called) if kind.stdout.strip() == b"tree" else None


def changed_since(data: Path, revision: str) -> set[str]:
    """Return the files of the data folder that are other than at a revision, new or gone, as paths from the root.

    Raises:
        RevisionError: git, the repository or the revision is missing.

    """
    differs = git(
        data, "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--relative", revision, "--", data.name
    )
    new = git(data, "ls-files", "-z", "--others", "--", data.name)
    for done in (differs, new):
        if done.returncode:
            raise RevisionError(f"Git cannot tell what has changed: {said(done)}")
    return {named(name) for name in (*names_of(differs), *names_of(new))}
