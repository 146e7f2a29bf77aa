"""The day, month or quarter in a document's title, and whether the document's date can be of it."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from csportal.checks.days.named_dates import MONTH, QUARTER, named
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from csportal.values.period import Period

ANOTHERS = lazy_pattern(
    rf"\b(?:by|until|till|to|from|since|after|before|between)\s+(?:the\s+)?(?:end\s+of\s+)?(?:\d|{MONTH})|"
    r"\b(?:amended|revised|updated|reprinted|replac\w+|effective|effect|force|commenc\w+|beginning|starting|ends?|ending|"
    r"expires?)\b",
    re.IGNORECASE,
)
"""Words after which a title names another day than its document's own."""
AHEAD, A_YEAR = timedelta(days=45), timedelta(days=366)
"""How long before the meeting or the month that its title names a paper may come out; before a longer time, a plan."""
SOON, LATE = timedelta(days=92), timedelta(days=2 * 366)
"""How long after the day, and after the month or quarter, that its title names a document may be dated."""
A_MONTH = timedelta(days=31)


def is_of_another_time(title: str, when: Period) -> bool:
    """Whether a document's date cannot be that of the day, month or quarter in its title.

    A report comes out after the time that it is of, and a paper before the meeting that it is for.
    """
    stretch = None if ANOTHERS.search(title) else named(title, years=False)
    if stretch is None:
        return False
    first, last = stretch
    is_day = first == last
    ahead = timedelta() if QUARTER.search(title) else AHEAD if last - first < A_MONTH else A_YEAR
    if when.last < first - ahead or when.first > last + (SOON if is_day else LATE):
        return True
    # 5 July is not 7 May.
    is_typed_day = is_day and when.first == when.last
    turned = (when.first.year, when.first.day, when.first.month)
    return is_typed_day and when.first != first and turned == (first.year, first.month, first.day)
