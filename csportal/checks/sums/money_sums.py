"""A money table's sums: every total, and every figure that others of its line make, each slip told once."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.sums.money_identities import Identity, identities
from csportal.values.sums import adds_up

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from csportal.records.finances import MoneyTable

Path = tuple[str | int, ...]
Cell = tuple[Path, str]
"""The path to a line, and a column."""


@dataclass(frozen=True)
class Slip:
    """One figure that is not what the others make it: where it stands, the rule that it breaks, and why."""

    code: str
    path: Path
    column: str
    computed: Decimal
    reason: str


class Sums:
    """One table's sums; a slip in one figure is told once, not again for every sum that the figure is part of."""

    def __init__(self, table: MoneyTable, points: Mapping[Cell, Decimal], *, turned: bool = False) -> None:
        self.table = table
        self.identities = tuple(identities(table, turned=turned))
        self.amounts: dict[Cell, Decimal] = {
            (path, column): points.get((path, column), table.amount(line, column))
            for path, line in table.every_line()
            for column in table.columns.keys
        }
        self.settled: set[tuple[Path, Identity]] = set()
        """What fails on a line and needs no word of its own, since a sum tells of the same slip."""
        self.blamed: dict[tuple[Path, Identity], str] = {}
        """The column that is wrong on a line, where the sums tell which."""
        self.repaired: dict[Cell, Decimal] = {}
        """What a wrong figure should be, so that the sums it is part of need not fail as well."""

    def slips(self) -> list[Slip]:
        """Return the slips: those of sums, column by column, then those of lines."""
        found = [slip for column in self.table.columns.keys for slip in self._of_column(column)]
        return [*found, *self._of_lines()]

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
        if adds_up(given, amounts) or adds_up(given, repaired):
            return
        if self._is_a_lines_slip(given, parts, column):
            return
        computed = sum(repaired, Decimal())
        self.repaired[path, column] = computed
        for identity in self.identities:
            if self._fails(identity, path) and not self._fails(identity, path, {column: computed}):
                self.settled.add((path, identity))
        yield Slip(code, path, column, computed, reason)

    def _is_a_lines_slip(self, given: Decimal, parts: Sequence[Path], column: str) -> bool:
        """Whether the sum is right once a line that disagrees with itself is put right in this column."""
        for identity in self.identities:
            odd = [part for part in parts if column in identity.columns and self._fails(identity, part)]
            for culprits in [*([one] for one in odd), odd]:
                fitting = {part: identity.fitting(column, self._line(part)) for part in culprits}
                amounts = [fitting.get(part, self.amounts[part, column]) for part in parts]
                if culprits and adds_up(given, amounts):
                    self.blamed |= dict.fromkeys(((part, identity) for part in culprits), column)
                    self.repaired |= {(part, column): figure for part, figure in fitting.items()}
                    return True
        return False

    def _line(self, path: Path, instead: Mapping[str, Decimal] | None = None) -> dict[str, Decimal]:
        """Return a line's figures by column; if asked, with some put in place."""
        return {column: self.amounts[path, column] for column in self.table.columns.keys} | dict(instead or {})

    def _fails(self, identity: Identity, path: Path, instead: Mapping[str, Decimal] | None = None) -> bool:
        return identity.fails(self._line(path, instead))

    def _of_lines(self) -> Iterator[Slip]:
        for path, _ in self.table.every_line():
            known = {column: self.repaired[path, column] for column in self.table.columns.keys
                     if (path, column) in self.repaired}  # fmt: skip
            for identity in self.identities:
                if (path, identity) in self.settled or not self._fails(identity, path):
                    continue
                column = self.blamed.get((path, identity), identity.made)
                # What another column's slip puts right is told of there.
                if (path, identity) not in self.blamed and known and not self._fails(identity, path, known):
                    continue
                known[column] = computed = identity.fitting(column, self._line(path))
                yield Slip(identity.code, path, column, computed, identity.says(column))
