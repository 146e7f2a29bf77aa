"""The forecast for the end of the year: dated and somebody's, rated as its value would be then."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from csportal.derive.rating.judging import judge
from csportal.derive.rating.limits import held_to
from csportal.derive.rating.rag import Rag
from csportal.derive.rating.target import target_for
from csportal.values.figure import Missing

if TYPE_CHECKING:
    from decimal import Decimal

    from csportal.link import Portal
    from csportal.records.base import Judgement
    from csportal.records.kpi import Kpi
    from csportal.values.period import Period

YEAR = timedelta(days=364)
JUDGED = {
    "on-track": Rag.ON_TARGET, "complete": Rag.ON_TARGET, "at-risk": Rag.CLOSE, "off-track": Rag.OFF_TARGET,
}  # fmt: skip
"""The rating that an officer's word stands beside."""


class Outlook(NamedTuple):
    """What is expected at the end of a target's time: a number that is rated, or only an officer's rating."""

    rag: Rag
    working: str
    period: Period | None
    """The time at whose end it is expected."""
    value: Decimal | None = None
    judgement: Judgement | None = None
    date: Period | None = None
    by: str = ""
    why: str = ""


def forecast(portal: Portal, kpi: Kpi, period: Period) -> Outlook | None:
    """Return the forecast that came with the value of a period: its number, else the officer's rating of the year-end.

    Beside a suppressed value no number is given: with what else is known it could tell the value.
    """
    entry = kpi.values[period]
    end = _end(kpi, period)
    if entry.forecast and entry.value != Missing.SUPPRESSED:
        one = entry.forecast
        at = end or period
        status, working = judge(held_to(portal, kpi, at), one.value)
        said = f"The forecast for {at.name} is {kpi.measure.say(one.value)}. {working}"
        return Outlook(status, said, end, one.value, None, one.date, one.by, one.why or "")
    if entry.judgement and entry.judgement.about == "year-end":
        return _judged(portal, kpi, period, end)
    return None


def _judged(portal: Portal, kpi: Kpi, period: Period, end: Period | None) -> Outlook:
    """Return the officer's rating as a forecast: of whom nobody is named, it is that of the plan's owner."""
    entry = kpi.values[period]
    judgement = entry.judgement
    assert judgement  # noqa: S101 - asked only where there is one
    year = end.name if end else "the year"
    said = f"The council expects {year} to end “{judgement.status.replace('-', ' ')}”; it gives no number for that."
    made = judgement.date or entry.reported or period
    return Outlook(
        JUDGED[judgement.status],
        said,
        end,
        None,
        judgement,
        made,
        judgement.by or portal.plan_of(kpi).owner,
        judgement.reason or "",
    )


def _end(kpi: Kpi, period: Period) -> Period | None:
    """Return the time whose end the forecast is for: the shortest target of a year or more, else the longest."""
    held, _ = target_for(kpi, period)
    whole = sorted((one for one in kpi.targets if held and one.holds(held)), key=lambda one: one.last - one.first)
    years = [one for one in whole if one.last - one.first >= YEAR]
    return next(iter(years or whole[::-1]), None)
