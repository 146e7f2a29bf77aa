"""Money: what each line is over or under its budget, and which lines need attention."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from csportal.values.money import in_pounds
from csportal.values.unit import pounds

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from csportal.link import Portal
    from csportal.records.finances import MoneyLine, MoneyTable


class MoneyRow(NamedTuple):
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
    forecast: Decimal | None = None
    reserves: Decimal | None = None

    @property
    def over(self) -> Decimal:
        """Actual less budget to date, in pounds."""
        return self.actual - self.budget

    @property
    def forecast_over(self) -> Decimal | None:
        """What is forecast for the end of the year less the year's budget, in pounds."""
        return None if self.forecast is None else self.forecast - self.annual

    @property
    def share(self) -> Decimal | None:
        """The variance as a share of the budget to date, in per cent."""
        return self.over / abs(self.budget) * 100 if self.budget else None

    @property
    def words(self) -> str:
        """The variance in words, never by a sign or bracket alone."""
        return variance_words(self.over, self.kind)

    @property
    def forecast_words(self) -> str:
        """The forecast variance in words; nothing where nothing is forecast."""
        return "" if self.forecast_over is None else variance_words(self.forecast_over, self.kind)


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


def is_over(portal: Portal, row: MoneyRow) -> bool:
    """Whether a line is so far on the wrong side of its budget to date that it needs a word (FIN-10).

    By the portal's settings: an amount in pounds, or a share of the budget that is at least a smaller amount.
    """
    return row.role == "line" and row.over > 0 and portal.settings.attention.counts(row.over, row.budget)


def is_forecast_over(portal: Portal, row: MoneyRow) -> bool:
    """Whether a line is forecast to end the year so far over its budget, or its income so far short of it."""
    over = row.forecast_over or Decimal()
    return row.role == "line" and over > 0 and portal.settings.attention.of_forecasts.counts(over, row.annual)


def latest_tables(tables: Iterable[MoneyTable]) -> list[MoneyTable]:
    """Return the tables of the latest date of each service of each plan, in the order given."""
    given = list(tables)
    newest: dict[tuple[str, str | None], date] = {}
    for table in given:
        whose = table.home.plan, table.service
        newest[whose] = max(newest.get(whose, table.as_at.last), table.as_at.last)
    return [table for table in given if table.as_at.last == newest[table.home.plan, table.service]]


def variance_words(over: Decimal, kind: str) -> str:
    """Return a variance in words: of income "£9,000 less income", of anything else "£9,000 over"."""
    if over and kind == "income":
        return f"{pounds(abs(over))} {'less' if over > 0 else 'more'} income"
    return over_or_under(over)


def over_or_under(over: Decimal) -> str:
    """Return a variance in words: "£57,000 over", "£43,000 under", "on budget"."""
    return f"{pounds(abs(over))} {'over' if over > 0 else 'under'}" if over else "on budget"


def against_budget(over: Decimal) -> str:
    """Return a variance in a sentence's words: "£57,000 over budget", "on budget"."""
    return f"{over_or_under(over)} budget" if over else "on budget"


def _row(table: MoneyTable, line: MoneyLine, role: str, section: str, kind: str) -> MoneyRow:
    def amount(column: str) -> Decimal:
        return in_pounds(table.amount(line, column), table.unit)

    always = (amount(column) for column in ("annual_budget", "budget_to_date", "actual_to_date"))
    keys = table.columns.keys
    others = (amount(column) if column in keys else None for column in ("committed", "forecast", "reserve_use"))
    return MoneyRow(line, role, section, kind, *always, *others)
