"""The results of whole years: what a target is held against where its measure has no baseline."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.records.kpi_value import Start

if TYPE_CHECKING:
    from csportal.records.kpi import Kpi
    from csportal.values.period import Period

YEARS = {"financial-year", "academic-year", "calendar-year"}


def years_of(kpi: Kpi) -> list[Start]:
    """Return the values of a measure that are of a whole year and are numbers."""
    return [
        Start(period, value.value)
        for period, value in kpi.values.items()
        if period.kind in YEARS and isinstance(value.value, Decimal)
    ]


def last_before(years: list[Start], period: Period) -> Start | None:
    """Return the last of them that ended before a period began."""
    found: Start | None = None
    for one in years:
        if one.period.last < period.first and (found is None or found.period < one.period):
            found = one
    return found
