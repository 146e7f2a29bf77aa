"""The kinds of record, found by being there, and the file that each is kept in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from typing import get_args

from csportal import records
from csportal.records.base import Record


@cache
def kinds() -> dict[str, type[Record]]:
    """Return the kinds of record that have a file of their own, by name."""
    found: dict[str, type[Record]] = {}
    for module in walk_packages(records.__path__, f"{records.__name__}."):
        for value in vars(import_module(module.name)).values():
            if isinstance(value, type) and issubclass(value, Record) and value.file:
                found[value.kind_of_record] = value
    return dict(sorted(found.items()))


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
    return [(_pattern(model.file), model) for model in kinds().values()]


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


def meant(path: str) -> str:
    """Return where a misplaced file was most likely meant to stand, or nothing."""
    given = re.sub(r"\.ya?ml$", ".yml", path, flags=re.IGNORECASE).split("/")
    choices = []
    for model in kinds().values():
        parts = model.file.split("/")
        if len(parts) == len(given):
            filled = [own if part.startswith("{") else part for part, own in zip(parts, given, strict=True)]
            choices.append("/".join(filled))
    close = get_close_matches("/".join(given), choices, n=1, cutoff=0.8)
    return close[0] if close else ""
