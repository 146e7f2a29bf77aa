"""What is said to have happened does not lie in the future."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.days.beside_plan import strays
from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.period.period_order import foretold
from csportal.problems import Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.values.period import Period

Path = tuple[str | int, ...]
Dated = tuple[Path, "Period", str]
CLOSING = timedelta(days=45)
"""So long after its last period a report may still be written."""


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        now = known_until(plan, portal.today)
        for kpi in portal.in_plan(Kpi, plan):
            for period, value in kpi.values.items():
                if isinstance(value.value, Decimal) and period.first > now and not strays(plan, period, late=False):
                    message = f"{quoted(period)} has not begun, so that it cannot have a figure yet."
                    hint = "Check the period. What is only expected is a “forecast” of an earlier one, or “due”."
                    place = kpi.home.entry.at_key("values", period.text)
                    yield Problem(place, RULE.code, message, hint, record=kpi.key)
            yield from _late(kpi, plan, now, _of_kpi(kpi))
        for milestone in portal.in_plan(Milestone, plan):
            yield from _late(milestone, plan, now, _of_milestone(milestone, plan))


def known_until(plan: Plan, today: date) -> date:
    """Return the last day of which anything can be known: today or, if later, 45 days after the last report's time.

    A portal that is judged on an earlier day than that still holds the report.
    """
    return max([today, *(period.last + CLOSING for period in plan.reports)])


def _of_kpi(kpi: Kpi) -> Iterator[Dated]:
    for period, value in kpi.values.items():
        way: Path = ("values", period.text)
        if value.judgement and value.judgement.date:
            yield (*way, "judgement", "date"), value.judgement.date, "the rating cannot have been made yet"
        held = foretold(kpi, period) if value.forecast else None
        # A forecast from after its time is told as being out of order.
        if value.forecast and not (held and value.forecast.date.first > held.last):
            yield (*way, "forecast", "date"), value.forecast.date, "the forecast cannot have been made yet"
    for period, target in kpi.targets.items():
        for row, change in enumerate(target.changes):
            yield ("targets", period.text, "changes", row, "date"), change.date, "the target cannot have been moved yet"
    for period, rebase in kpi.variation.rebases.items() if kpi.variation else ():
        yield ("variation", "rebases", period.text, "date"), rebase.date, "nothing can have been decided yet"


def _of_milestone(milestone: Milestone, plan: Plan) -> Iterator[Dated]:
    for row, change in enumerate(milestone.changes):
        yield ("changes", row, "date"), change.date, "the date cannot have been moved yet"
    for row, step in enumerate(milestone.steps):
        if step.completed:
            yield ("steps", row, "completed"), step.completed, "it cannot have been done yet"
    for period, update in milestone.updates.items():
        way: Path = ("updates", period.text)
        if update.judgement and update.judgement.date:
            yield (*way, "judgement", "date"), update.judgement.date, "the rating cannot have been made yet"
        # What is done after the last report, or after the update's own time, is told as being out of order.
        if update.completed and update.completed.first <= min([period.last, *(one.last for one in plan.reports)]):
            yield (*way, "completed"), update.completed, "it cannot have been done yet"


def _late(record: Record, plan: Plan, now: date, dates: Iterator[Dated]) -> Iterator[Problem]:
    for path, when, why in dates:
        if when.first > now and not strays(plan, when, late=True):
            message = f"{quoted(when)} is still to come, so {why}."
            hint = "Check the date, above all its year."
            yield Problem(record.at(*path), RULE.code, message, hint, record=record.key)


RULE = Rule(
    code="future-date",
    says="Ratings, forecasts and changes of targets, due dates and limits were made by today, and what is done was "
    "done by then; a figure is of a period that has begun. Today is the day on which the portal is judged or, where "
    "that is later, 45 days after the time of the plan's last report.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "88.0", "{value: 88.0, judgement: {status: on-track, date: 2024-12-14}}"),
        "15:65: future-date: “2024-12-14” is still to come, so the rating cannot have been made yet.",
    ),
    good=Example(
        KPI, with_line(COUNCIL[KPI], "88.0", "{value: 88.0, judgement: {status: on-track, date: 2024-07-14}}")
    ),
    check=check,
)
