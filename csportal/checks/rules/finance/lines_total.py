"""The lines of a money table add up to its total, and the parts of a line to the line."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import MONEY, MONEY_TEXT, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.finance import splits
from csportal.checks.sums import money
from csportal.checks.sums.budgets import TOTAL, Reading, Slip, problems
from csportal.records.figures import amounts
from csportal.records.finances import MoneyTable
from csportal.values.sums import adds_up

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.sums.budgets import Cell
    from csportal.link import Portal
    from csportal.problems import Problem
    from csportal.records.budget import Path
    from csportal.records.figures import Figure


def check(portal: Portal) -> Iterator[Problem]:
    for table in portal.all(MoneyTable):
        yield from money.problems(table, RULE.code)
    yield from problems(portal, RULE.code, slips)


def slips(reading: Reading) -> Iterator[Slip]:
    """Yield each line of a budget that its parts do not add up to, and the total if its lines do not."""
    mended: dict[Cell, Figure] = {**splits.mends(reading)}
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


RULE = Rule(
    code="lines-total",
    says="The lines of a money table, or of each of its sections, add up to the total in every column, and the parts "
    "of a line to the line, within the rounding of the printed figures.",
    bad=Example(
        MONEY,
        with_line(MONEY_TEXT, "{name: Transport, figures: [40,", "{name: Transport, figures: [400,"),
        "14:48: lines-total: “Total expenditure”, annual budget: 440 is given; the 2 lines above it add up to 800.",
    ),
    good=Example(MONEY, MONEY_TEXT),
    check=check,
    source="FIN-01",
)
