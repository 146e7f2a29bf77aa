"""Single changes to the data files of a plan, and where the check is to point."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

Files = Mapping[str, bytes]
Changed = dict[str, bytes | None]
"""The new content of each file that a change touches; none for one that is gone."""


@dataclass(frozen=True)
class Mistake:
    """One part of one file typed differently, the code that it gets, and the text on the line that is blamed."""

    name: str
    file: str
    old: str
    new: str
    code: str
    at: str = ""
    also: tuple[str, ...] = ()
    """What else is rightly told: further problems, as `file:line: code`."""

    def __str__(self) -> str:
        return self.name.replace(" ", "-")

    def changed(self, files: Files) -> Changed:
        """Return what the change leaves of the files that it touches."""
        return {self.file: typed(files, self.file, self.old, self.new).encode()}

    def places(self, files: Files) -> list[str]:
        """Return what the check is to report, as `file:line: code`."""
        after = typed(files, self.file, self.old, self.new)
        line = after[: after.index(self.at or self.new)].count("\n") + 1
        return sorted([f"data/{self.file}:{line}: {self.code}", *(f"data/{place}" for place in self.also)])


@dataclass(frozen=True)
class FileMistake:
    """A file that is deleted, emptied, moved, copied or in the wrong form, and what the check is to report."""

    name: str
    file: str
    told: str
    """The problem, as `file:line: code`; `file:` may be left out for the file itself."""
    raw: bytes | None = None
    to: str = ""
    is_copied: bool = False
    also: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.name.replace(" ", "-")

    @property
    def code(self) -> str:
        return self.told.rpartition(" ")[2]

    def changed(self, files: Files) -> Changed:
        """Return what the change leaves of the files that it touches."""
        if not self.to:
            return {self.file: self.raw}
        return {self.to: files[self.file]} | ({} if self.is_copied else {self.file: None})

    def places(self, files: Files) -> list[str]:
        """Return what the check is to report, as `file:line: code`."""
        del files
        told = self.told if self.told.count(":") > 1 else f"{self.file}:{self.told}"
        return sorted(f"data/{place}" for place in (told, *self.also))


@dataclass(frozen=True)
class Miss:
    """A mistake that the files alone cannot show, and why not."""

    family: str
    name: str
    file: str
    old: str
    new: str
    why: str

    def __str__(self) -> str:
        return self.name.replace(" ", "-")

    def changed(self, files: Files) -> Changed:
        """Return what the change leaves of the files that it touches."""
        return {self.file: typed(files, self.file, self.old, self.new).encode()}


@dataclass(frozen=True)
class Edit:
    """An edit that is right: what is typed in a file, and files that are new."""

    name: str
    file: str
    old: str = ""
    new: str = ""
    added: Mapping[str, str] = field(default_factory=dict)
    removed: tuple[str, ...] = ()
    closes: str = ""
    """The day to which the closing of the plan is moved, for it to tell of what came later."""
    form: str = ""
    """What another program makes of the file: `windows` line ends, a byte order `mark`, an `open` last line."""

    def __str__(self) -> str:
        return self.name.replace(" ", "-")

    def changed(self, files: Files) -> Changed:
        """Return what the change leaves of the files that it touches."""
        after: Changed = {file: text.encode() for file, text in self.added.items()}
        after |= dict.fromkeys(self.removed)
        raw = files[self.file]
        if self.closes:
            plan = "/".join([*self.file.split("/")[:2], "plan.yml"])
            after[plan] = re.sub(rb"(?<=\nclosed:\n  date: )[0-9-]+", self.closes.encode(), files[plan])
        if self.form:
            after[self.file] = {
                "windows": raw.replace(b"\n", b"\r\n"),
                "mark": b"\xef\xbb\xbf" + raw,
                "open": raw.rstrip(b"\n"),
            }[self.form]
        if self.old:
            after[self.file] = typed(files, self.file, self.old, self.new).encode()
        return after


class Change(Protocol):
    """Whatever changes data files."""

    def changed(self, files: Files, /) -> Changed:
        """Return what the change leaves of the files that it touches."""


def typed(files: Files, file: str, old: str, new: str) -> str:
    """Return the text of a file with one part typed differently; the part stands in it once."""
    text = files[file].decode()
    assert text.count(old) == 1, f"{file} has {text.count(old)} times {old!r}"
    return text.replace(old, new)
