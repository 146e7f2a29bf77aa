"""The years that a title, a key or the name of a file says, to be held against the period beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

    from csportal.values.period import Period

CENTURY = 2000
APRIL = 4
SPAN = r"(20\d\d) ?[/–-] ?(?:20)?(\d\d)(?![\d/–-])"
SHORT = r"(\d\d)/(\d\d)(?![\d/])"
TO = ("up to", "until")
OTHERS = ("on", "from", "since", "over", "against", "with", "than", "before", "after")
LEAD = rf"(?:\b({'|'.join((*TO, *OTHERS))})(?: (?:in|of|the|for))* )?(?<![\d/£.,])"
YEARS = lazy_pattern(rf"{LEAD}(?:{SPAN}|{SHORT}|(20\d\d)(?![\d,.]\d|\d))", re.IGNORECASE)
"""“2016/17”, “2016-17”, “2013/15”, “16/17” and “2016”, each with a word before it that makes it another's year."""


@dataclass(frozen=True)
class Named:
    """The years that a text names at one place: as they are typed, their first and last day, and the word before."""

    text: str
    first: date
    last: date
    lead: str

    def meets(self, period: Period) -> bool:
        """Whether it has a day of the period."""
        return self.first <= period.last and period.first <= self.last


@cache
def years_in(text: str) -> tuple[Named, ...]:
    """Return the years that a text names."""
    found = []
    for match in YEARS.finditer(text):
        lead = (match[1] or "").lower()
        typed = text[min(match.start(group) for group in (2, 4, 6) if match[group]) : match.end()]
        long, short = match[2] or match[4], match[3] or match[5]
        first = int(match[6] or long) % 100 + CENTURY
        last = first if match[6] else int(short) + CENTURY
        if match[4] and last != first + 1:
            continue
        if last > first:
            found.append(Named(typed, date(first, APRIL, 1), date(last, APRIL - 1, 31), lead))
        else:  # A year by itself, or a month of one.
            found.append(Named(str(first), date(first, 1, 1), date(first, 12, 31), lead))
    return tuple(found)


def strays(text: str, periods: Iterable[Period]) -> Named | None:
    """Return years in a text that none of the periods meets: of as many as there are periods, any; else if all do so.

    Years after a word such as “since” are what the figures are compared with.
    """
    own = set(periods)
    named = [one for one in years_in(text) if one.lead not in OTHERS]
    off = [one for one in named if not any(one.meets(period) for period in own)]
    return off[0] if off and own and len(named) in {len(off), len(own)} else None


def end_in(text: str) -> Named | None:
    """Return the years that a text says something goes up to."""
    return next((one for one in years_in(text) if one.lead in TO), None)
