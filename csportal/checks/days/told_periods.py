"""Of which periods a plan's measures, milestones, money and updates tell, held against those that it reports on."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from csportal.link.remembered import remembered
from csportal.records.finances import MoneyTable
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.plan import Plan
from csportal.records.registers.updates import Update

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.values.period import Period

LEAST = 3
"""How many records have to end with one period for it to be the one that is reported on."""


class Misreport(NamedTuple):
    """A report of which the plan has nothing, and the period that it most likely is of, with how many end with that."""

    row: int
    report: Period
    meant: Period
    records: int


@remembered
def misreports(portal: Portal) -> dict[str, Misreport]:
    """Return the report of each plan that nothing in it is of, where much in it is of one that it has no report of."""
    return {plan.key: found for plan in portal.all(Plan) if (found := _of(portal, plan))}


def _of(portal: Portal, plan: Plan) -> Misreport | None:
    told = list(_told(portal, plan)) if plan.reports else []
    for row, report in enumerate(plan.reports):
        if not plan.period.holds(report) or any(report.holds(one) for periods in told for one in periods):
            continue
        last = Counter(
            newest
            for periods in told
            if (newest := max((one for one in periods if one.kind == report.kind), default=None))
            and plan.period.holds(newest)
            and newest not in plan.reports
        )
        for meant, records in last.most_common(1):
            if records >= LEAST:
                return Misreport(row, report, meant, records)
    return None


def _told(portal: Portal, plan: Plan) -> Iterator[set[Period]]:
    """Yield for each record of the plan that reports tell of the periods that it has something of."""
    for kpi in portal.in_plan(Kpi, plan):
        yield {*kpi.values} | {entry.reported for entry in kpi.values.values() if entry.reported}
    for milestone in portal.in_plan(Milestone, plan):
        yield {*milestone.updates}
    yield from ({table.period} for table in portal.in_plan(MoneyTable, plan))
    yield from ({update.period} for update in portal.in_plan(Update, plan))
