"""Direction of travel: whether a value is better, worse or the same as one it may be compared with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from csportal.values.number import rounded
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from csportal.records.kpi import Kpi
    from csportal.values.period import Period

OF_A_STRETCH = {Unit.COUNT, Unit.GBP, Unit.GBP_THOUSAND, Unit.GBP_MILLION}
"""Units that a longer period has more of, so that a quarter compares with no year."""


class Travel(StrEnum):
    """The words for a change; up and down are for measures where neither way is good."""

    IMPROVING = "Improving"
    NO_CHANGE = "No change"
    WORSENING = "Worsening"
    UP = "Up"
    DOWN = "Down"
    NO_COMPARISON = "No comparison"


@dataclass(frozen=True)
class Direction:
    """The change since an earlier period; the arrow shows the value's way, the word shows good or bad."""

    travel: Travel
    since: Period | None = None
    earlier: Decimal | None = None
    change: Decimal = Decimal()
    length: timedelta = timedelta()
    """How long the period of the newer value is."""

    @property
    def arrow(self) -> str:
        """Which way the value went."""
        if self.travel == Travel.NO_COMPARISON:
            return ""
        return "↑" if self.change > 0 else "↓" if self.change < 0 else "→"


def direction(kpi: Kpi, period: Period) -> Direction:
    """Return the direction of travel of the value of a period.

    It is compared with the same period a year earlier. Where there is none, the latest value before it serves, except
    for figures that build up over a year, which compare only with the same point of another year.
    The same period last year is what most councils print.
    """
    now = kpi.values[period].value
    earlier = _earlier(kpi, period)
    if not isinstance(now, Decimal) or earlier is None:
        return Direction(Travel.NO_COMPARISON)
    before = kpi.values[earlier].value
    assert isinstance(before, Decimal)  # noqa: S101 - only numbers are chosen
    change = rounded(now, kpi.decimals) - rounded(before, kpi.decimals)
    return Direction(travel(change, kpi.better, kpi.decimals), earlier, before, change, period.last - period.first)


def travel(change: Decimal, better: str, decimals: int) -> Travel:
    """Return the word for a change; less than one published step is no change."""
    if abs(change) < Decimal(1).scaleb(-decimals):
        return Travel.NO_CHANGE
    if better == "neither":
        return Travel.UP if change > 0 else Travel.DOWN
    return Travel.IMPROVING if (change > 0) == (better == "higher") else Travel.WORSENING


def _earlier(kpi: Kpi, period: Period) -> Period | None:
    numbers = [other for other, value in kpi.values.items() if isinstance(value.value, Decimal) and other < period]
    if period.year_before in numbers:
        return period.year_before
    if kpi.window == "year-to-date":
        return None
    if kpi.window == "in-period" and kpi.unit in OF_A_STRETCH:
        numbers = [other for other in numbers if other.kind == period.kind]
    return max(numbers, default=None)
