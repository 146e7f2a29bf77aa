"""Days, months, quarters and years that a text names as print does: what rules that compare dates with words read."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from csportal.values.pattern import lazy_pattern
from csportal.values.period import MONTHS

if TYPE_CHECKING:
    from collections.abc import Callable

Stretch = tuple[date, date]
"""The first and the last day."""
NUMBERS = {name.lower()[:length]: number for number, name in enumerate(MONTHS, 1) for length in (3, len(name))}
NUMBERS["sept"] = NUMBERS["sep"]
MONTH = rf"\b({'|'.join(sorted(NUMBERS, key=len, reverse=True))})\b\.?"
YEAR = r"(20\d\d)\b"
TO = r"(?:to|and|until|-|–|/)"
FIGURES = lazy_pattern(r"\b(\d{1,2})[/.](\d{1,2})[/.](?:20)?(\d\d)\b")
DAY = lazy_pattern(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH},?\s+{YEAR}", re.IGNORECASE)
MONTHLY = lazy_pattern(rf"(?:{MONTH}\s*{TO}\s*)?{MONTH},?\s+{YEAR}", re.IGNORECASE)
SEASONS = {"spring": (2, 6), "summer": (5, 9), "autumn": (8, 12), "winter": (11, 14)}
"""The first and the last month that each may begin or end in, counted from the January of its year."""
SEASON = lazy_pattern(
    r"\b(spring|summer|autumn|winter)(?:\s+term)?,?\s+(?:of\s+)?(?:20)?(\d\d)(?:/(?:20)?(\d\d))?\b", re.IGNORECASE
)
QUARTER = lazy_pattern(r"\b(?:Q|quarter\s)([1-4])\s*(?:of|,)?\s*(?:20)?(\d\d)[/-](?:20)?(\d\d)\b", re.IGNORECASE)
YEARS = lazy_pattern(r"\b(?:20)?(\d\d)/(?:20)?(\d\d)\b")
SPAN = lazy_pattern(r"\b20(\d\d)\s?[-–]\s?(?:20)?(\d\d)\b(?![-/\d])")
LONE = lazy_pattern(r"(?<![\d/-])(20\d\d)(?![\d/-])")


@lru_cache(10_000)
def named(text: str, *, years: bool = True) -> Stretch | None:
    """Return the time from the first to the last day that the text names, or none; lone years only if asked for."""
    found: list[Stretch] = []
    for pattern, read in READERS[: None if years else EXACT]:
        found += filter(None, (read(*match.groups()) for match in pattern.finditer(text)))
        text = pattern.sub(" ", text)
    return (min(first for first, _ in found), max(last for _, last in found)) if found else None


def _figures(day: str, month: str, year: str) -> Stretch | None:
    return _day(int(day), int(month), 2000 + int(year))


def _in_words(day: str, month: str, year: str) -> Stretch | None:
    return _day(int(day), NUMBERS[month.lower()], int(year))


def _day(day: int, month: int, year: int) -> Stretch | None:
    try:
        return date(year, month, day), date(year, month, day)
    except ValueError:
        return None


def _months(begins: str | None, ends: str, year: str) -> Stretch:
    """Return the month or months; where the first is the later in the year, it is of the year before."""
    last = NUMBERS[ends.lower()]
    first = NUMBERS[begins.lower()] if begins else last
    return date(int(year) - (first > last), first, 1), _end(int(year), last)


def _quarter(quarter: str, year: str, ends: str) -> Stretch | None:
    if int(ends) != (int(year) + 1) % 100:
        return None
    begins = 2000 + int(year) + (quarter == "4")
    month = {"1": 4, "2": 7, "3": 10, "4": 1}[quarter]
    return date(begins, month, 1), _end(begins, month + 2)


def _season(season: str, year: str, ends: str | None) -> Stretch:
    """Return the time in which a season may be: in a year from April, spring is in its second half."""
    first, last = SEASONS[season.lower()]
    begins = 2000 + int(year) + (ends is not None and season.lower() == "spring")
    return date(begins, first, 1), _end(begins + last // 13, last - 12 * (last // 13))


def _years(year: str, ends: str) -> Stretch | None:
    begins = 2000 + int(year)
    return (date(begins, 4, 1), date(begins + 1, 3, 31)) if int(ends) == (int(year) + 1) % 100 else None


def _span(year: str, ends: str) -> Stretch | None:
    """Return the years from one to another, be they from January or from April."""
    return (date(2000 + int(year), 1, 1), date(2000 + int(ends), 12, 31)) if int(year) < int(ends) else None


def _year(year: str) -> Stretch:
    return date(int(year), 1, 1), date(int(year), 12, 31)


def _end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


READERS: list[tuple[re.Pattern[str], Callable[..., Stretch | None]]] = [
    (FIGURES, _figures),
    (DAY, _in_words),
    (SEASON, _season),
    (QUARTER, _quarter),
    (MONTHLY, _months),
    (YEARS, _years),
    (SPAN, _span),
    (LONE, _year),
]
"""How each way to name a time is read, the most exact first: what one has read is out of the way of the next."""
EXACT = 5
"""How many of them tell of less than a year."""
