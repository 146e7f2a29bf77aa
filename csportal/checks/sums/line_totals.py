"""What the lines of a budget add up to, and the parts of a line."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.sums import split_columns
from csportal.checks.sums.budgets import TOTAL
from csportal.records.figures import amounts
from csportal.values.sums import adds_up

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.sums.budgets import Cell, Reading, Slip
    from csportal.records.budget import Path
    from csportal.records.figures import Figure


def slips(reading: Reading) -> Iterator[Slip]:
    """Yield each line of a budget that its parts do not add up to, and the total if its lines do not."""
    mended: dict[Cell, Figure] = {**split_columns.mends(reading)}
    for path, parts in _sums(reading):
        many = "" if len(parts) == 1 else "s"
        reason = f"the {len(parts)} line{many} above it" if path == TOTAL else f"its {len(parts)} part{many}"
        reason += " add up to" if many else " adds up to"
        for column in reading.summed:
            computed = _computed(reading, mended, path, parts, column)
            if computed is not None:
                mended[path, column] = computed
                lines = tuple((reading.lines[part].name, _figures(reading, part)) for part in parts)
                yield replace(reading.slip(path, column, reason, computed), parts=lines)


def _figures(reading: Reading, path: Path) -> dict[str, Figure]:
    return {column: reading.figures[path, column] for column in reading.summed}


def _sums(reading: Reading) -> list[tuple[Path, list[Path]]]:
    """Return each line that is a sum with what it is the sum of, parts before what they are part of."""
    lines = [
        (path, [(*path, "parts", row) for row in range(len(line.parts))])
        for path, line in reading.lines.items()
        if line.parts
    ]
    lines.sort(key=lambda one: -len(one[0]))
    return [*lines, *([(TOTAL, reading.top)] if reading.budget.total else [])]


def _computed(
    reading: Reading, mended: dict[Cell, Figure], path: Path, parts: list[Path], column: str
) -> Decimal | None:
    """Return what a figure should be, or nothing where it adds up: as printed, as put right, or with parts mended.

    A sum may be made of the printed figures, right or wrong; and a wrong part is told of already.
    """
    whole = reading.figures[path, column]
    ways = [reading.figures | mended, reading.figures, reading.printed | mended, reading.printed]
    sums = [found for way in ways if (found := amounts(way[part, column] for part in parts))]
    if not isinstance(whole, Decimal) or not sums or any(adds_up(whole, found) for found in sums):
        return None
    return min((sum(found, Decimal()) for found in sums), key=lambda one: abs(one - whole))
