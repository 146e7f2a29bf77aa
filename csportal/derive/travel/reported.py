"""Reported: what a measure has for each period, and why there is no number where there is none."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.values.figure import Missing

if TYPE_CHECKING:
    from csportal.records.kpi import Kpi
    from csportal.values.period import Period

WITHOUT_NUMBER = {
    Missing.SUPPRESSED: "The figure for {period} is suppressed, so it is not compared: a change could give it away.",
    Missing.UNRELIABLE: "The figure for {period} is not reliable as printed, so it is not compared.",
    Missing.LOW: "The figure for {period} is known only to be low, so it is not compared.",
    Missing.NEW: "The measure was new in {period}, with no figure to compare.",
    Missing.NOT_APPLICABLE: "A figure for {period} does not apply, so there is nothing to compare.",
    Missing.NOT_AVAILABLE: "There is no figure for {period}, so there is nothing to compare.",
}


def known(kpi: Kpi) -> dict[Period, Decimal | None]:
    """Return every period that has an entry, with its number if it has one; a baseline counts where it is the only."""
    found: dict[Period, Decimal | None] = {kpi.start.period: kpi.start.value} if kpi.start else {}
    for one, entry in kpi.values.items():
        found[one] = entry.value if isinstance(entry.value, Decimal) else None
    return found


def no_number(kpi: Kpi, period: Period) -> str:
    """Return why there is no number for a period, in a sentence, or nothing if there is one."""
    entry = kpi.values.get(period)
    if entry is None:
        return "" if period in known(kpi) else WITHOUT_NUMBER[Missing.NOT_AVAILABLE].format(period=period.name)
    if entry.due:
        return f"There is no figure for {period.name} yet, so there is nothing to compare."
    return WITHOUT_NUMBER[entry.value].format(period=period.name) if isinstance(entry.value, Missing) else ""
