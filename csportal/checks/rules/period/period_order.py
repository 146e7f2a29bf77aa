"""What comes later is dated later."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from csportal.checks.days.beside_plan import is_apart, strays
from csportal.checks.days.date_names import called
from csportal.checks.days.milestone_days import Finding, Path, of_milestone
from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.finance import bridge_years
from csportal.problems import Problem, quoted
from csportal.records.bridge import Bridge
from csportal.records.finances import MoneyTable
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.plan import Plan
from csportal.records.portal import PortalSettings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.values.period import Period

HINT = "Check the two dates, above all their years."
CLOSING = timedelta(days=45)


def check(portal: Portal) -> Iterator[Problem]:
    for settings in portal.all(PortalSettings)[:1]:
        yield from (_problem(settings, *found) for found in _of_portal(settings))
    for kpi in portal.all(Kpi):
        yield from (_problem(kpi, *found) for found in _of_kpi(kpi))
    for plan in portal.all(Plan):
        odd = {bridge: (path, usual) for bridge, path, _, usual in bridge_years.strays(portal, plan)}
        for bridge in portal.in_plan(Bridge, plan):
            yield from (_problem(bridge, *found) for found in _of_bridge(bridge, odd.get(bridge)))
        for kpi in portal.in_plan(Kpi, plan):
            yield from (_problem(kpi, *found) for found in _rated(kpi, plan))
        for table in portal.in_plan(MoneyTable, plan):
            if not is_apart(plan, table.period):
                yield from (_problem(table, *found) for found in _of_table(table))
        for milestone in portal.in_plan(Milestone, plan):
            yield from (_problem(milestone, *found) for found in of_milestone(milestone, plan))


def _of_portal(settings: PortalSettings) -> Iterator[Finding]:
    prepared, reviewed = settings.accessibility.prepared, settings.accessibility.reviewed
    if reviewed.last < prepared.first:
        yield ("accessibility", "reviewed"), f"{quoted(reviewed)} is before {prepared}, when it was first prepared."


def _of_kpi(kpi: Kpi) -> Iterator[Finding]:
    for period, value in kpi.values.items():
        way = ("values", period.text)
        by = value.action.by if value.action else None
        if value.due and value.due.last < period.last:
            yield (*way, "due"), f"{quoted(value.due)} is before the end of {period}, the value's period."
        if by and by.last < period.first:
            yield (*way, "action", "by"), f"{quoted(by)} is before {period}, the value's period, began."


def _rated(kpi: Kpi, plan: Plan) -> Iterator[Finding]:
    """Find ratings from before their time and forecasts from after it; what is years from the plan is told as that."""
    for period, value in kpi.values.items():
        made = value.judgement.date if value.judgement else None
        if made and made.last < period.first and not strays(plan, made, late=False):
            way = ("values", period.text, "judgement", "date")
            yield way, f"{quoted(made)} is before {period}, which is rated, began."
        told = value.forecast.date if value.forecast else None
        held = foretold(kpi, period) if told else None
        if held and told and told.first > held.last and not strays(plan, told, late=True):
            way = ("values", period.text, "forecast", "date")
            yield way, f"{quoted(told)} is after {held}, the end of which it foretells."


def foretold(kpi: Kpi, period: Period) -> Period | None:
    """Return the time whose end a forecast is for that comes with the value of a period."""
    return max((one for one in kpi.targets if one.holds(period)), default=None)


def _of_table(table: MoneyTable) -> Iterator[Finding]:
    day, period = table.as_at, table.period
    if day.last < period.first:
        yield ("as_at",), f"{quoted(day)} is before {period}, the table's period."
    elif day.last > period.last + CLOSING:
        yield ("as_at",), f"{quoted(day)} is more than {CLOSING.days} days after {period}, the table's period."


def _of_bridge(bridge: Bridge, odd: tuple[Path, Period] | None) -> Iterator[Finding]:
    """Find steps that do not lead on. `odd` is the one year in which the plan's other bridges agree on another."""
    before = bridge.starts
    for row, step in enumerate(bridge.steps):
        if step.to.first <= before.first:
            where, hint = ("steps", row, "to"), HINT
            if odd:
                field = (
                    "here" if odd[0] == where else f"in “{odd[0][-1]}”" + " of the step before" * (odd[0][0] == "steps")
                )
                hint = f"The plan's other bridges have {quoted(odd[1])} {field}: write that, if the source has it."
            yield where, f"{quoted(step.to)} is not after {before}, where the step begins.", hint
        before = step.to


def _problem(record: Record, path: Path, message: str, hint: str = HINT) -> Problem:
    return Problem(record.at(*path), RULE.code, f"{called(path)} {message}", hint, record=record.key)


RULE = Rule(
    code="period-order",
    says="A value is due after its period, an action and a rating after the period began; a forecast is made before "
    "the time that it is for is over; money is counted up to a day in its period or at most 45 days after; a milestone "
    "and its steps start before they are due, no step is due later than the whole, and it is done after that and by "
    "the end of the period whose report says so; the steps of a bridge lead from year to year; and the accessibility "
    "statement is reviewed after it was prepared.",
    bad=Example(KPI, with_line(COUNCIL[KPI], "2024-25 Q1: 88.0", "2024-25 Q1: {due: 2023-10}"), "15:21: period-order: "
                "The due date “2023-10” is before the end of 2024-25 Q1, the value's period."),
    good=Example(KPI, with_line(COUNCIL[KPI], "2024-25 Q1: 88.0", "2024-25 Q1: {due: 2024-10}")),
    check=check,
    acceptable=True,
)  # fmt: skip
