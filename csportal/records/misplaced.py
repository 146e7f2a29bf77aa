"""Files that stand where no kind of record is kept: told with the place that each was most likely meant for."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from csportal.problems import Place, Problem, quoted
from csportal.records.kinds import filled, kind_of_fields, layout, meant
from csportal.records.meaning import a_thing, fields_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from csportal.load.entry import Entry
    from csportal.records.base import Record

MANY = 3
"""How many files in one folder that is none of ours are told of once."""
FEWEST = 2
"""How many fields of another kind tell that a file is of that kind; a single one may be a slip."""
WITHIN = "<council>/<plan>/"


def misplaced(entries: Iterable[Entry], kept: Collection[str]) -> Iterator[Problem]:
    """Tell of files that stand where none is kept; `kept` are those that stand where they should."""
    folders: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        folders[entry.file.rpartition("/")[0]].append(entry)
    for folder, inner in folders.items():
        is_ours = any(file.rpartition("/")[0] == folder for file in kept)
        if len(inner) < MANY or is_ours:
            yield from (_misplaced(entry, kept) for entry in inner)
        else:
            yield _folder(folder, inner, kept)


def meant_for(entry: Entry) -> str:
    """Return where below the data folder the file was most likely meant to stand, or nothing."""
    return meant(_path(entry), _fields(entry))


def of_another_kind(model: type[Record], entry: Entry) -> Problem | None:
    """Return the problem of a file that has the fields of another kind than that which its folder is for."""
    given = _fields(entry)
    if len(set(given) - set(fields_of(model))) < FEWEST:
        return None
    other = kind_of_fields(given)
    if other is None:
        return None
    message = f"This file holds {a_thing(other)}, but stands where {a_thing(model)} is expected."
    hint = f"Move it to {quoted(filled(other, _path(entry)), 100)}."
    return Problem(Place(entry.file), "misplaced-file", message, hint)


def _folder(folder: str, inner: list[Entry], kept: Collection[str]) -> Problem:
    data, _, path = folder.partition("/")
    message = f"No kind of record is kept in the folder {quoted(path or data, 100)}; it holds {len(inner)} files."
    meant = {meant_for(entry).rpartition("/")[0] for entry in inner}
    better = meant.pop() if len(meant) == 1 else ""
    if better and any(f"{data}/{meant_for(entry)}" in kept for entry in inner):
        hint = (
            f"These files stand in {quoted(better, 100)} already: delete the copy, or keep it outside the data folder."
        )
    elif better:
        hint = f"Move them to {quoted(better, 100)}."
    else:
        hint = f"If they are no data of the portal, keep them elsewhere. {_places()}"
    return Problem(Place(inner[0].file), "misplaced-file", message, hint)


def _misplaced(entry: Entry, kept: Collection[str]) -> Problem:
    path, better = _path(entry), meant_for(entry)
    held = kind_of_fields(_fields(entry))
    if better and f"{entry.file.partition('/')[0]}/{better}" in kept:
        hint = f"{quoted(better, 100)} is there already: delete this copy, or move into that file what is new in it."
    elif better and held and better == filled(held, path):
        is_here = better.rpartition("/")[0] == path.rpartition("/")[0]
        hint = f"It holds {a_thing(held)}: {'rename' if is_here else 'move'} it to {quoted(better, 100)}."
    else:
        hint = f"Did you mean {quoted(better, 100)}?" if better else _places()
    return Problem(Place(entry.file), "misplaced-file", f"No kind of record is kept at {quoted(path, 100)}.", hint)


def _path(entry: Entry) -> str:
    return entry.file.partition("/")[2]


def _fields(entry: Entry) -> list[str]:
    return list(entry.tree) if isinstance(entry.tree, dict) else []


def _places() -> str:
    """Return where files may stand, in short."""
    within = [file.removeprefix(WITHIN) for file in layout() if file.startswith(WITHIN)]
    files = ", ".join(sorted(one for one in within if "/" not in one))
    folders = ", ".join(sorted({one.partition("/")[0] for one in within if "/" in one}))
    return f"The folder of a plan, “{WITHIN[:-1]}”, has the files {files}, and the folders {folders}."
