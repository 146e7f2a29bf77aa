"""What a rule is: its code, its plain-English sentence, its examples and, for rules over records, its check."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from csportal.link import Portal
from csportal.problems import Level, Problem

Check = Callable[[Portal], Iterator[Problem]]


@dataclass(frozen=True)
class Shown:
    """One file of an example, for a reader: which it is, its text, and the lines that a problem stands on."""

    title: str
    text: str
    lines: tuple[int, ...] = ()


def legible(text: str) -> str:
    """Return an example's text with a “�” for each byte and sign that cannot be shown."""
    read = text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join("�" if unicodedata.category(one) in {"Cc", "Cf"} and one not in "\n\t" else one for one in read)


def lines_of(says: str) -> tuple[int, ...]:
    """Return the lines that problems stand on, each once, from what an example promises of them."""
    return tuple(sorted({int(line) for line in re.findall(r"^(\d+):\d+: ", says, re.MULTILINE)}))


def page_of(family: str, code: str = "") -> str:
    """Return the address of the page on a family of rules, and there of one rule; without a family, of all rules."""
    return f"rules/{family}".rstrip("/") + (f"#{code}" if code else "")


@dataclass(frozen=True)
class Example:
    """A file as an officer may type it, and what it gets; a good example gets none.

    `file` is the path below the data folder. The file stands beside a small whole council (`checks/example`), or
    in place of one of its files. `says` is the problem's first line after the path: `line:column: code: message`; one
    line for each problem. `blames` is the file that the problem is about, where that is another. `beside` holds more
    files, each with its text, where a rule compares two.
    """

    file: str
    text: str
    says: str = ""
    blames: str = ""
    beside: tuple[tuple[str, str], ...] = ()

    @property
    def lines(self) -> list[str]:
        """The first line of each problem that it gets."""
        return [f"data/{self.blames or self.file}:{line}" for line in self.says.splitlines()]

    @property
    def shown(self) -> tuple[Shown, ...]:
        """Its files, the main one first."""
        blamed = self.blames or self.file
        return tuple(
            Shown(f"{'Beside it: ' if at else ''}data/{file}", legible(text), lines_of(self.says) * (file == blamed))
            for at, (file, text) in enumerate([(self.file, self.text), *self.beside])
        )


@dataclass(frozen=True)
class Rule:
    """One rule for the data. A rule without a check is found while files are read and linked."""

    code: str
    says: str
    bad: Example
    good: Example
    check: Check | None = None
    level: Level = Level.ERROR
    source: str = ""
    acceptable: bool = False
    """Whether a record may accept its breach, with a reason: where what looks wrong can be right."""
    family: str = ""
    """The folder that its module is in, as `rules` finds it."""
