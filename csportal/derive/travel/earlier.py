"""Which earlier value of a measure a value may be compared with, and why there is none where there is none."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from csportal.derive.travel.reported import known, no_number
from csportal.values.period import parse_period
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from csportal.records.kpi import Kpi
    from csportal.values.period import Period

OF_A_STRETCH = {Unit.COUNT, Unit.GBP, Unit.GBP_THOUSAND, Unit.GBP_MILLION}
"""Units that a longer period has more of, so that a quarter compares with no year."""
YEAR = 12
STEPS = {"monthly": 1, "quarterly": 3, "six-monthly": 6, "annual": YEAR}
"""How many months lie between two reports; terms are not alike, so they go by their names."""
LENGTHS = {"month": 1, "quarter": 3, "financial-year": YEAR, "academic-year": YEAR, "calendar-year": YEAR}
SPARE_DAYS = 3
"""By how many days two spans of as many months may differ."""
MOST_OF_A_YEAR = 360
"""From how many days a period is a year, so that only the year just before it is its earlier one."""


class Earlier(NamedTuple):
    """The value that another is compared with, or why it is compared with none."""

    period: Period | None = None
    value: Decimal | None = None
    why_not: str = ""


def year_earlier(kpi: Kpi, period: Period) -> Earlier | None:
    """Return the value of the same period one year earlier, or nothing where that period has no entry at all.

    A day goes with a day of the same month a year earlier, so that 29 February goes with the end of February; a span
    goes with one as long that ends a year earlier. Years are compared only if they follow each other.
    """
    return _compared(kpi, months_earlier(known(kpi), period, YEAR), period)


def step_earlier(kpi: Kpi, period: Period) -> Earlier | None:
    """Return the value of the period just before, of the same kind, or nothing where it has no entry at all.

    Where the measure is reported less often than its periods are long, the period before is that of the report before.
    """
    if period.kind == "term":
        return _compared(kpi, period.before if period.before in known(kpi) else None, period)
    if step := step_of(kpi, period):
        return _compared(kpi, months_earlier(known(kpi), period, step), period)
    alike = [one for one in known(kpi) if one < period and _is_alike(one, period)]
    return _compared(kpi, max(alike, default=None), period)


def step_of(kpi: Kpi, period: Period) -> int | None:
    """Return how many months lie between a value and the one before it, or nothing where nobody says."""
    own, reported = LENGTHS.get(period.kind), STEPS.get(kpi.frequency or "")
    return max(own, reported or 0) if own else reported


def latest_earlier(kpi: Kpi, period: Period) -> Earlier | None:
    """Return the latest number before a period that is shorter than a year, of the year before it at the most.

    Amounts and counts of a stretch of time are compared only with a stretch of the same kind.
    """
    if period.kind == "term" or (period.last - period.first).days >= MOST_OF_A_YEAR:
        return None
    numbers = [one for one, entry in kpi.values.items() if isinstance(entry.value, Decimal) and one.last < period.first]
    found = [one for one in numbers if _months(one.last) >= _months(period.first) - YEAR]
    if kpi.window == "in-period" and kpi.unit in OF_A_STRETCH:
        found = [one for one in found if one.kind == period.kind]
    return _compared(kpi, max(found, default=None), period)


def name_a_year_before(period: Period) -> str:
    """Return the name of the same period one year earlier; of a span, both ends move by one year."""
    if period.kind != "span":
        return period.year_before.name
    return " to ".join(parse_period(end).year_before.name for end in period.text.split(".."))


def name_a_step_before(kpi: Kpi, period: Period) -> str:
    """Return the name of the period just before; of days and spans, nobody says when that was."""
    if period.kind in {"date", "span"}:
        return f"the period before {period.name}"
    found = period.before
    for _ in range((step_of(kpi, period) or 1) // LENGTHS.get(period.kind, 1) - 1):
        found = found.before
    return found.name


def _compared(kpi: Kpi, earlier: Period | None, period: Period) -> Earlier | None:
    if earlier is None:
        return None
    if why_not := no_number(kpi, earlier):
        return Earlier(why_not=why_not)
    if broken := _broken(kpi, earlier, period):
        return Earlier(why_not=broken)
    return Earlier(earlier, known(kpi)[earlier])


def _broken(kpi: Kpi, earlier: Period, period: Period) -> str:
    """Return why the series breaks between the two values, or nothing if it does not."""
    for one, entry in sorted(kpi.values.items(), reverse=True):
        if entry.break_before and earlier < one and not period < one:
            return f"Figures from {one.name} on cannot be compared with those before. {entry.break_before}"
    return ""


def months_earlier(periods: Iterable[Period], period: Period, months: int) -> Period | None:
    """Return which of the periods is of the same kind and ends so many months earlier; of several days, the nearest.

    The month alone decides, so that 30 March goes with 29 February and a count on the 15th with one on the 14th.
    """
    wanted = _months(period.last) - months
    found = [one for one in periods if _months(one.last) == wanted and _is_alike(one, period)]
    return min(found, key=lambda one: (abs(one.last.day - period.last.day), -one.last.toordinal()), default=None)


def _is_alike(one: Period, other: Period) -> bool:
    if one.kind != other.kind:
        return False
    return one.kind != "span" or abs((one.last - one.first) - (other.last - other.first)).days <= SPARE_DAYS


def _months(day: date) -> int:
    return day.year * YEAR + day.month
