"""Lines of budgets that hold a plan beside what became of it: what the rules for such differences look at."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.sums.budgets import Reading
from csportal.checks.sums.monitoring import way_out
from csportal.derive.money.outturn import pairs
from csportal.problems import Level, Problem
from csportal.records.budget import Budget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.budget import Path


@dataclass(frozen=True)
class Compared:
    """One line of a budget without a note: what was planned and what was spent in one period."""

    budget: Budget
    path: Path
    name: str
    column: str
    planned: Decimal
    spent: Decimal

    def problem(self, code: str, message: str) -> Problem:
        """Return the warning that is about what was spent."""
        place = self.budget.at(*self.path, "figures", self.budget.keys.index(self.column))
        return Problem(place, code, f"“{self.name}”: {message}", way_out(code), Level.WARNING, self.budget.key)


def compared(portal: Portal, kind: str) -> Iterator[Compared]:
    """Yield each line, totals left out, of the budgets of a kind that has a budget and what was spent of it."""
    for budget in portal.all(Budget):
        keys = [(planned.key, actual.key) for planned, actual in pairs(budget) if planned.holds == "budget"]
        if budget.kind != kind or not keys:
            continue
        reading = Reading(budget)
        for path in reading.top:
            line = reading.lines[path]
            for before, after in keys:
                planned, spent = reading.figures[path, before], reading.figures[path, after]
                if not line.note and isinstance(planned, Decimal) and isinstance(spent, Decimal):
                    yield Compared(budget, path, line.name, after, planned, spent)
