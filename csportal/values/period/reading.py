"""Reading periods as data write them, each in its one way."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from csportal.problems import UnreadableError, quoted
from csportal.values.period.calendar import APRIL, MONTHS, TERMS, add_months, month_end
from csportal.values.period.period import Period, period, span
from csportal.values.period.slips import meant

if TYPE_CHECKING:
    from collections.abc import Callable

ADVICE = (
    "Write a financial year (2011-12), a quarter (2011-12 Q1), a calendar year (2010), a month (2011-06), "
    "a date (2011-06-30), an academic year (AY 2010-11), a term (AY 2010-11 autumn) or a span (2011..2014)."
)
QUARTER = re.compile(r" Q(?![1-4]\b)[0-9]+$", re.ASCII)
"""The end of what would be a quarter, if it were one of the four."""
FIRST_YEAR, LAST_YEAR = 1900, 2199
OUTSIDE, NO_DAY = "is outside", "there is no such day"
"""Why what has the form of a period is none."""
PATTERNS = {
    "date": re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII),
    "quarter": re.compile(r"(\d{4})-(\d{2}) Q([1-4])", re.ASCII),
    "year-or-month": re.compile(r"(\d{4})-(\d{2})", re.ASCII),
    "calendar": re.compile(r"(\d{4})", re.ASCII),
    "academic": re.compile(r"AY (\d{4})-(\d{2})", re.ASCII),
    "term": re.compile(r"AY (\d{4})-(\d{2}) (autumn|spring|summer)", re.ASCII),
    "named-month": re.compile(rf"({'|'.join(MONTHS)}) (\d{{4}})", re.ASCII),
}


@lru_cache(maxsize=4096)
def parse_period(text: str) -> Period:
    """Return the period that the text names.

    `2011-12` is the financial year, as councils write it; December 2011 is then written `December 2011`.

    Raises:
        UnreadableError: the text is not a period (`not-a-period`).

    """
    text = " ".join(text.split())
    if ".." in text:
        start, _, end = text.partition("..")
        if ".." in end:
            raise UnreadableError("not-a-period", f"{quoted(text)} is not a period.", "A span has one start and end.")
        first, last = parse_period(start), parse_period(end)
        if last.last < first.first:
            raise UnreadableError(
                "not-a-period", f"{quoted(text)} ends before it begins.", "Put the earlier one first."
            )
        return span(first, last)
    for kind, pattern in PATTERNS.items():
        if match := pattern.fullmatch(text):
            try:
                return _READERS[kind](*match.groups())
            except ValueError as error:
                reason = f"{quoted(text)} is not a period: {error}."
                raise UnreadableError("not-a-period", reason, _to_check(str(error))) from None
    raise UnreadableError("not-a-period", f"{quoted(text)} is not a period.", _way_out(text))


def _way_out(text: str) -> str:
    """Return the way to write what the text most likely means, if that is a period at all."""
    if QUARTER.search(text):
        return "A year has four quarters, Q1 to Q4."
    better = meant(text)
    try:
        return ADVICE if better == text else f"Write {quoted(parse_period(better))}."
    except UnreadableError:
        return ADVICE


def _to_check(reason: str) -> str:
    """Return what to look at in a text that has the form of a period."""
    if OUTSIDE in reason:
        return "Check the year."
    return "Check the day and the month." if reason == NO_DAY else ADVICE


def _year(text: str) -> int:
    year = int(text)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        message = f"the year {year} {OUTSIDE} {FIRST_YEAR} to {LAST_YEAR}"
        raise ValueError(message)
    return year


def _pair(first: str, second: str) -> int:
    year = _year(first)
    if int(second) != (year + 1) % 100:
        message = f"the year after {year} ends in {(year + 1) % 100:02}, not {second}"
        raise ValueError(message)
    return year


def _read_date(year: str, month: str, day: str) -> Period:
    try:
        exact = date(_year(year), int(month), int(day))
    except ValueError as error:
        reason = NO_DAY if "year" not in str(error) else str(error)
        raise ValueError(reason) from None
    return period("date", exact, exact)


def _read_month(year: str, month: str) -> Period:
    number = int(month)
    if not 1 <= number <= len(MONTHS):
        message = f"there is no month {month}"
        raise ValueError(message)
    first = date(_year(year), number, 1)
    return period("month", first, month_end(first))


def _read_year_or_month(year: str, second: str) -> Period:
    if int(second) == (int(year) + 1) % 100:
        return _read_financial(year, second)
    if 1 <= int(second) <= len(MONTHS):
        return _read_month(year, second)
    try:
        return _read_financial(year, second)
    except ValueError as error:
        message = f"{error}, and there is no month {second}"
        raise ValueError(message) from None


def _read_financial(year: str, second: str) -> Period:
    start = _pair(year, second)
    return period("financial-year", date(start, APRIL, 1), date(start + 1, 3, 31))


def _read_quarter(year: str, second: str, quarter: str) -> Period:
    first = add_months(date(_pair(year, second), APRIL, 1), 3 * (int(quarter) - 1))
    return period("quarter", first, month_end(add_months(first, 2)))


def _read_calendar(year: str) -> Period:
    number = _year(year)
    return period("calendar-year", date(number, 1, 1), date(number, 12, 31))


def _read_academic(year: str, second: str) -> Period:
    start = _pair(year, second)
    return period("academic-year", date(start, 9, 1), date(start + 1, 8, 31))


def _read_term(year: str, second: str, term: str) -> Period:
    start = _pair(year, second)
    begin, end = TERMS[term]
    number = start if term == "autumn" else start + 1
    last = month_end(date(number, end, 1))
    return period("term", date(number, begin, 1), last)


def _read_named_month(month: str, year: str) -> Period:
    return _read_month(year, str(MONTHS.index(month) + 1))


_READERS: dict[str, Callable[..., Period]] = {
    "date": _read_date,
    "quarter": _read_quarter,
    "year-or-month": _read_year_or_month,
    "calendar": _read_calendar,
    "academic": _read_academic,
    "term": _read_term,
    "named-month": _read_named_month,
}
