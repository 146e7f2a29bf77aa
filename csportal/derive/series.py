"""The latest run of a measure's figures: periods of one kind, one after another, each with a number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.values.figure import Missing
from csportal.values.number import rounded

if TYPE_CHECKING:
    from csportal.records.kpi import Kpi, KpiValue
    from csportal.values.period import Period

NOUNS = {
    "date": "day", "month": "month", "quarter": "quarter", "term": "term", "financial-year": "year",
    "academic-year": "school year", "calendar-year": "year",
}  # fmt: skip


@dataclass(frozen=True)
class Series:
    """The figures, the earliest first, at published precision; `ended` says why none before them belongs to them."""

    points: tuple[tuple[Period, Decimal], ...] = ()
    noun: str = "period"
    ended: str = ""

    def __len__(self) -> int:
        return len(self.points)


def series(kpi: Kpi) -> Series:
    """Return the longest run of figures that reaches the newest one.

    The periods are of one kind and follow each other without a gap. A period without a number ends the run, whatever
    the reason, since nothing may be worked out across a figure that is suppressed; so does a break in the series.
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
        earlier = _before(at, known)
        if earlier is None and any(one.kind == at.kind and one < at for one in known):
            ended = f"There is no figure for the {noun} before {at.name}."
        at = earlier
    return Series(tuple(reversed(found)), noun, ended)


def _before(period: Period, known: dict[Period, KpiValue]) -> Period | None:
    """Return the known period of the same kind, and as long in months, that ends on the eve of this one."""
    eve = period.first - timedelta(days=1)
    alike = (one for one in known if one.kind == period.kind and one.last == eve)
    return next((one for one in alike if one.kind != "span" or _months(one) == _months(period)), None)


def _months(period: Period) -> int:
    return (period.last.year - period.first.year) * 12 + period.last.month - period.first.month


def _missing(period: Period, value: Missing | None) -> str:
    if value == Missing.SUPPRESSED:
        return f"The figure for {period.name} is suppressed, and nothing is worked out across it."
    return f"There is no number for {period.name}, and nothing is worked out across the gap."
