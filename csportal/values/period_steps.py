"""Steps from one period to the one that a reporting frequency makes of it: a month on, a quarter on, a year on."""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING

from csportal.values.period import Period, parse_period

if TYPE_CHECKING:
    from datetime import date

MONTHS_IN = {"month": 1, "quarter": 3, "term": 4, "financial-year": 12, "academic-year": 12, "calendar-year": 12}
YEAR = 12


def months_in(period: Period) -> int:
    """Return how many months a period takes up, none for a day; a month that is begun counts."""
    if period.kind != "span":
        return MONTHS_IN.get(period.kind, 0)
    return YEAR * (period.last.year - period.first.year) + period.last.month - period.first.month + 1


def moved(period: Period, months: int) -> Period:
    """Return the period of the same kind so many months later, or as few more as its kind allows.

    A day that ends a month moves to the end of a month. A span moves with both of its ends, so that an average over
    three years moves on by one.
    """
    if period.kind == "date":
        return parse_period(_moved_day(period.first, months).isoformat())
    if period.kind == "span":
        start, _, end = period.text.partition("..")
        first, last = moved(parse_period(start), months), moved(parse_period(end), months)
        return Period(first.first, last.last, "span", f"{first}..{last}")
    for _ in range(-(-months // MONTHS_IN[period.kind])):
        period = period.after
    return period


def _moved_day(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, YEAR)
    year, month = day.year + years, month + 1
    longest = monthrange(year, month)[1]
    ends = day.day == monthrange(day.year, day.month)[1]
    return day.replace(year=year, month=month, day=longest if ends else min(day.day, longest))
