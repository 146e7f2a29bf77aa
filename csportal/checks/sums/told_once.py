"""One slip told once: where a line does not come out in several columns, or many lines do not in one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from csportal.problems import quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from csportal.records.budget import Path

FEW = 3
"""How many lines with one fault are told one by one."""
SHOWN = 4
WHOLE_LINE = (
    "Check the lines and this one: a line may be missing or stand twice, or have its figures in the wrong columns."
)
WHOLE_COLUMN = (
    "Check what the column holds and the signs of its figures: most likely one slip runs through all of them."
)


@dataclass(frozen=True)
class Told:
    """What is wrong with one figure: where it stands, on which line and under which heading, and the way out."""

    path: Path
    column: str
    line: str
    heading: str
    message: str
    hint: str
    likely: str = ""
    """What most likely went wrong, where that can be said; it leads the way out."""
    field: str = ""
    """The field of the line's known discrepancy that is wrong, where it is that and not the figure."""


def told_once(found: Iterable[Told]) -> list[Told]:
    """Return what is told, with the columns of one line together, and the lines of one column if they are many."""
    lines = _grouped(found, lambda one: one.path)
    columns = _grouped([_columns(group) for group in lines], lambda one: one.column)
    return [one for group in columns for one in (group if len(group) <= FEW else [_lines(group)])]


def _grouped(found: Iterable[Told], by: Callable[[Told], Hashable]) -> list[list[Told]]:
    groups: dict[Hashable, list[Told]] = defaultdict(list)
    for one in found:
        groups[(one.path, one.column, one.field) if one.field else by(one)].append(one)
    return list(groups.values())


def _columns(group: list[Told]) -> Told:
    first = group[0]
    if len(group) == 1:
        return first
    more = f"{len(group) - 1} more column{'s' if len(group) > 2 else ''}"  # noqa: PLR2004 - two are one more
    message = f"{first.message} The same goes for {more}: {_listed([one.heading for one in group[1:]])}."
    return replace(first, message=message, hint=WHOLE_LINE)


def _lines(group: list[Told]) -> Told:
    first = group[0]
    names = _listed([quoted(one.line, 40) for one in group[1:]])
    message = f"{first.message} The same goes for {len(group) - 1} more lines: {names}."
    return replace(first, message=message, hint=WHOLE_COLUMN, likely="")


def _listed(names: list[str]) -> str:
    """Return names one after another, the last of many left out."""
    return ", ".join(names[:SHOWN]) + (" …" if len(names) > SHOWN else "")
