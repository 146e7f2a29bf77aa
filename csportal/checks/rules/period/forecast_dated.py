"""A forecast is made in its time, of a time that is not over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import HUB, hub, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.period.period_order import foretold
from csportal.problems import Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

YEAR = 360


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        for period, value in kpi.values.items():
            if value.forecast is None:
                continue
            made = value.forecast.date
            message = ""
            if made.last < period.first:
                message = f"{quoted(made)} is before {period}, the value's period, began."
            elif (
                foretold(kpi, period) is None and (period.last - period.first).days >= YEAR and made.first > period.last
            ):
                message = f"{quoted(made)} is after {period}, the value's period, and no target looks further."
            if message:
                hint = f"{WAY} If it is right, add: accepted: {{{RULE.code}: why}}"
                place = kpi.at("values", period.text, "forecast", "date")
                yield Problem(place, RULE.code, message, hint, record=kpi.key)
    for milestone in portal.all(Milestone):
        for period, update in milestone.updates.items():
            if update.forecast and not update.completed and update.forecast.last < period.first:
                message = f"{quoted(update.forecast)} was over when {period}, which this update reports on, began."
                hint = (
                    "Check the year and the month; if it was done then, write “completed”. If it is right, add: "
                    f"accepted: {{{RULE.code}: why}}"
                )
                place = milestone.at("updates", period.text, "forecast")
                yield Problem(place, RULE.code, message, hint, record=milestone.key)


WAY = "Check the date; a forecast stands beside the newest value, of which it tells the year's end."
OPEN = hub("commentary: The lease is signed.", "forecast: 2024-10")

RULE = Rule(
    code="forecast-dated",
    says="A forecast is not made before the period of its value began, nor after a year for which no target is set; "
    "and a milestone is not expected at a time that was over when the period that is reported on began.",
    bad=Example(
        HUB,
        with_line(OPEN, "2024-10", "2024-03"),
        "8:15: forecast-dated: “2024-03” was over when 2024-25 Q1, which this update reports on, began.",
    ),
    good=Example(HUB, OPEN),
    check=check,
    acceptable=True,
)
