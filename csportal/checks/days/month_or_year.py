"""A month that is typed as a financial year is: “2011-12”, which is 2011/12 and not December 2011."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.problems import quoted
from csportal.values.period import MONTHS, Period

if TYPE_CHECKING:
    from collections.abc import Iterable

SHORT = {"month", "date"}


def month_of(given: Period) -> str:
    """Return the month that looks as this financial year does; nothing where none does, or it is another period."""
    number = int(given.text[-2:]) if given.kind == "financial-year" else 0
    return f"{MONTHS[number - 1]} {given.first.year}" if 0 < number <= len(MONTHS) else ""


def told_apart(now: object, others: Iterable[object]) -> str:
    """Return how the month is written, where a financial year stands among months and days; else nothing."""
    if not isinstance(now, Period) or not any(isinstance(one, Period) and one.kind in SHORT for one in others):
        return ""
    month = month_of(now)
    return f"{quoted(now)} is the financial year {now.name}; the month is written {quoted(month)}. " if month else ""


def goes_on_after(starts: Period | None, due: Period | None) -> tuple[str, str] | None:
    """Return what is wrong with a start that is a year which goes on when it is due, and the way out.

    The month that looks like that year would be after it too; where that is not so, nobody knows which is meant.
    """
    month = month_of(starts) if starts else ""
    if not (month and starts and due and due.kind in SHORT and starts.first <= due.last < starts.last):
        return None
    if due.last >= starts.first.replace(month=int(starts.text[-2:]), day=1):
        return None
    said = f"{quoted(starts)} is the financial year {starts.name}, which goes on after {due}, when it is due."
    return said, f"Check the two dates; a month is written {quoted(month)}."
