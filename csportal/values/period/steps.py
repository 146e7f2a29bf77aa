"""Steps from one period to the one that a reporting frequency makes of it: a month on, a quarter on, a year on."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from csportal.values.period.calendar import TERMS, add_months, month_end
from csportal.values.period.period import Period, period, span

if TYPE_CHECKING:
    from datetime import date

YEAR = 12
MONTHS_IN = {"month": 1, "quarter": 3, "term": 4, "financial-year": YEAR, "academic-year": YEAR, "calendar-year": YEAR}
LAST_MONTHS = dict(TERMS.values())
OPENINGS = {"quarter": {1, 4, 7, 10}, "term": set(LAST_MONTHS), "financial-year": {4}, "academic-year": {9}}
"""The months that a period of a kind can begin with; any other kind may begin with every month."""


def months_in(one: Period) -> int:
    """Return how many months a period takes up, none for a day; a month that is begun counts."""
    if one.kind != "span":
        return MONTHS_IN.get(one.kind, 0)
    return YEAR * (one.last.year - one.first.year) + one.last.month - one.first.month + 1


def moved(one: Period, months: int) -> Period:
    """Return the period of the same kind so many months later, or as few more as its kind allows.

    A day that ends a month moves to the end of a month. A span moves with both of its ends, so that an average over
    three years moves on by one.
    """
    if one.parts:
        first, last = (moved(part, months) for part in one.parts)
        return span(first, last)
    if one.kind == "date":
        day = _moved_day(one.first, months)
        return period("date", day, day)
    for _ in range(-(-months // MONTHS_IN[one.kind])):
        one = opening(one.kind, one.last + timedelta(days=1))
    return one


def opening(kind: str, day: date) -> Period:
    """Return the first period of a kind, not a day or a span, that begins on a day or after it."""
    begin = day if day.day == 1 else add_months(day.replace(day=1), 1)
    while begin.month not in OPENINGS.get(kind, {begin.month}):
        begin = add_months(begin, 1)
    if kind == "term":
        return period(kind, begin, month_end(begin.replace(month=LAST_MONTHS[begin.month])))
    return period(kind, begin, month_end(add_months(begin, MONTHS_IN[kind] - 1)))


def half_year(day: date) -> Period:
    """Return the first six whole months that begin on a day or after it."""
    first = opening("month", day)
    return span(first, moved(first, 5))


def _moved_day(day: date, months: int) -> date:
    """Return the day of another month; of a day that it has not, its last; the end of a month stays one."""
    there = add_months(day.replace(day=1), months)
    end = month_end(there)
    ends = day == month_end(day.replace(day=1))
    return end if ends or day.day > end.day else there.replace(day=day.day)
