"""The columns of a budget that split another one's figure: for which period they are, and to what they add up."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.sums.budgets import TOTAL
from csportal.records.figures import amounts, value_of
from csportal.values.number import shown
from csportal.values.sums import adds_up

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.sums.budgets import Cell, Reading, Slip
    from csportal.records.budget import Budget, BudgetColumn, Path


def strays(budget: Budget) -> list[tuple[BudgetColumn, BudgetColumn]]:
    """Return the columns that split one of another period, or are a share of one, each with that one."""
    by_key = {column.key: column for column in budget.columns}
    named = [(column, column.splits or column.share_of) for column in budget.columns]
    found = [(column, by_key[name]) for column, name in named if name in by_key]
    return [
        (column, whole)
        for column, whole in found
        if column.period and whole.period and not whole.period.holds(column.period)
    ]


def slips(reading: Reading) -> Iterator[Slip]:
    """Yield each figure that the columns which split it do not add up to."""
    for path, whole, keys in _gaps(reading):
        reason = f"{' and '.join(reading.title(key) for key in keys)} add up to"
        slip = reading.slip(path, whole, reason, sum(_parts(reading, path, keys), Decimal()))
        yield slip if slip.field else replace(slip, meant=_other_sign(reading, path, whole, keys))


def _other_sign(reading: Reading, path: Path, whole: str, keys: list[str]) -> str:
    """Return which of the figures that split one has lost or got a minus, where it alone has the other sign."""
    given = value_of(reading.figures[path, whole])
    parts = {key: value_of(reading.figures[path, key]) for key in keys}
    odd = [key for key, part in parts.items() if part * given < 0]
    if len(odd) != 1 or sum(parts.values()) - 2 * parts[odd[0]] != given:
        return ""
    wrong = parts[odd[0]]
    return (
        f"Most likely {reading.title(odd[0])} has the wrong sign: it would come out with {shown(-wrong)} for "
        f"{shown(wrong)}. "
    )


def mends(reading: Reading) -> dict[Cell, Decimal]:
    """Return what would put each slip right: the figure, or one of those that split it."""
    found: dict[Cell, Decimal] = {}
    for path, whole, keys in _gaps(reading):
        gap = sum(_parts(reading, path, keys), Decimal()) - value_of(reading.figures[path, whole])
        found[path, whole] = value_of(reading.figures[path, whole]) + gap
        found |= {(path, key): value_of(reading.figures[path, key]) - gap for key in keys}
    return found


def _gaps(reading: Reading) -> Iterator[tuple[Path, str, list[str]]]:
    """Yield the figures that do not add up: the line, the column that is split, and those that split it.

    A line without the whole figure only moves the totals, as one that takes away what is counted elsewhere does. The
    total is looked at where no line is split; else its lines and their sums tell of whatever is wrong.
    """
    if strays(reading.budget):
        return  # Which column splits which is told to be wrong already.
    wholes: dict[str, list[str]] = defaultdict(list)
    for column in reading.budget.columns:
        if column.splits:
            wholes[column.splits].append(column.key)
    for whole, keys in wholes.items():
        split = [path for path in reading.lines if _parts(reading, path, keys)]
        for path in split if split == [TOTAL] else [path for path in split if path != TOTAL]:
            figure = reading.figures[path, whole]
            if isinstance(figure, Decimal) and not adds_up(figure, _parts(reading, path, keys)):
                yield path, whole, keys


def _parts(reading: Reading, path: Path, keys: list[str]) -> list[Decimal]:
    """Return the figures that split one; none where one of them is still to be confirmed."""
    return amounts(reading.figures[path, key] for key in keys) or []
