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
    """Return a slippage in words, as exact as the dates are; nothing where there is none.

    Between two months it is in months, else in days from the last day on which the thing was due. Where the actual date
    is a day they are so many; where it is a longer period, they are counted to its last day and are a bound: "up to 31
    days late", "at least 30 days early", "15 days late at the most" where it may also have been in time.
    """
    if due.kind == actual.kind == "month":
        number = (actual.last.year - due.last.year) * 12 + actual.last.month - due.last.month
        return _number(number, "month", after if number > 0 else before)
    number = (actual.last - due.last).days
    said = _number(number, "day", after if number > 0 else before)
    if not said or actual.first == actual.last:
        return said
    if actual.first > due.last:
        return f"up to {said}"
    return f"{said} at the most" if number > 0 else f"at least {said}"


def moved_words(first: Period, due: Period) -> str:
    """Return by how much one due date is after another; both mean their last day, so that the days are exact."""
    return slip_words(first, due if first.kind == due.kind == "month" else last_day(due), "later", "earlier")


def _number(number: int, unit: str, way: str) -> str:
    return f"{abs(number):,} {unit}{'' if abs(number) == 1 else 's'} {way}" if number else ""


def done_words(due: Period, done: Period) -> str:
    """Return when something was done beside when it was due: "1 month late", "on time"."""
    match timing(due, done):
        case Timing.ON_TIME:
            return "on time"
    return slip_words(due, done)


def counted(due: Period, actual: Period) -> str:
    """Return the sum that a slippage in days comes from: "31 January 2025 is 31 days after 31 December 2024".

    Where the words on it give a bound, the sum says that it is of the last day of a longer period.
    """
    days = (actual.last - due.last).days
    if not days:
        return f"Both dates end on {last_day(due).name}"
    is_bound = actual.first != actual.last and not due.kind == actual.kind == "month"
    which = ", the latest day that it can be," if is_bound else ""
    distance = _number(days, "day", "after" if days > 0 else "before")
    return f"{last_day(actual).name}{which} is {distance} {last_day(due).name}"


def last_day(period: Period) -> Period:
    """Return the last day of a period as a period of its own, which is what a due date means."""
    return parse_period(period.last.isoformat())


def quarter_after(day: date) -> date:
    """Return the day three months later; from the last day of a month that is the last day of a month."""
    years, month = divmod(day.month - 1 + QUARTER, 12)
    year, end = day.year + years, monthrange(day.year + years, month + 1)[1]
    is_end = day.day == monthrange(day.year, day.month)[1]
    return day.replace(year=year, month=month + 1, day=end if is_end else min(day.day, end))
