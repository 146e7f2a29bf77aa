"""The lines of money tables that nothing explains yet: what the rules that only warn of money look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from csportal.checks.sums.stray_points import misplaced_points
from csportal.link.remembered import remembered
from csportal.problems import Level, Problem
from csportal.records.finances import MoneyTable
from csportal.values.kept import kept
from csportal.values.money import in_pounds
from csportal.values.number import shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from csportal.link import Portal
    from csportal.records.budget import Path
    from csportal.records.finances import MoneyLine, Section


def way_out(code: str) -> str:
    """Return what to do about a line whose figures are odd: a note on the line, or one word for the whole table."""
    return (
        "Check the figures. If they are right, add “note: …” to this line with the reason, or that the source gives "
        f"none; or to the file, for all such lines of the table together: accepted: {{{code}: why}}"
    )


@dataclass(frozen=True)
class Monitored:
    """One line of a money table, its totals left out, with its figures by column, each as it should be."""

    table: MoneyTable
    path: Path
    section: Section
    line: MoneyLine
    figures: dict[str, Decimal]

    @property
    def kind(self) -> str:
        """What the lines of its section are."""
        return str(self.section.kind)

    def say(self, column: str) -> str:
        """Return a column and its figure in words: "the annual budget, 83"."""
        name = "committed figure" if column == "committed" else column.replace("_", " ")
        return f"the {name}, {shown(self.figures[column])}"

    def pounds(self, amount: Decimal) -> Decimal:
        """Return an amount of the table in pounds."""
        return in_pounds(amount, self.table.unit)

    def problem(self, code: str, column: str, message: str) -> Problem:
        """Return the warning that is about one of the line's figures."""
        place = self.table.at(*self.path, "figures", self.table.columns.keys.index(column))
        return Problem(place, code, f"“{self.line.name}”: {message}", way_out(code), Level.WARNING, self.table.key)


@remembered
def unexplained(portal: Portal) -> list[Monitored]:
    """Return each line that has neither a note nor a known discrepancy, which say what is odd about its figures."""
    return [one for table in portal.all(MoneyTable) for one in _of_table(table)]


@kept
def _of_table(table: MoneyTable) -> list[Monitored]:
    return list(_unexplained(table))


def _unexplained(table: MoneyTable) -> Iterator[Monitored]:
    points = misplaced_points(table)
    for number, section in enumerate(table.sections):
        for row, line in enumerate(section.lines):
            if line.said or line.known_discrepancy:
                continue
            path: Path = ("sections", number, "lines", row)
            figures = {column: points.get((path, column), table.amount(line, column)) for column in table.columns.keys}
            yield Monitored(table, path, section, line, figures)
