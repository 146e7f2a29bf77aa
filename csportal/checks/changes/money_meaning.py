"""How the amounts of a money table are read: its unit, the sign of its variances, and what each column holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.problems import quoted
from csportal.records.budget import Budget
from csportal.records.finances import MoneyTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.changes.money_lines import Table
    from csportal.records.budget import Path

Meaning = tuple["Path", str, str, str]
"""Where it stands, what it is called, what it was and what it is now, or nothing if it is gone."""


def meanings(old: Table, new: Table) -> Iterator[Meaning]:
    """Yield what says of both states how the amounts are read, and says something else now."""
    if old.unit != new.unit:
        yield ("unit",), "“unit”", old.unit, new.unit
    if isinstance(old, Budget) and isinstance(new, Budget):
        yield from _of_columns(old, new)
    if isinstance(old, MoneyTable) and isinstance(new, MoneyTable) and old.variance_is != new.variance_is:
        yield ("variance_is",), "“variance_is”", old.variance_is, new.variance_is


def _of_columns(old: Budget, new: Budget) -> Iterator[Meaning]:
    there = {column.key: (row, column) for row, column in enumerate(new.columns)}
    for column in old.columns:
        row, now = there.get(column.key, (0, column))
        where = ("columns", row)
        for name in ("holds", "period", "splits", "share_of"):
            was, became = getattr(column, name), getattr(now, name)
            if was and was != became:
                words = f"{quoted(name)} of the column {quoted(column.key)}"
                yield ((*where, name) if became else where), words, str(was), str(became or "")
