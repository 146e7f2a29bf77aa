"""The latest run of a measure's figures: periods of one kind, one after another, each with a number."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from csportal.derive.travel.earlier import STEPS, months_earlier
from csportal.values.figure import Missing
from csportal.values.number import rounded

if TYPE_CHECKING:
    from datetime import date

    from csportal.records.kpi import Kpi
    from csportal.records.kpi_value import KpiValue
    from csportal.values.period import Period

NOUNS = {
    "date": "day", "month": "month", "quarter": "quarter", "term": "term", "financial-year": "year",
    "academic-year": "school year", "calendar-year": "year",
}  # fmt: skip

OF_DAYS = {1: "month", 3: "quarter", 6: "half-year", 12: "year"}
"""What a figure of a single day stands for, by how many months lie between it and the next."""


class Series(NamedTuple):
    """The figures, the earliest first, at published precision; `ended` says why none before them belongs to them."""

    points: tuple[tuple[Period, Decimal], ...] = ()
    noun: str = "period"
    ended: str = ""

    def __len__(self) -> int:
        return len(self.points)


def series(kpi: Kpi) -> Series:
    """Return the longest run of figures that reaches the newest one.

    The periods are of one kind and follow each other without a gap. Days do as often as the measure is reported, on
    whichever day of the month; of several in one month the nearest counts, as for the figure of the period before.
    A period without a number ends the run, whatever the reason, since nothing may be worked out across a figure that is
    suppressed; so does a break in the series.
    A value that is not due yet is none.
    """
    known = {period: entry for period, entry in kpi.values.items() if not entry.due}
    if not known:
        return Series()
    newest = max(known)
    ends = [max(period for period in known if period.kind == kind) for kind in sorted({one.kind for one in known})]
    runs = [_run(kpi, known, end) for end in ends if newest.holds(end) or end.last == newest.last]
    return max(runs, key=len)


def _run(kpi: Kpi, known: dict[Period, KpiValue], end: Period) -> Series:
    noun = NOUNS.get(end.kind, "period")
    months = STEPS.get(kpi.frequency or "", 0) if end.kind == "date" else 0
    if months:
        noun = OF_DAYS[months]
    alike = {_end(one): one for one in known if one.kind == end.kind}
    found: list[tuple[Period, Decimal]] = []
    at: Period | None = end
    ended = ""
    while at:
        value = known[at].value
        if not isinstance(value, Decimal):
            ended = _missing(at, value)
            break
        found.append((at, rounded(value, kpi.decimals)))
        if why := known[at].break_before:
            ended = f"The figures before {at.name} cannot be compared with those since: {why}"
            break
        earlier = months_earlier(alike.values(), at, months) if months else alike.get(_end_before(at))
        if earlier is None and any(_is_before(one, at, months) for one in alike.values()):
            ended = f"There is no figure for the {noun} before {at.name}."
        at = earlier
    return Series(tuple(reversed(found)), noun, ended)


def _is_before(one: Period, period: Period, months: int) -> bool:
    """Whether it is of an earlier period; another day of the same month is not, where days go by the month."""
    return _month(one.last) < _month(period.last) if months else one < period


def _end(period: Period) -> tuple[int, int]:
    """Return what tells when a period ends and, of a span, how many months long it is."""
    return (period.last.toordinal(), _length(period))


def _end_before(period: Period) -> tuple[int, int]:
    """Return the same of the period that ends on the eve of this one."""
    return (period.first.toordinal() - 1, _length(period))


def _length(period: Period) -> int:
    return _month(period.last) - _month(period.first) if period.kind == "span" else 0


def _month(day: date) -> int:
    return day.year * 12 + day.month


def _missing(period: Period, value: Missing | None) -> str:
    if value == Missing.SUPPRESSED:
        return f"The figure for {period.name} is suppressed, and nothing is worked out across it."
    return f"There is no number for {period.name}, and nothing is worked out across the gap."
