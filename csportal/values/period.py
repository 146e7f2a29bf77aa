"""Periods: the stretches of time that councils plan and report by, from one day to several years."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from csportal.problems import UnreadableError, quoted
from csportal.values.period_slips import NAMES, meant

if TYPE_CHECKING:
    from collections.abc import Callable

MONTHS = NAMES
TERMS = {"autumn": (9, 12), "spring": (1, 3), "summer": (4, 8)}
ADVICE = (
    "Write a financial year (2011-12), a quarter (2011-12 Q1), a calendar year (2010), a month (2011-06), "
    "a date (2011-06-30), an academic year (AY 2010-11), a term (AY 2010-11 autumn) or a span (2011..2014)."
)
FIRST_YEAR, LAST_YEAR = 1900, 2199
PATTERNS = {
    "date": re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII),
    "quarter": re.compile(r"(\d{4})-(\d{2}) Q([1-4])", re.ASCII),
    "year-or-month": re.compile(r"(\d{4})-(\d{2})", re.ASCII),
    "calendar": re.compile(r"(\d{4})", re.ASCII),
    "academic": re.compile(r"AY (\d{4})-(\d{2})", re.ASCII),
    "term": re.compile(r"AY (\d{4})-(\d{2}) (autumn|spring|summer)", re.ASCII),
    "named-month": re.compile(rf"({'|'.join(MONTHS)}) (\d{{4}})", re.ASCII),
}


@dataclass(frozen=True)
class Period:
    """A stretch of time with its first and last day.

    `text` is the one way the period is written in data; `kind` is date, month, quarter, term, financial-year,
    academic-year, calendar-year or span.
    """

    first: date
    last: date
    kind: str
    text: str

    def __str__(self) -> str:
        return self.text

    def __lt__(self, other: Period) -> bool:
        return (self.last, self.first) < (other.last, other.first)

    def holds(self, other: Period) -> bool:
        """Whether the other period lies wholly within this one."""
        return self.first <= other.first and other.last <= self.last

    @property
    def name(self) -> str:
        """The period in plain English: "April to June 2011"."""
        return _name(self, MONTHS)

    @property
    def short(self) -> str:
        """The period for a chart's axis or a table's cell: "Apr to Jun 2011"."""
        return _name(self, tuple(month[:3] for month in MONTHS))

    @property
    def when(self) -> str:
        """The period as a sentence says when something was: "in June 2011", "on 30 June 2011"."""
        lead = {"date": "on", "span": "from", "academic-year": "in the", "term": "in the"}.get(self.kind, "in")
        return f"{lead} {self.name}"

    @property
    def end(self) -> str:
        """The end of the period as a sentence says it: "June 2011" of a quarter, "30 June 2011" of a day."""
        if self.kind in {"quarter", "span", "term"}:
            return f"{MONTHS[self.last.month - 1]} {self.last.year}"
        return self.name

    @property
    def year_before(self) -> Period:
        """The same period one year earlier; a span moves back by its own length."""
        if self.kind == "span":
            return _shifted(self, self.first.year - self.last.year - 1)
        return _shifted(self, -1)

    @property
    def before(self) -> Period:
        """The period of the same kind that ends the day before this one begins."""
        eve = self.first - timedelta(days=1)
        if self.kind == "date":
            return _period("date", eve, eve)
        if self.kind in {"month", "quarter"}:
            months = 1 if self.kind == "month" else 3
            return _period(self.kind, _add_months(self.first, -months), eve)
        if self.kind == "term":
            begin = next(begin for begin, end in TERMS.values() if end == eve.month)
            return _period("term", eve.replace(month=begin, day=1), eve)
        return self.year_before


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
        return Period(first.first, last.last, "span", f"{first}..{last}")
    for kind, pattern in PATTERNS.items():
        if match := pattern.fullmatch(text):
            try:
                return _READERS[kind](*match.groups())
            except ValueError as error:
                reason = f"{quoted(text)} is not a period: {error}."
                raise UnreadableError("not-a-period", reason, ADVICE) from None
    raise UnreadableError("not-a-period", f"{quoted(text)} is not a period.", _way_out(text))


def _way_out(text: str) -> str:
    """Return the way to write what the text most likely means, if that is a period at all."""
    better = meant(text)
    try:
        return ADVICE if better == text else f"Write {quoted(parse_period(better))}."
    except UnreadableError:
        return ADVICE


def _year(text: str) -> int:
    year = int(text)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        message = f"the year {year} is outside {FIRST_YEAR} to {LAST_YEAR}"
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
        reason = "there is no such day" if "year" not in str(error) else str(error)
        raise ValueError(reason) from None
    return _period("date", exact, exact)


def _read_month(year: str, month: str) -> Period:
    number = int(month)
    if not 1 <= number <= len(MONTHS):
        message = f"there is no month {month}"
        raise ValueError(message)
    first = date(_year(year), number, 1)
    return _period("month", first, _add_months(first, 1) - timedelta(days=1))


def _read_year_or_month(year: str, second: str) -> Period:
    if int(second) == (int(year) + 1) % 100:
        return _read_financial(year, second)
    if 1 <= int(second) <= len(MONTHS):
        return _read_month(year, second)
    return _read_financial(year, second)


def _read_financial(year: str, second: str) -> Period:
    start = _pair(year, second)
    return _period("financial-year", date(start, 4, 1), date(start + 1, 3, 31))


def _read_quarter(year: str, second: str, quarter: str) -> Period:
    first = _add_months(date(_pair(year, second), 4, 1), 3 * (int(quarter) - 1))
    return _period("quarter", first, _add_months(first, 3) - timedelta(days=1))


def _read_calendar(year: str) -> Period:
    number = _year(year)
    return _period("calendar-year", date(number, 1, 1), date(number, 12, 31))


def _read_academic(year: str, second: str) -> Period:
    start = _pair(year, second)
    return _period("academic-year", date(start, 9, 1), date(start + 1, 8, 31))


def _read_term(year: str, second: str, term: str) -> Period:
    start = _pair(year, second)
    begin, end = TERMS[term]
    number = start if term == "autumn" else start + 1
    last = _add_months(date(number, end, 1), 1) - timedelta(days=1)
    return _period("term", date(number, begin, 1), last)


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


def _period(kind: str, first: date, last: date) -> Period:
    return Period(first, last, kind, _text(kind, first))


def _pair_text(first: int) -> str:
    return f"{first}-{(first + 1) % 100:02}"


def _school_year(day: date) -> str:
    return _pair_text(day.year if day.month >= TERMS["autumn"][0] else day.year - 1)


def _text(kind: str, first: date) -> str:
    match kind:
        case "date":
            return first.isoformat()
        case "month":
            clash = first.month == (first.year + 1) % 100
            return f"{MONTHS[first.month - 1]} {first.year}" if clash else f"{first:%Y-%m}"
        case "quarter":
            start = first.year if first.month >= 4 else first.year - 1  # noqa: PLR2004 - April opens the year
            return f"{_pair_text(start)} Q{(first.month - 4) % 12 // 3 + 1}"
        case "financial-year":
            return _pair_text(first.year)
        case "academic-year":
            return f"AY {_pair_text(first.year)}"
        case "term":
            term = next(name for name, months in TERMS.items() if months[0] == first.month)
            return f"AY {_school_year(first)} {term}"
    return str(first.year)


def _add_months(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    return day.replace(year=day.year + years, month=month + 1)


def _shifted(period: Period, years: int) -> Period:
    def move(day: date) -> date:
        try:
            return day.replace(year=day.year + years)
        except ValueError:  # 29 February
            return day.replace(year=day.year + years, day=28)

    first, last = move(period.first), move(period.last)
    if period.kind == "month":
        last = _add_months(first, 1) - timedelta(days=1)
    if period.kind == "span":
        start, _, end = period.text.partition("..")
        begin, until = _shifted(parse_period(start), years), _shifted(parse_period(end), years)
        return Period(begin.first, until.last, "span", f"{begin}..{until}")
    return _period(period.kind, first, last)


def _name(period: Period, months: tuple[str, ...]) -> str:
    first, last = period.first, period.last
    match period.kind:
        case "date":
            return f"{first.day} {months[first.month - 1]} {first.year}"
        case "month":
            return f"{months[first.month - 1]} {first.year}"
        case "quarter":
            return f"{months[first.month - 1]} to {months[last.month - 1]} {last.year}"
        case "financial-year":
            return f"{first.year}/{last.year % 100:02}"
        case "academic-year":
            return f"school year {first.year}/{last.year % 100:02}"
        case "term":
            season = next(name for name, (begin, _) in TERMS.items() if begin == first.month)
            return f"{season} term {first.year}"
        case "calendar-year":
            return str(first.year)
    start, _, end = period.text.partition("..")
    return f"{_name(parse_period(start), months)} to {_name(parse_period(end), months)}"
