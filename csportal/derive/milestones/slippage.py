"""Slippage: by how much a date was missed or met early, in days, in words and against a quarter of a year."""

from __future__ import annotations

from calendar import monthrange
from enum import StrEnum
from typing import TYPE_CHECKING

from csportal.values.period import parse_period

if TYPE_CHECKING:
    from datetime import date

    from csportal.values.period import Period

QUARTER = 3
"""The months of a quarter."""


class Timing(StrEnum):
    """When something was done beside when it was due."""

    EARLY = "early"
    ON_TIME = "on time"
    LATE = "late"


def timing(due: Period, done: Period) -> Timing | None:
    """Return whether something was done early, on time or late; none where its dates are too broad to tell.

    Early is before the due period began, late is after it ended: what is due in June and done on 12 June is on time.
    """
    if done.first > due.last:
        return Timing.LATE
    if done.last > due.last:
        return None
    return Timing.EARLY if done.last < due.first else Timing.ON_TIME


def by(due: Period) -> str:
    """Return by when something is due: "by the end of June 2024", "by 30 June 2024"."""
    return f"by {due.name}" if due.kind == "date" else f"by the end of {due.end}"


def slippage(due: Period, actual: Period | None) -> int | None:
    """Return by how many days the end of a period is after the due date; negative when it is before."""
    return None if actual is None else (actual.last - due.last).days


def slip_words(due: Period, actual: Period, after: str = "late", before: str = "early") -> str:
    """Return a slippage in words, as exact as the dates are: months between two months, else days; or nothing."""
    if due.kind == actual.kind == "month":
        number, unit = (actual.last.year - due.last.year) * 12 + actual.last.month - due.last.month, "month"
    else:
        number, unit = (actual.last - due.last).days, "day"
    if not number:
        return ""
    return f"{abs(number):,} {unit}{'' if abs(number) == 1 else 's'} {after if number > 0 else before}"


def done_words(due: Period, done: Period) -> str:
    """Return when something was done beside when it was due: "1 month late", "on time"."""
    match timing(due, done):
        case Timing.ON_TIME:
            return "on time"
        case None:
            return f"{slip_words(due, done)} at the most"
    return slip_words(due, done)


def counted(due: Period, actual: Period) -> str:
    """Return the sum that a slippage in days comes from: "31 January 2025 is 31 days after 31 December 2024"."""
    days = (actual.last - due.last).days
    if not days:
        return f"Both dates end on {_day(due)}"
    way = "after" if days > 0 else "before"
    return f"{_day(actual)} is {abs(days):,} day{'' if abs(days) == 1 else 's'} {way} {_day(due)}"


def _day(period: Period) -> str:
    return parse_period(period.last.isoformat()).name


def quarter_after(day: date) -> date:
    """Return the day three months later; from the last day of a month that is the last day of a month."""
    years, month = divmod(day.month - 1 + QUARTER, 12)
    year, end = day.year + years, monthrange(day.year + years, month + 1)[1]
    is_end = day.day == monthrange(day.year, day.month)[1]
    return day.replace(year=year, month=month + 1, day=end if is_end else min(day.day, end))
