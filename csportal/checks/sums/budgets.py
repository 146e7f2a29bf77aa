"""A budget's figures as its rules take them: put right where a discrepancy is known, and told of once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.sums.acknowledged import said_wrongly, way_out
from csportal.checks.sums.likely_slip import likely
from csportal.checks.sums.mistyped import mistyped, swapped_in
from csportal.checks.sums.other_column import candidates, moved
from csportal.checks.sums.told_once import Told, told_once
from csportal.problems import Problem, quoted
from csportal.records.budget import Budget, BudgetLine, Path
from csportal.records.figures import is_about, put_right, value_of
from csportal.values.number import decimals_of, shown

if TYPE_CHECKING:
    from csportal.checks.sums.pasted_line import Parted
    from csportal.link import Portal
    from csportal.records.base import Discrepancy
    from csportal.records.figures import Figure

Cell = tuple[Path, str]
"""The path to a line, and the key of a column."""

TOTAL: Path = ("total",)
THOUSAND = 3


@dataclass(frozen=True)
class Slip:
    """One figure that is not what the others make it: where it stands, what is wrong, and the way out."""

    path: Path
    column: str
    message: str
    hint: str
    gap: Decimal = Decimal()
    """What the others make it, less what is given."""
    parts: tuple[Parted, ...] = ()
    """The lines that it is the sum of."""
    meant: str = ""
    """How one of the figures that it is made of looks mistyped, where the rule can tell."""
    field: str = ""
    """The field of its known discrepancy that is wrong, where it is that."""


class Reading:
    """One budget's figures. `without` names the line whose known discrepancy is left aside."""

    def __init__(self, budget: Budget, without: Path | None = None) -> None:
        self.budget = budget
        self.lines: dict[Path, BudgetLine] = dict(budget.every_line())
        self.printed: dict[Cell, Figure] = {
            (path, key): figure
            for path, line in self.lines.items()
            for key, figure in zip(budget.keys, line.figures, strict=True)
        }
        self.figures = {
            (path, key): put_right(self._known(path, key), figure) if path != without else figure
            for (path, key), figure in self.printed.items()
        }
        self.points = {cell: figure.scaleb(THOUSAND) for cell, figure in self._points()}
        """The figures in which a full stop stands for a comma, each with the number that is most likely meant."""
        self.figures |= self.points

    def _known(self, path: Path, key: str) -> Discrepancy | None:
        known = self.lines[path].known_discrepancy
        return known if known and is_about(known, key, self.budget.keys) else None

    def _points(self) -> Iterator[tuple[Cell, Decimal]]:
        amounts = [
            ((path, key), figure)
            for (path, key), figure in self.figures.items()
            if key in self.money and isinstance(figure, Decimal)
        ]
        odd = [(cell, figure) for cell, figure in amounts if decimals_of(figure)]
        if len(odd) * 4 <= len(amounts):
            yield from ((cell, figure) for cell, figure in odd if decimals_of(figure) == THOUSAND)

    @property
    def money(self) -> list[str]:
        """The keys of the columns that hold amounts of money."""
        return [column.key for column in self.budget.columns if column.holds not in {"share", "posts"}]

    @property
    def summed(self) -> list[str]:
        """The keys of the columns that add up: money and posts."""
        return [column.key for column in self.budget.columns if column.holds != "share"]

    @property
    def top(self) -> list[Path]:
        """The lines that are no part of another, the total left out."""
        return [path for path in self.lines if path != TOTAL and "parts" not in path]

    def title(self, column: str) -> str:
        """Return a column's heading in quotation marks, or its key where headings are alike."""
        titles = [one.title for one in self.budget.columns]
        title = titles[self.budget.keys.index(column)]
        return quoted(title if titles.count(title) == 1 else column)

    def slip(self, path: Path, column: str, reason: str, computed: Decimal) -> Slip:
        """Return the slip of a figure that others make another."""
        figure = self.figures[path, column]
        given, right = shown(value_of(figure)), shown(computed)
        about, gap = f"“{self.lines[path].name}”, {self.title(column)}", computed - value_of(figure)
        if known := self._known(path, column):
            message = f"{about}: {quoted(known.computed)} is said to be computed; {reason} {right}."
            return Slip(path, column, message, said_wrongly(computed), gap, field="computed")
        message = f"{about}: {given} is given; {reason} {right}."
        hint = f"Check this figure and those it is made of; the difference is {shown(abs(gap))}. "
        return Slip(path, column, message, hint + way_out(figure, computed, column, path), gap)


Slips = Callable[[Reading], Iterator[Slip]]


def problems(portal: Portal, code: str, slips: Slips) -> Iterator[Problem]:
    """Yield the problem of each slip that a rule finds in the portal's budgets."""
    for budget in portal.all(Budget):
        reading = Reading(budget)
        found = list(slips(reading))
        for where in candidates(budget) if found else ():
            other = Reading(moved(budget, *where))
            if len(fewer := list(slips(other))) < len(found):
                reading, found = other, fewer  # What follows from an acknowledgement of another column is told there.
        for one in told_once(_told(reading, found)):
            path = ("known_discrepancy", one.field) if one.field else ("figures", budget.keys.index(one.column))
            yield Problem(budget.at(*one.path, *path), code, one.message, one.likely + one.hint, record=budget.key)


def _told(reading: Reading, slips: list[Slip]) -> Iterator[Told]:
    for slip in slips:
        gaps = {other.column: other.gap for other in slips if other.path == slip.path}
        meant = likely(slip.parts, gaps, reading.budget.unit) if slip.parts and not slip.field else slip.meant
        if slip.gap and not meant and not slip.field and len(gaps) == 1:
            given = value_of(reading.figures[slip.path, slip.column])
            meant = mistyped(given, given + slip.gap) or swapped_in(slip.parts, slip.column, slip.gap)
        name, heading = reading.lines[slip.path].name, reading.title(slip.column)
        yield Told(slip.path, slip.column, name, heading, slip.message, slip.hint, meant, slip.field)
