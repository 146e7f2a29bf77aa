"""What a money table's figures must add up to, and which of them is most likely the wrong one."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.problems import Problem
from csportal.values.number import decimals_of, shown
from csportal.values.sums import tolerance, unit_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from csportal.records.finances import MoneyLine, MoneyTable

Path = tuple[str | int, ...]
Cell = tuple[Path, str]
"""The path to a line, and a column."""

COMPARED = ("budget_to_date", "actual_to_date", "variance")


@dataclass(frozen=True)
class Slip:
    """One figure that is not what the others make it: where it stands, the rule that it breaks, and why."""

    code: str
    path: Path
    column: str
    computed: Decimal
    reason: str


def problems(table: MoneyTable, code: str) -> Iterator[Problem]:
    """Yield the problem of each slip that breaks the rule."""
    lines = dict(table.every_line())
    for slip in _slips(table):
        if slip.code == code:
            yield _problem(table, lines[slip.path], slip)


def _slips(table: MoneyTable) -> list[Slip]:
    """Return the slips, with each misplaced full stop read in the way that leaves fewer: as a comma or as it stands."""
    as_it_stands = _Sums(table, {}).slips()
    if as_it_stands and (points := misplaced_points(table)):
        return min(_Sums(table, points).slips(), as_it_stands, key=len)
    return as_it_stands


def _problem(table: MoneyTable, line: MoneyLine, slip: Slip) -> Problem:
    given = table.amount(line, slip.column)
    column = slip.column.replace("_", " ")
    message = f"“{line.name}”, {column}: {shown(given)} is given; {slip.reason} {shown(slip.computed)}."
    hint = (
        f"Check this figure and those it is made of; the difference is {shown(abs(given - slip.computed))}. "
        "If the source prints it so, keep it and add: "
        f'known_discrepancy: {{column: {slip.column}, printed: "{given}", computed: "{slip.computed}", note: …}}'
    )
    place = table.at(*slip.path, "figures", table.columns.keys.index(slip.column))
    return Problem(place, slip.code, message, hint, record=table.key)


def misplaced_points(table: MoneyTable) -> dict[Cell, Decimal]:
    """Return the figures with a full stop in a table of whole numbers, each with the number it most likely is."""
    cells = [(path, line, column) for path, line in table.every_line() for column in table.columns.keys]
    if sum(bool(decimals_of(table.printed(line, column))) for _, line, column in cells) * 4 > len(cells):
        return {}
    amounts = {(path, column): table.amount(line, column) for path, line, column in cells}
    return {
        cell: amount.scaleb(decimals).quantize(Decimal(1))
        for cell, amount in amounts.items()
        if (decimals := decimals_of(amount))
    }


class _Sums:
    """One table's sums; a slip in one figure is told once, not again for every sum that the figure is part of."""

    def __init__(self, table: MoneyTable, points: dict[Cell, Decimal]) -> None:
        self.table = table
        self.way = 1 if table.variance_is == "budget-less-actual" else -1
        self.amounts = {
            (path, column): points.get((path, column), table.amount(line, column))
            for path, line in table.every_line()
            for column in table.columns.keys
        }
        self.settled: set[Path] = set()
        """Lines whose difference from budget needs no word of its own, since a sum tells of the same slip."""
        self.blamed: dict[Path, str] = {}
        """The column that is wrong on a line, where the sums tell which."""
        self.repaired: dict[Cell, Decimal] = {}
        """What a wrong total should be, so that the sums it is part of need not fail as well."""

    def slips(self) -> list[Slip]:
        found = [slip for column in self.table.columns.keys for slip in self._of_column(column)]
        return [*found, *self._variances()]

    def _of_column(self, column: str) -> Iterator[Slip]:
        totals: list[Path] = []
        for number, section in enumerate(self.table.sections):
            base: Path = ("sections", number)
            lines = [(*base, "lines", row) for row in range(len(section.lines))]
            totals.append((*base, "total"))
            reason = f"the {len(lines)} lines above it add up to"
            yield from self._sum("lines-total", totals[-1], lines, column, reason)
            if section.running_total:
                reason = "the totals above it add up to"
                yield from self._sum("running-total", (*base, "running_total"), totals, column, reason)
        reason = "expenditure, income and recharges add up to"
        yield from self._sum("net-total", ("net",), totals, column, reason)

    def _sum(self, code: str, path: Path, parts: Sequence[Path], column: str, reason: str) -> Iterator[Slip]:
        given = self.amounts[path, column]
        amounts = [self.amounts[part, column] for part in parts]
        repaired = [self.repaired.get((part, column), self.amounts[part, column]) for part in parts]
        if _adds_up(given, amounts) or _adds_up(given, repaired):
            return
        if self._is_a_lines_slip(given, parts, column):
            return
        computed = sum(repaired, Decimal())
        self.repaired[path, column] = computed
        if self._gap(path) and not self._gap(path, column, computed):
            self.settled.add(path)
        yield Slip(code, path, column, computed, reason)

    def _is_a_lines_slip(self, given: Decimal, parts: Sequence[Path], column: str) -> bool:
        """Whether the sum is right once a line that disagrees with itself is put right in this column."""
        if column not in COMPARED:
            return False
        odd = [part for part in parts if self._gap(part)]
        for culprits in [*([one] for one in odd), odd]:
            amounts = [
                self._fitting(part, column) if part in culprits else self.amounts[part, column] for part in parts
            ]
            if culprits and _adds_up(given, amounts):
                self.blamed |= dict.fromkeys(culprits, column)
                return True
        return False

    def _gap(self, path: Path, column: str = "", instead: Decimal | None = None) -> bool:
        """Whether the line's variance is not the difference of its two figures; if asked, with one put in place."""
        budget, actual, variance = (
            instead if instead is not None and name == column else self.amounts[path, name] for name in COMPARED
        )
        # Figures printed with decimals are rounded; whole ones are exact and must agree exactly.
        unit = unit_of([budget, actual, variance])
        return abs(variance - self.way * (budget - actual)) > (0 if unit == 1 else tolerance(2, unit))

    def _fitting(self, path: Path, column: str) -> Decimal:
        """Return the figure of a column that the other two of its line make."""
        budget, actual, variance = (self.amounts[path, name] for name in COMPARED)
        return {
            "budget_to_date": actual + self.way * variance,
            "actual_to_date": budget - self.way * variance,
            "variance": self.way * (budget - actual),
        }[column]

    def _variances(self) -> Iterator[Slip]:
        for path, _ in self.table.every_line():
            if path not in self.settled and self._gap(path):
                column = self.blamed.get(path, "variance")
                reason = f"{self.table.variance_is.replace('-', ' ')} makes"
                if column != "variance":
                    others = [name.replace("_", " ") for name in COMPARED if name != column]
                    reason = f"{' and '.join(others)} make"
                yield Slip("variance-identity", path, column, self._fitting(path, column), reason)


def _adds_up(given: Decimal, parts: Sequence[Decimal]) -> bool:
    return abs(given - sum(parts, Decimal())) <= tolerance(len(parts), unit_of([given, *parts]))
