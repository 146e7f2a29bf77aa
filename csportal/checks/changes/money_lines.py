"""The lines of a money table by name, so that two states of one table can be laid side by side."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from csportal.records.figures import value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.records.budget import Budget, BudgetLine, Path
    from csportal.records.finances import MoneyLine, MoneyTable

Table: TypeAlias = "MoneyTable | Budget"
MoneyRow: TypeAlias = "MoneyLine | BudgetLine"
Name = tuple[str, int]
"""A line's name, and which of the lines of that name it is."""


def columns(table: Table) -> tuple[str, ...]:
    """Return the keys of the table's columns, in order."""
    keys: tuple[str, ...] = getattr(table, "keys", None) or table.columns.keys  # type: ignore[union-attr]
    return keys


def by_name(table: Table) -> dict[Name, tuple[Path, MoneyRow]]:
    """Return each line with the way to it; of lines with one name, the first, the second and so on."""
    seen: Counter[str] = Counter()
    found: dict[Name, tuple[Path, MoneyRow]] = {}
    for path, line in table.every_line():
        found[line.name, seen[line.name]] = path, line
        seen[line.name] += 1
    return found


def pairs(old: Table, new: Table) -> Iterator[tuple[MoneyRow, tuple[Path, MoneyRow] | None]]:
    """Yield each line as it was, and as it is now with the way to it, where it is still there.

    A line that only has another name is found by its figures.
    """
    then, now = by_name(old), by_name(new)
    renamed = {line.figures: (path, line) for name, (path, line) in now.items() if name not in then}
    for name, (_, line) in then.items():
        yield line, now.get(name) or renamed.get(line.figures)


def is_split(old: Table, new: Table) -> bool:
    """Whether lines were only split: there are more of them now, and in each column they add up to the same."""
    if columns(old) != columns(new):
        return False
    then, now = by_name(old), by_name(new)
    apart = [name for name, (_, line) in then.items() if name not in now or now[name][1].figures != line.figures]
    added = [name for name in now if name not in then]
    gone = [name for name in apart if name not in now]
    before = _sums([then[name][1] for name in apart])
    after = _sums([now[name][1] for name in (*added, *(name for name in apart if name in now))])
    return len(added) > len(gone) and bool(apart) and before == after


def _sums(lines: list[MoneyRow]) -> list[Decimal]:
    return [sum(map(value_of, cells), Decimal()) for cells in zip(*(line.figures for line in lines), strict=True)]
