"""What a figure is split into adds up to it."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import BUDGET, BUDGET_TEXT, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.finance.split_period import strays
from csportal.checks.sums.budgets import TOTAL, Reading, Slip, problems
from csportal.records.figures import amounts, value_of
from csportal.values.sums import adds_up

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.sums.budgets import Cell
    from csportal.link import Portal
    from csportal.problems import Problem
    from csportal.records.budget import Path


def check(portal: Portal) -> Iterator[Problem]:
    yield from problems(portal, RULE.code, slips)


def slips(reading: Reading) -> Iterator[Slip]:
    """Yield each figure that the columns which split it do not add up to."""
    for path, whole, keys in _gaps(reading):
        reason = f"{' and '.join(reading.title(key) for key in keys)} add up to"
        yield reading.slip(path, whole, reason, sum(_parts(reading, path, keys), Decimal()))


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


RULE = Rule(
    code="splits",
    says="On each line of a money table, the columns that split another one's figure add up to it, within the rounding "
    "of the printed figures.",
    bad=Example(
        BUDGET,
        with_line(BUDGET_TEXT, "75, 300, blank]", "75, 310, blank]").replace("360, 40]", "370, 40]"),
        "12:36: splits: “Offices”, “2025/26”: 300 is given; “Known before” and “New” add up to 310.",
    ),
    good=Example(BUDGET, BUDGET_TEXT),
    check=check,
    source="FIN-13",
)
