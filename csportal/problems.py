"""What is wrong with the data: where it is, what was found, and the way out."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import TYPE_CHECKING

from csportal.signs import shown_unseen

if TYPE_CHECKING:
    from collections.abc import Iterable


MOST = 100
"""How many problems of one kind are told of one file, or get a hint that takes a search; more help nobody."""
TAKE_BACK = "take the earlier version back (git log, or History on GitHub)"
"""The way out where something was whole before and is not now."""


class Level(StrEnum):
    """How much a problem weighs: an error closes the gate, a warning is printed, counted and published."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Place:
    """A spot in a data file; line and column count from one, as editors do."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong, in the words of the person who typed the data.

    `record` is the key of the record concerned, so that an acceptance written in that record can be matched.
    """

    place: Place
    code: str
    message: str
    hint: str = ""
    level: Level = Level.ERROR
    record: str = ""

    def __str__(self) -> str:
        first = f"{self.place}: {self.code}: {self.message}"
        return f"{first}\n    {self.hint}" if self.hint else first


class UnreadableError(ValueError):
    """Raised by the value types for text that they cannot read; carries the code and the way out."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


def quoted(text: object, limit: int = 60) -> str:
    """Return the value as the officer typed it, in quotation marks, on one line and not too long."""
    line = shown_unseen(" ".join(str(text).split()))
    return f"“{line if len(line) <= limit else line[: limit - 1] + '…'}”"


def nearest_of(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice most like `word`, or none when none is like it."""
    close = get_close_matches(word.lower(), sorted(set(choices)), n=1, cutoff=0.6)
    return close[0] if close else None


def nearest(word: str, choices: Iterable[str]) -> str:
    """Return the hint that names the choice most like `word`, or lists the choices when none is like it."""
    known = sorted(set(choices))
    close = nearest_of(word, known)
    if close:
        return f"Did you mean {quoted(close)}?"
    shown = ", ".join(known[:12]) + (" …" if len(known) > 12 else "")  # noqa: PLR2004 - a list to read, not to scroll
    return f"Use one of: {shown}." if known else ""


def as_json(problem: Problem) -> dict[str, object]:
    """Return the problem as plain values, for machines."""
    return asdict(problem) | {"level": str(problem.level)}


def as_annotation(problem: Problem) -> str:
    """Return the problem as a GitHub workflow command, which shows it on its line of the pull request."""
    escapes = {"%": "%25", "\r": "%0D", "\n": "%0A"}
    text = problem.message + (f"\n{problem.hint}" if problem.hint else "")
    message = "".join(escapes.get(letter, letter) for letter in text)
    place = problem.place
    file = "".join((escapes | {":": "%3A", ",": "%2C"}).get(letter, letter) for letter in place.file)
    return f"::{problem.level} file={file},line={place.line},col={place.column},title={problem.code}::{message}"
