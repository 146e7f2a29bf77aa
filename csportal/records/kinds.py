"""The kinds of record, found by being there, and the file that each is kept in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from typing import TYPE_CHECKING, get_args

from csportal import records
from csportal.records.base import Record
from csportal.records.meaning import fields_of, needed

if TYPE_CHECKING:
    from collections.abc import Collection


@cache
def kinds() -> dict[str, type[Record]]:
    """Return the kinds of record that have a file of their own, by name."""
    found: dict[str, type[Record]] = {}
    for module in walk_packages(records.__path__, f"{records.__name__}."):
        for value in vars(import_module(module.name)).values():
            if isinstance(value, type) and issubclass(value, Record) and value.file:
                found[value.kind_of_record] = value
    return dict(sorted(found.items()))


ALIKE = 0.6
"""From which likeness on a name is taken for another that is misspelt."""


@dataclass(frozen=True)
class Listing:
    """A kind of record that has no file of its own: which kind of file lists it, under which field."""

    kind: str
    field: str
    holder: str
    file: str


@cache
def listings() -> tuple[Listing, ...]:
    """Return the kinds of record that stand in a list in another kind's file."""
    found = []
    for holder, model in kinds().items():
        for name, info in model.model_fields.items():
            items = [one for one in get_args(info.annotation) if isinstance(one, type) and issubclass(one, Record)]
            found += [Listing(one.kind_of_record, info.alias or name, holder, model.file) for one in items]
    return tuple(found)


@cache
def _patterns() -> list[tuple[re.Pattern[str], type[Record]]]:
    by_id = sorted(kinds().values(), key=lambda model: "{id}" not in model.file)  # those of which there are many first
    return [(_pattern(model.file), model) for model in by_id]


def _pattern(file: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", file)
    return re.compile("".join(f"(?P<{part}>[^/]+)" if row % 2 else re.escape(part) for row, part in enumerate(parts)))


def kind_of_file(path: str) -> tuple[type[Record] | None, dict[str, str]]:
    """Return the kind that a path below the data folder is for, and the ids that the path names."""
    for pattern, model in _patterns():
        if match := pattern.fullmatch(path):
            return model, match.groupdict()
    return None, {}


def layout() -> list[str]:
    """Return where files may stand, for messages: `<council>/<plan>/kpis/<id>.yml`."""
    return [re.sub(r"\{(\w+)\}", r"<\1>", model.file) for model in kinds().values()]


def meant(path: str, fields: Collection[str] = ()) -> str:
    """Return where a misplaced file was most likely meant to stand, or nothing: by its name, or by its fields."""
    given = re.sub(r"\.ya?ml$", ".yml", path, flags=re.IGNORECASE).split("/")
    named = next((model for model in kinds().values() if model.file.rpartition("/")[2] == given[-1]), None)
    held = kind_of_fields(fields)
    if named and (held is None or held is named):
        return filled(named, path)
    choices = [(likeness, model) for model in kinds().values() if (likeness := _likeness(model.file, given))]
    like = max(choices, key=lambda one: one[0])[1] if choices else None
    if like and held in {None, like}:
        parts = like.file.split("/")
        return "/".join(own if part.startswith("{") else part for part, own in zip(parts, given, strict=True))
    return filled(held, path) if held else ""


def _likeness(file: str, given: list[str]) -> float:
    """Return how much the names in a path are like those of a kind's files; nothing where one is not like at all."""
    parts = file.split("/")
    if len(parts) != len(given):
        return 0
    stems = [(part.removesuffix(".yml"), own.removesuffix(".yml")) for part, own in zip(parts, given, strict=True)]
    likeness = [SequenceMatcher(None, *pair).ratio() for pair in stems if not pair[0].startswith("{")]
    return min(likeness, default=0) if min(likeness, default=0) >= ALIKE else 0


def kind_of_fields(given: Collection[str]) -> type[Record] | None:
    """Return the kind that has all the fields of a file and needs no others."""
    for model in kinds().values():
        if given and set(given) <= set(fields_of(model)) and needed(model) <= set(given):
            return model
    return None


def filled(model: type[Record], path: str) -> str:
    """Return where a file of the kind stands, given where it stands now: in its own plan, under its own name."""
    *folders, name = path.split("/")
    own = {"council": folders[:1], "plan": folders[1:2], "id": [name.partition(".")[0]]}
    return re.sub(r"\{(\w+)\}", lambda part: (own[part[1]] or [f"<{part[1]}>"])[0], model.file)
