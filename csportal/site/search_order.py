"""The order of the search index: Pagefind lists filters and their words in an order of chance, here they are sorted.

Without it no two builds are alike (github.com/Pagefind/pagefind/issues/638).
"""

from __future__ import annotations

import gzip
from hashlib import sha256
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MARK = b"pagefind_dcd"
FILTER, META = 1, 3
"""How many items stand before a filter's words, and before the index's filters."""
TEXT, LIST = 3, 4
"""The kinds of CBOR item (RFC 8949) that a filter is made of, besides numbers."""


def sort_filters(folder: Path) -> None:
    """Sort each filter of an index, and name it and what refers to it by what they then hold."""
    renamed: dict[str, str] = {}
    for path in sorted(folder.glob("filter/*.pf_filter")):
        renamed |= _write(path, _sorted(gzip.decompress(path.read_bytes()), FILTER))
    for path in sorted(folder.glob("*.pf_meta")):
        renamed |= _write(path, _sorted(_replaced(gzip.decompress(path.read_bytes()), renamed), META))
    entry = folder / "pagefind-entry.json"
    entry.write_bytes(_replaced(entry.read_bytes(), renamed))


def _write(path: Path, data: bytes) -> dict[str, str]:
    """Write a file under a name that is as long as the old one and made of what it holds."""
    name = path.stem.rpartition(".")[2]
    language, _, mark = name.rpartition("_")
    new = f"{language}_{sha256(data).hexdigest()[: len(mark)]}"
    path.unlink()
    path.with_name(path.name.replace(name, new)).write_bytes(gzip.compress(data, mtime=0))
    return {name: new}


def _replaced(data: bytes, names: dict[str, str]) -> bytes:
    for old, new in names.items():
        data = data.replace(old.encode(), new.encode())
    return data


def _sorted(data: bytes, before: int) -> bytes:
    """Return a file, which is a list of items, with the list sorted that stands in it after so many of them."""
    at = len(MARK) + 1
    for _ in range(before):
        at = _end(data, at)
    _, size, first = _head(data, at)
    ends = [first]
    for _ in range(size):
        ends.append(_end(data, ends[-1]))
    items = [data[begin:end] for begin, end in pairwise(ends)]
    return data[:first] + b"".join(sorted(items)) + data[ends[-1] :]


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    """Return the kind of the item at a place, its number or size, and where its content begins."""
    kind, size = divmod(data[at], 32)
    if size < 24:  # noqa: PLR2004 - as RFC 8949 has it: the size itself, or in how many bytes it follows
        return kind, size, at + 1
    end = at + 1 + (1 << (size - 24))
    return kind, int.from_bytes(data[at + 1 : end]), end


def _end(data: bytes, at: int) -> int:
    """Return where the item at a place ends."""
    kind, size, at = _head(data, at)
    if kind == TEXT:
        return at + size
    for _ in range(size if kind == LIST else 0):
        at = _end(data, at)
    return at
