"""What is dated lies in the time that its plan is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.days import dated, set_dates
from csportal.checks.days.beside_plan import BEFORE, is_apart, strays
from csportal.checks.days.plan_folder import is_misnamed
from csportal.checks.days.plan_period import how_astray
from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.period.year_in_name import differs
from csportal.problems import Problem, quoted
from csportal.records.finances import MoneyTable
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.plan import Plan
from csportal.records.registers.documents import Reference
from csportal.records.registers.updates import Update

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.values.period import Period

Path = tuple[str | int, ...]
KEYED = {"values", "targets", "updates", "comparators", "models"}
"""The fields whose keys are periods."""
WITHIN = {"due", "forecast", "completed", "date"}
"""The fields in what stands under such a key whose values are periods."""


def check(portal: Portal) -> Iterator[Problem]:
    # Where the plan's own period is the slip, that is told.
    for plan in [one for one in portal.all(Plan) if not (is_misnamed(one) or how_astray(portal, one))]:
        for kpi in portal.in_plan(Kpi, plan):
            yield from _of_kpi(kpi, plan)
        for milestone in portal.in_plan(Milestone, plan):
            yield from _of_milestone(milestone, plan)
        told: list[Update | MoneyTable] = [*portal.in_plan(Update, plan), *portal.in_plan(MoneyTable, plan)]
        for record in told:
            yield from _apart(record, plan, ("period",), record.period)
        for one, path, period in dated.told(portal, plan):
            yield from _outside(one, plan, path, period, late=False)
        for one, path, period in dated.planned(portal, plan):
            yield from _outside(one, plan, path, period, late=True)
        yield from _of_papers(portal, plan)
        yield from _outside(plan, plan, ("document", "date"), plan.document.date, late=True)
        for row, period in enumerate(plan.reports):
            if not plan.period.holds(period):
                yield _problem(plan, plan, ("reports", row), f"{quoted(period)} is not within")


def _of_kpi(kpi: Kpi, plan: Plan) -> Iterator[Problem]:
    earliest, last = plan.period.first - BEFORE, plan.period.last
    for period, value in kpi.values.items():
        if not earliest <= period.first <= last:
            yield from _outside(kpi, plan, ("values", period.text), period, late=value.value is None)
    if kpi.baseline and kpi.baseline.period not in kpi.values:  # else it is told of the value
        yield from _outside(kpi, plan, ("baseline", "period"), kpi.baseline.period, late=False)
    for whose, series in kpi.comparators.items():
        for period in series:
            yield from _outside(kpi, plan, ("comparators", whose, period.text), period, late=False)
    for path, period in set_dates.of_kpi(kpi):
        yield from _outside(kpi, plan, path, period, late=True)


def _of_milestone(milestone: Milestone, plan: Plan) -> Iterator[Problem]:
    for period in milestone.updates:
        yield from _apart(milestone, plan, ("updates", period.text), period)
    for path, period in set_dates.of_milestone(milestone):
        yield from _outside(milestone, plan, path, period, late=True)


def _of_papers(portal: Portal, plan: Plan) -> Iterator[Problem]:
    """Find the laws and papers that are from long after the plan that names them; none is too old."""
    for record in portal.in_plan(Reference, plan):
        # Where the name has another year, that is told.
        if record.date and record.date.first > plan.period.last and not differs(record):
            yield from _outside(record, plan, ("date",), record.date, late=True)


def _outside(record: Record, plan: Plan, path: Path, period: Period, *, late: bool) -> Iterator[Problem]:
    if how := strays(plan, period, late=late):
        yield _problem(record, plan, path, f"{quoted(period)} {how}")


def _apart(record: Record, plan: Plan, path: Path, period: Period) -> Iterator[Problem]:
    if is_apart(plan, period):
        how = "before" if period.last < plan.period.first else "after"
        yield _problem(record, plan, path, f"{quoted(period)} is {how}")


def _problem(record: Record, plan: Plan, path: Path, begins: str) -> Problem:
    message = f"{begins} the plan, which covers {plan.period.name}."
    is_key = path[0] in KEYED and path[-1] not in WITHIN
    place = record.home.entry.at_key(*path) if is_key else record.at(*path)
    return Problem(place, RULE.code, message, "Check the year.", record=record.key)


RULE = Rule(
    code="period-range",
    says="Values and what has been counted lie within the plan's years or at most 15 years before them; targets, due "
    "dates, forecasts, facts, laws, papers, budgets and contracts at most six years after. Reports, updates and "
    "monitoring are of the plan's years.",
    bad=Example(KPI, with_line(COUNCIL[KPI], "2024-25 Q1:", "2094-95 Q1:"), "15:3: period-range: “2094-95 Q1” is "
                "after the plan, which covers 2024/25."),
    good=Example(KPI, COUNCIL[KPI]),
    check=check,
    acceptable=True,
)  # fmt: skip
