"""What was read before: a file that is still the same, byte for byte, is not parsed again.

Kept as JSON, which can hold nothing but text, lists and groups. Files that need a word are read anew each time. A
program that reads the data again and again gets the same entry for the same file, with all that was made of it.
"""

from __future__ import annotations

import json
import sys
from functools import cache, cached_property
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

import yaml
from pydantic_core import to_json

from csportal.load.decode import decode
from csportal.load.entry import Entry
from csportal.load.text import read_text

if TYPE_CHECKING:
    from csportal.load.entry import Tree
    from csportal.problems import Problem

KEPT = "build/read.json"
"""Where a project keeps what was read, from its root."""
OURS = "portal.yml"
MOST = 1 << 15
"""How many entries a program keeps."""
entries: dict[tuple[str, str], Entry] = {}
"""The entries that this program has read, by file and digest."""


class Kept(Entry):
    """An entry of which only the content is kept; where its parts stand is worked out when that is asked for."""

    def __init__(self, file: str, tree: Tree, raw: bytes) -> None:
        self.__dict__.update(file=file, tree=tree, cut=(), has_empty=False, mixed=(), memory={}, raw=raw)

    @cached_property
    def node(self) -> yaml.Node | None:
        """The file's nodes, as reading it anew gives them."""
        entry, _ = read_text(self.file, self.__dict__["raw"])
        return entry.node if entry else None

    @cached_property
    def text(self) -> str:
        """The file as it was typed."""
        return decode(self.file, self.__dict__["raw"])[0] or ""

    def begins_with(self, words: str) -> bool:
        """Whether the file begins with words, whose bytes are looked at alone."""
        raw: bytes = self.__dict__["raw"]
        return raw.startswith(words.encode())


class Cache:
    """The trees of the files that were read last time, each with the digest of its bytes."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.before: dict[str, tuple[str, Tree]] = _load(path) if path else {}
        self.now: dict[str, tuple[str, Tree]] = {}
        self.added = False

    def read(self, file: str, raw: bytes) -> tuple[Entry | None, list[Problem]]:
        """Return the file's entry, or none, with every problem found: what was kept of it, if that still holds."""
        digest = _digest(raw)
        known = self.before.get(file)
        if known and known[0] == digest:
            self.now[file] = known
            return entries.get((file, digest)) or _noted(Kept(file, known[1], raw), digest), []
        entry, problems = parsed(file, raw, digest)
        if entry and not problems:
            if not (entry.cut or entry.has_empty or entry.mixed):
                self.now[file] = digest, entry.tree
                self.added = True
                if not isinstance(entry, Kept):  # its nodes take more room than all else, and are seldom asked for
                    entry = Kept(file, entry.tree, raw)
            _noted(entry, digest)
        return entry, problems

    def save(self) -> None:
        """Keep what was read for the next time; where nothing can be written, the next time reads everything.

        A folder without the portal's own file is none of ours, and nothing is written beside it.
        """
        if self.path is None or (len(self.now) == len(self.before) and not self.added):
            return
        if not any(file.partition("/")[2] == OURS for file in self.now):
            return
        body = to_json(self.now)
        beside = self.path.with_name(f"{self.path.name}.new")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(f"{_stamp()} {_digest(body)}\n".encode() + body)
            beside.replace(self.path)
        except OSError:
            return


def parsed(file: str, raw: bytes, digest: str) -> tuple[Entry | None, list[Problem]]:
    """Return the file's entry, or none, with every problem found; what this program has parsed, it does not again."""
    known = entries.get((file, digest))
    return (known, []) if known else read_text(file, raw)


def _noted(entry: Entry, digest: str) -> Entry:
    if len(entries) >= MOST:
        entries.clear()
    entries[entry.file, digest] = entry
    return entry


def _load(path: Path) -> dict[str, tuple[str, Tree]]:
    """Return what was kept, or nothing: if there is none, if it is broken, or if another program wrote it."""
    try:
        head, _, body = path.read_bytes().partition(b"\n")
    except OSError:
        return {}
    if head != f"{_stamp()} {_digest(body)}".encode():
        return {}
    return {file: (digest, tree) for file, (digest, tree) in json.loads(body).items()}


@cache
def _stamp() -> str:
    """Return what tells this way of reading from any other: its own source, and the versions of what it stands on."""
    source = b"".join(path.read_bytes() for path in sorted(Path(__file__).parent.rglob("*.py")))
    return _digest(source + f"{yaml.__version__} {sys.version}".encode())


def _digest(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()
