"""The figures of a budget whose years each hold those before them, from one year to the next."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from csportal.checks.sums.budgets import TOTAL, Slip
from csportal.records.figures import NoAmount, value_of
from csportal.values.number import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.sums.budgets import Reading
    from csportal.records.figures import Figure
    from csportal.values.period import Period


def slips(reading: Reading) -> Iterator[Slip]:
    """Yield each figure of a cumulative table that is less than the year before's; a total's only if no line's is."""
    steps = [step for series in _series(reading) for step in pairwise(series)] if reading.budget.cumulative else []
    for earlier, later in steps:
        falls = [path for path in reading.lines if _falls(reading.figures[path, earlier], reading.figures[path, later])]
        for path in falls:
            if reading.lines[path].note or (path == TOTAL and falls != [TOTAL]):
                continue
            before, after = (shown(value_of(reading.figures[path, column])) for column in (earlier, later))
            message = (
                f"“{reading.lines[path].name}” falls from {before} in {reading.title(earlier)} to {after} in "
                f"{reading.title(later)}, though each year holds those before it."
            )
            hint = "Check both figures; if the source prints them so, say in the line's “note” why it falls."
            yield Slip(path, later, message, hint)


def _series(reading: Reading) -> list[list[str]]:
    """Return the keys of the columns that are for one year each, by what they hold, in the order of the years."""
    found: dict[str, list[tuple[Period, str]]] = defaultdict(list)
    for column in reading.budget.columns:
        if column.period and column.key in reading.money and not column.splits:
            found[column.holds].append((column.period, column.key))
    return [[key for _, key in sorted(series, key=lambda one: one[0])] for series in found.values()]


def _falls(earlier: Figure, later: Figure) -> bool:
    if NoAmount.TO_BE_CONFIRMED in {earlier, later}:
        return False
    before, after = value_of(earlier), value_of(later)
    # Amounts below nought grow downwards.
    return 0 < before > after or 0 > before < after
