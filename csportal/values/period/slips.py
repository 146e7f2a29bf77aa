"""Periods as people write them elsewhere: the way that this portal writes the same period."""

from __future__ import annotations

import re

from csportal.values.period.calendar import MONTHS, SHORT_MONTHS

DASHES = re.compile("\\s*[\u2010-\u2015\u2212]\\s*")
SHAPES = (
    # Quarter 1 2011-12, Q1 of 2011/12, 2011/12 Quarter 1
    (re.compile(r"(?:q|qtr|quarter) ?([1-4]),? (?:of )?(\S+)", re.IGNORECASE), r"\2 Q\1"),
    (re.compile(r"(\d\S+?),? ?(?:q|qtr|quarter) ?([1-4])", re.IGNORECASE), r"\1 Q\2"),
)
LONG_YEAR = re.compile(r"(\d{4})[-/](\d{2})(\d{2})\b(?![-/])")
SLASHED_YEAR = re.compile(r"(\d{4})/(\d{2})\b(?![-/])")
DAY_FIRST = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})")
"""A day as people write it; of a year in two digits, as 04/11/12 has, those of this century are meant."""
NAMED_MONTH = re.compile(r"([a-z]{3,})\.? (\d{4})", re.IGNORECASE)
ABBREVIATED = tuple(month.lower() for month in SHORT_MONTHS)


def meant(text: str) -> str:
    """Return the period that the text most likely means, in the portal's way, whether or not there is such a period."""
    text = DASHES.sub("-", " ".join(text.split()))
    for shape, better in SHAPES:
        if shape.fullmatch(text):
            text = shape.sub(better, text)
            break
    text = LONG_YEAR.sub(_pair, text)
    text = SLASHED_YEAR.sub(r"\1-\2", text)
    if day := DAY_FIRST.fullmatch(text):
        return f"{'20'[: 4 - len(day[3])]}{day[3]}-{int(day[2]):02}-{int(day[1]):02}"
    month = NAMED_MONTH.fullmatch(text)
    if month and month[1][:3].lower() in ABBREVIATED:
        number = ABBREVIATED.index(month[1][:3].lower()) + 1
        # Where year and month look like a financial year, as 2011-12 does, the month is named.
        clashes = number == (int(month[2]) + 1) % 100
        return f"{MONTHS[number - 1]} {month[2]}" if clashes else f"{month[2]}-{number:02}"
    if text[:3].lower() == "ay ":
        return f"AY {text[3:].lower()}"
    return text


def _pair(years: re.Match[str]) -> str:
    """Return 2011-2012 as 2011-12, and years that do not follow one another as a span."""
    first, second = int(years[1]), int(years[2] + years[3])
    return f"{first}-{years[3]}" if second == first + 1 else f"{first}..{second}"
