"""The year passed: how much of a budget's year is over on the day up to which spending is counted."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.values.number import percent
from csportal.values.period import parse_period

if TYPE_CHECKING:
    from datetime import date

    from csportal.records.finances import MoneyTable
    from csportal.values.period import Period

APRIL = 4
YEARS = {"financial-year", "calendar-year", "academic-year"}


@dataclass(frozen=True)
class YearPassed:
    """How many days of a year have passed, the last of them included, and of how many."""

    days: int
    of: int

    @property
    def share(self) -> Decimal:
        """The share of the year, in per cent."""
        return Decimal(100) * self.days / self.of

    @property
    def words(self) -> str:
        """The share in words: "25% of the year has passed, 91 of 366 days"."""
        return f"{percent(self.share)} of the year has passed, {self.days} of {self.of} days"


def year_passed(table: MoneyTable) -> YearPassed:
    """Return how much of the year that a table's budget is for has passed; all of it where the year is over."""
    year, day = _year(table), table.as_at.last
    return YearPassed(min(_days(year.first, day), _days(year.first, year.last)), _days(year.first, year.last))


def _year(table: MoneyTable) -> Period:
    """Return the year that a table reports on: its period where that is one, else the financial year around it."""
    if table.period.kind in YEARS:
        period: Period = table.period
        return period
    last = table.period.last
    start = last.year if last.month >= APRIL else last.year - 1
    return parse_period(f"{start}-{(start + 1) % 100:02}")


def _days(first: date, last: date) -> int:
    return (last - first).days + 1
