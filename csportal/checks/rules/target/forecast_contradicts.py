"""A forecast that misses the target is not rated as on track."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.derive.rating.forecast import forecast
from csportal.derive.rating.rag import Rag
from csportal.problems import Level, Problem
from csportal.records.kpi import Kpi
from csportal.records.portal import PortalSettings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

WELL = {"on-track", "complete"}


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi) if portal.all(PortalSettings) else ():
        for period, value in kpi.values.items():
            rating = value.judgement
            if value.forecast is None or rating is None or rating.about != "year-end" or rating.status not in WELL:
                continue
            found = forecast(portal, kpi, period)
            if found and found.value is not None and found.rag == Rag.OFF_TARGET:
                said = kpi.measure.say(found.value)
                message = f"The forecast of {said} is off target, but the year's end is rated “{rating.status}”."
                hint = f"Check the forecast and the rating. If the source has both, add: accepted: {{{RULE.code}: why}}"
                place = kpi.at("values", period.text, "judgement", "status")
                yield Problem(place, RULE.code, message, hint, Level.WARNING, kpi.key)


ENTRY = (
    "{value: 88.0, forecast: {value: 91, date: 2024-07, by: Families}, judgement: {status: on-track, about: year-end}}"
)
TEXT = with_line(COUNCIL[KPI], "88.0", ENTRY)

RULE = Rule(
    code="forecast-contradicts",
    says="Where a forecast for the end of the year is off target, the year's end is not rated as on track.",
    bad=Example(
        KPI,
        with_line(TEXT, "forecast: {value: 91", "forecast: {value: 70"),
        "15:101: forecast-contradicts: The forecast of 70% is off target, but the year's end is rated “on-track”.",
    ),
    good=Example(KPI, TEXT),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
