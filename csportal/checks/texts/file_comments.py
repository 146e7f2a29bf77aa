"""The comments that people write into data files: no page shows them, but they are published with the files."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import yaml

from csportal.link.remembered import remembered
from csportal.problems import Place
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from csportal.link import Portal
    from csportal.load.entry import Entry
    from csportal.records.base import Record

SCHEMA = "# yaml-language-server:"
"""How the line begins that tells an editor which schema the file has."""
NOTED = lazy_pattern(r"(?m)(?:^|(?<=[ \t]))#+(?! yaml-language-server:)[^#\n].*$")
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
FOLDED = {"|", ">"}
"""How texts are written that begin on the next line, so that a comment may stand after the sign."""


class Comment(NamedTuple):
    """One comment: the first record of its file, where it begins, what it says, and what stands round it."""

    record: Record
    row: int
    column: int
    text: str
    lines: tuple[str, str, str]
    """The line before, the part of its own line that stands before it, and the line after; comments are left out."""

    def at(self, words: str) -> Place:
        """Return where words of it stand."""
        column = self.column + max(self.text.find(words), 0)
        return Place(self.record.home.entry.file, self.row + 1, column + 1)


@remembered
def files(portal: Portal) -> dict[str, Record]:
    """Return the first record of each file."""
    return {record.home.entry.file: record for record in reversed(portal.records)}


@remembered
def comments(portal: Portal) -> list[Comment]:
    """Return every comment in the files of the records but for those that name a schema."""
    return [one for record in files(portal).values() for one in _of(record)]


def _of(record: Record) -> Iterator[Comment]:
    entry = record.home.entry
    if not _may_have(entry):
        return
    found = list(NOTED.finditer(entry.text))
    texts = _texts(entry.text) if found else []
    lines = entry.text.split("\n")
    for one in found:
        row = entry.text.count("\n", 0, one.start())
        column = one.start() - (entry.text.rfind("\n", 0, one.start()) + 1)
        if not any(begin <= one.start() < end for begin, end in texts):
            round_it = _first(reversed(lines[:row])), lines[row][:column], _first(lines[row + 1 :])
            yield Comment(record, row, column, one[0].rstrip(), round_it)


def _first(lines: Iterable[str]) -> str:
    """Return the first line that is no comment itself."""
    return next((line for line in lines if not line.lstrip().startswith("#")), "")


def _may_have(entry: Entry) -> bool:
    """Whether a file has a number sign besides the one of its schema: a quick look."""
    raw: bytes | None = vars(entry).get("raw")
    if raw is not None:
        return raw.count(b"#") > raw.startswith(SCHEMA.encode())
    return entry.text.count("#") > entry.text.startswith(SCHEMA)


def _texts(text: str) -> list[tuple[int, int]]:
    """Return from which sign to which each text of a file reaches."""
    found = []
    for token in yaml.scan(text, Loader=LOADER):
        if isinstance(token, yaml.ScalarToken):
            begin = token.start_mark.index
            if token.style in FOLDED:
                begin = text.find("\n", begin)
            found.append((begin, token.end_mark.index))
    return found
