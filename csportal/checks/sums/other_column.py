"""An acknowledgement that names another column of its line than the one in which its printed figure stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from csportal.records.figures import read_amount
from csportal.records.finances import MoneyTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.records.base import Part
    from csportal.records.budget import Budget, BudgetLine, Path
    from csportal.records.finances import MoneyLine

Table = TypeVar("Table", "Budget", "MoneyTable")
Held = TypeVar("Held", bound="Part")


def keys_of(table: Budget | MoneyTable) -> tuple[str, ...]:
    """Return the columns of a table, in order."""
    return table.columns.keys if isinstance(table, MoneyTable) else table.keys


def columns_with(line: BudgetLine | MoneyLine, keys: tuple[str, ...]) -> list[str]:
    """Return the other columns in which the printed figure of a line's acknowledgement stands."""
    known = line.known_discrepancy
    if not known or known.column is None:
        return []
    printed = read_amount(known.printed)
    figures = zip(keys, line.figures, strict=True)
    return [key for key, figure in figures if key != known.column and figure == printed]


def candidates(table: Budget | MoneyTable) -> Iterator[tuple[Path, str]]:
    """Yield each line whose acknowledgement may be meant for another column, with that column."""
    for path, line in table.every_line():
        yield from ((path, column) for column in columns_with(line, keys_of(table)))


def moved(table: Table, path: Path, column: str) -> Table:
    """Return the table with a line's acknowledgement moved to another column."""
    return _put(table, path, column)


def _put(part: Held, path: Path, column: str) -> Held:
    """Return a part with the acknowledgement at the end of the path moved."""
    if not path:
        known = part.known_discrepancy.model_copy(update={"column": column})  # type: ignore[attr-defined]
        return part.model_copy(update={"known_discrepancy": known})
    name, held = str(path[0]), getattr(part, str(path[0]))
    if isinstance(held, tuple):
        row = int(path[1])
        inner = (*held[:row], _put(held[row], path[2:], column), *held[row + 1 :])
        return part.model_copy(update={name: inner})
    return part.model_copy(update={name: _put(held, path[1:], column)})
