"""The data folder: every file in it, read or named as a problem."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from csportal.load.cache import Cache
from csportal.load.decode import LARGEST
from csportal.problems import Place, Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.load.entry import Entry

ENDINGS = {".yml", ".yaml"}
NOT_DATA = {"schemas"}
TABLES = {".csv", ".tsv", ".xls", ".xlsx", ".ods"}
"""Tables of a spreadsheet, which hold figures that are to be typed into data files."""


def read_folder(data: Path, cache: Cache | None = None) -> tuple[list[Entry], list[Problem]]:
    """Return an entry for each file under `data` that can be read, and the problems of the others, in order."""
    entries: list[Entry] = []
    problems: list[Problem] = []
    cache = cache or Cache(None)
    for path in data_files(data):
        file = named("/".join((data.name, *path.parts[len(data.parts) :])))
        entry, found = _read(file, path, data, cache)
        problems += found
        if entry:
            entries.append(entry)
    return entries, problems


def named(path: str) -> str:
    """Return a path as it is shown: what is not text in UTF-8, or would move the cursor, is a question mark."""
    text = path.encode(errors="replace").decode()
    return text if text.isprintable() else "".join(sign if sign.isprintable() else "?" for sign in text)


def data_files(data: Path) -> Iterator[Path]:
    """Yield the paths of everything under `data` that should be a data file, sorted; links are not followed.

    A folder that cannot be opened is among them, so that what it holds is not left out in silence.
    """
    found: list[Path] = []

    def closed(error: OSError) -> None:
        found.append(Path(error.filename))

    for name, folders, files in os.walk(data, onerror=closed):
        folder = Path(name)
        if folder == data:
            folders[:] = [inner for inner in folders if inner not in NOT_DATA]
        folders[:] = [inner for inner in folders if not inner.startswith(".")]
        odd = [inner for inner in folders if Path(inner).suffix in ENDINGS or (folder / inner).is_symlink()]
        found += [folder / file for file in [*files, *odd] if not file.startswith(".")]
    yield from sorted(found, key=lambda path: path.parts)


def _read(file: str, path: Path, data: Path, cache: Cache) -> tuple[Entry | None, list[Problem]]:
    try:
        found = path.lstat()
        mode = found.st_mode
        if path.suffix not in ENDINGS and not stat.S_ISDIR(mode):
            hint = "Data files are YAML and end in “.yml”; keep other files elsewhere."
            if path.suffix.lower() in TABLES:
                hint = (
                    f"Move it out of {quoted(data.name + '/')}, or delete it if its figures stand in the “.yml” files."
                )
            if inner := next((path.name.partition(one)[0] for one in ENDINGS if f"{one}." in path.name), ""):
                hint = f"Rename it to {quoted(f'{inner}.yml')}, or, if it is a copy, keep it elsewhere."
            message = f"{quoted(Path(file).name)} is not a data file."
            return None, [Problem(Place(file), "misplaced-file", message, hint)]
        if stat.S_ISLNK(mode):
            found = path.stat()
            mode = found.st_mode
            if not path.resolve().is_relative_to(data.resolve()):
                message = "This is a link that leads out of the data folder."
                return None, [Problem(Place(file), "unreadable-file", message, "Put the file itself here.")]
        if not stat.S_ISREG(mode):
            message = "This is not a file, or is a folder that cannot be opened."
            hint = "Give a folder a name without “.yml”, and see that it may be opened."
            return None, [Problem(Place(file), "unreadable-file", message, hint)]
        with path.open("rb", buffering=0) as stream:
            raw = stream.readall() if found.st_size <= LARGEST else stream.read(LARGEST + 1)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        message = f"The file cannot be read: {reason}."
        return None, [Problem(Place(file), "unreadable-file", message, "Check that it is a file that you may open.")]
    return cache.read(file, raw)
