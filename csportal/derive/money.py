"""Money: what each line is over or under its budget, and which lines need attention."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.values.unit import pounds

if TYPE_CHECKING:
    from collections.abc import Iterable

    from csportal.link import Portal
    from csportal.records.finances import MoneyLine, MoneyTable

POUNDS_IN = {"gbp": 1, "gbp-thousand": 1_000, "gbp-million": 1_000_000}


@dataclass(frozen=True)
class MoneyRow:
    """One line of a money table in pounds.

    `over` is actual less budget to date: positive is spending over budget or income short of it, so it is always the
    worse way; councils' own signs and brackets differ. `role` is line, total, running-total or net.
    """

    line: MoneyLine
    role: str
    section: str
    kind: str
    annual: Decimal
    budget: Decimal
    actual: Decimal
    committed: Decimal | None

    @property
    def over(self) -> Decimal:
        """Actual less budget to date, in pounds."""
        return self.actual - self.budget

    @property
    def share(self) -> Decimal | None:
        """The variance as a share of the budget to date, in per cent."""
        return self.over / abs(self.budget) * 100 if self.budget else None

    @property
    def words(self) -> str:
        """The variance in words, never by a sign or bracket alone."""
        if self.over == 0:
            return "on budget"
        if self.kind == "income":
            return f"{pounds(abs(self.over))} {'less' if self.over > 0 else 'more'} income"
        return f"{pounds(abs(self.over))} {'over' if self.over > 0 else 'under'}"


def money_rows(table: MoneyTable) -> list[MoneyRow]:
    """Return the table's lines in pounds, totals included, in printed order."""
    found: list[MoneyRow] = []
    for section in table.sections:
        found += [_row(table, line, "line", section.title, section.kind) for line in section.lines]
        found.append(_row(table, section.total, "total", section.title, section.kind))
        if section.running_total:
            found.append(_row(table, section.running_total, "running-total", "", "net"))
    return [*found, _row(table, table.net, "net", "", "net")]


def net_row(table: MoneyTable) -> MoneyRow:
    """Return the table's last line in pounds."""
    return _row(table, table.net, "net", "", "net")


def needs_attention(portal: Portal, row: MoneyRow) -> bool:
    """Whether a line is so far on the wrong side of its budget that it needs a word (FIN-10).

    By the portal's settings: an amount in pounds, or a share of the budget to date that is at least a smaller amount.
    """
    rule = portal.settings.attention
    if row.role != "line" or row.over <= 0:
        return False
    share = row.share if row.share is not None else Decimal(100)
    return row.over >= rule.amount or (share >= rule.percent and row.over >= rule.least)


def latest_tables(tables: Iterable[MoneyTable]) -> list[MoneyTable]:
    """Return the latest table of each service of each plan, in the order given."""
    given = list(tables)
    newest = {(table.home.plan, table.service): table for table in sorted(given, key=lambda one: one.as_at)}
    return [table for table in given if table in newest.values()]


def total_over(tables: list[MoneyTable]) -> Decimal:
    """Return what the tables together are over (or, if negative, under) their budgets to date, in pounds."""
    return sum((net_row(table).over for table in tables), Decimal())


def total_annual(tables: list[MoneyTable]) -> Decimal:
    """Return the net annual budget of the tables together, in pounds."""
    return sum((net_row(table).annual for table in tables), Decimal())


def _row(table: MoneyTable, line: MoneyLine, role: str, section: str, kind: str) -> MoneyRow:
    factor = POUNDS_IN[table.unit]

    def amount(column: str) -> Decimal:
        return table.amount(line, column) * factor

    committed = amount("committed") if "committed" in table.columns.keys else None
    figures = (amount("annual_budget"), amount("budget_to_date"), amount("actual_to_date"))
    return MoneyRow(line, role, section, kind, *figures, committed)
