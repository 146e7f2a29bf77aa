"""Direction of travel: whether a value is better, worse or the same as one it may be compared with."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from csportal.derive.travel.change import Change, Travel, as_a_whole
from csportal.derive.travel.earlier import (
    YEAR,
    Earlier,
    latest_earlier,
    name_a_step_before,
    name_a_year_before,
    step_earlier,
    step_of,
    year_earlier,
)
from csportal.derive.travel.reported import known, no_number
from csportal.values.number import rounded

if TYPE_CHECKING:
    from csportal.records.kpi import Kpi
    from csportal.values.period import Period


__all__ = ["Basis", "Direction", "Travel", "direction", "previous"]


class Basis(StrEnum):
    """Which earlier value a value is compared with."""

    YEAR = "the same period last year"
    LATEST = "the latest figure before it"
    BEFORE = "the period before"


class Direction(NamedTuple):
    """The change since an earlier period; the arrow shows the value's way, the word shows good or bad.

    The working lets a reader do the sum; where there is no comparison, it says why.
    """

    travel: Travel
    since: Period | None = None
    earlier: Decimal | None = None
    change: Decimal = Decimal()
    length: timedelta = timedelta()
    """How long the period of the newer value is."""
    basis: Basis | None = None
    working: str = ""

    @property
    def arrow(self) -> str:
        """Which way the value went; a change too small to count goes neither way."""
        if self.travel == Travel.NO_COMPARISON:
            return ""
        if self.travel == Travel.NO_CHANGE:
            return "→"
        return "↑" if self.change > 0 else "↓"


def direction(kpi: Kpi, period: Period) -> Direction:
    """Return the headline: the value of a period beside that of the same period a year earlier.

    Where that period was never reported, the latest number of the year before serves, and the working says so; but
    not for years, which must follow each other, nor for figures that build up over a year or change with its seasons.
    The same period last year is what most councils print.
    """
    if why_not := no_number(kpi, period):
        return _none(why_not)
    found = year_earlier(kpi, period)
    if found:
        return _change(kpi, period, found, Basis.YEAR)
    lacking = f"There is no figure for {name_a_year_before(period)}"
    if why_not := _only_same_point(kpi):
        return _none(f"{lacking}. {why_not}")
    found = latest_earlier(kpi, period)
    if found is None:
        return _none(f"{lacking}, nor another that {period.name} may be compared with.")
    return _change(kpi, period, found, Basis.LATEST, f"{lacking}, so the latest before {period.name} is used. ")


def previous(kpi: Kpi, period: Period) -> Direction:
    """Return the value of a period beside that of the period just before it, of the same kind.

    Figures that build up over a year or change with its seasons are compared only with the same point of another.
    """
    if why_not := no_number(kpi, period):
        return _none(why_not)
    if step_of(kpi, period) != YEAR and (why_not := _only_same_point(kpi)):
        return _none(why_not)
    found = step_earlier(kpi, period)
    if found is None:
        return _none(f"There is no figure for {name_a_step_before(kpi, period)}.")
    return _change(kpi, period, found, Basis.BEFORE)


def _change(kpi: Kpi, period: Period, found: Earlier, basis: Basis, lead: str = "") -> Direction:
    now = known(kpi).get(period)
    if found.period is None or found.value is None or now is None:
        return _none(found.why_not)
    length = period.last - period.first
    when = found.period.when + as_a_whole(found.period, length)
    change = Change(kpi, period, rounded(now, kpi.decimals), rounded(found.value, kpi.decimals), when)
    return Direction(change.travel, found.period, found.value, change.by, length, basis, lead + change.working)


def _only_same_point(kpi: Kpi) -> str:
    """Return why a measure is compared only with the same point of another year, or nothing if it is not."""
    only = "so it is compared only with the same point of another year."
    if kpi.window == "year-to-date":
        return f"The figure builds up over the year, {only}"
    return f"The figure changes with the time of the year, {only} {kpi.seasonal}" if kpi.seasonal else ""


def _none(why_not: str) -> Direction:
    return Direction(Travel.NO_COMPARISON, working=why_not)
