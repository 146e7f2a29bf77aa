"""Totals of money tables: several together, and those that their lines miss by rounding."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.money.rows import net_row
from csportal.values.sums import adds_up

if TYPE_CHECKING:
    from csportal.records.finances import MoneyLine, MoneyTable


def rounding(table: MoneyTable) -> list[tuple[MoneyLine, str, Decimal]]:
    """Return each section total that its lines miss by so little that rounding explains it: line, column, their sum."""
    found = []
    for section in table.sections:
        for column in table.columns.keys:
            parts = [table.amount(line, column) for line in section.lines]
            added, total = sum(parts, Decimal()), table.amount(section.total, column)
            if added != total and adds_up(total, parts):
                found.append((section.total, column, added))
    return found


@dataclass(frozen=True)
class MoneyTotal:
    """Several net totals together, in pounds, to one day."""

    annual: Decimal
    budget: Decimal
    actual: Decimal

    @property
    def over(self) -> Decimal:
        """Actual less budget to date."""
        return self.actual - self.budget


def total(tables: list[MoneyTable]) -> MoneyTotal | None:
    """Return the net totals of the tables together; nothing where there is none, or where they are of several days."""
    if len({table.as_at for table in tables}) != 1:
        return None
    rows = [net_row(table) for table in tables]
    annual, budget, actual = (
        sum(one, Decimal()) for one in zip(*((r.annual, r.budget, r.actual) for r in rows), strict=True)
    )
    return MoneyTotal(annual, budget, actual)
