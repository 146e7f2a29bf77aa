"""The calendar of councils and schools: months, terms, years from April and from September, and how each is written."""

from __future__ import annotations

from datetime import date, timedelta

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT_MONTHS = tuple(month[:3] for month in MONTHS)
TERMS = {"autumn": (9, 12), "spring": (1, 3), "summer": (4, 8)}
"""The first and the last month of each term, so that the three fill the school year."""
APRIL = 4


def add_months(day: date, months: int) -> date:
    """Return the same day of another month; the day must be one that every month has."""
    years, month = divmod(day.month - 1 + months, 12)
    return day.replace(year=day.year + years, month=month + 1)


def month_end(first: date) -> date:
    """Return the last day of the month that begins on a day."""
    return add_months(first, 1) - timedelta(days=1)


def in_year(day: date, year: int) -> date:
    """Return the same day of another year; the day after 28 February becomes 28 February where there is none."""
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


def term_of(first: date) -> str:
    """Return the term that begins on a day."""
    return next(name for name, (begin, _) in TERMS.items() if begin == first.month)


def written(kind: str, first: date) -> str:
    """Return the one way in which data write the period of a kind that begins on a day."""
    match kind:
        case "date":
            return first.isoformat()
        case "month":
            is_like_a_year = first.month == (first.year + 1) % 100
            return f"{MONTHS[first.month - 1]} {first.year}" if is_like_a_year else f"{first:%Y-%m}"
        case "quarter":
            start = first.year if first.month >= APRIL else first.year - 1
            return f"{_pair(start)} Q{(first.month - APRIL) % 12 // 3 + 1}"
        case "financial-year":
            return _pair(first.year)
        case "academic-year":
            return f"AY {_pair(first.year)}"
        case "term":
            start = first.year if first.month >= TERMS["autumn"][0] else first.year - 1
            return f"AY {_pair(start)} {term_of(first)}"
    return str(first.year)


def _pair(start: int) -> str:
    return f"{start}-{(start + 1) % 100:02}"


def named(kind: str, first: date, last: date, months: tuple[str, ...] = MONTHS) -> str:
    """Return the period of a kind in plain English, with the names of months that are given."""
    match kind:
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
            return f"{term_of(first)} term {first.year}"
    return str(first.year)
