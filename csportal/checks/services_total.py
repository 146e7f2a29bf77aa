"""What all services may spend is the revenue budget of the year."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from csportal.checks import lines_total
from csportal.checks.budgets import TOTAL, Reading, amounts
from csportal.checks.control_total import POUNDS
from csportal.checks.example import BUDGET
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.budget import Budget
from csportal.records.plan import Plan
from csportal.values.number import shown
from csportal.values.sums import tolerance, unit_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.values.period import Period


class Whole(NamedTuple):
    """A whole table's budget for a year: the amount in pounds, and how far rounding may have moved it."""

    budget: Budget
    column: int
    period: Period
    amount: Decimal
    slack: Decimal

    @property
    def shown(self) -> str:
        """The amount in the table's own unit."""
        return shown(self.amount.scaleb(-POUNDS[self.budget.unit]))


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        wholes = [one for budget in portal.in_plan(Budget, plan) for one in _wholes(budget)]
        for one in wholes:
            for other in wholes:
                if (one.budget.kind, other.budget.kind, one.period) != ("services", "revenue", other.period):
                    continue
                if abs(one.amount - other.amount) > one.slack + other.slack:
                    yield _problem(one, other)


def _wholes(budget: Budget) -> Iterator[Whole]:
    """Yield the whole of each column of a year's budget; none where the lines do not add up, which is told first."""
    reading = Reading(budget)
    if budget.kind not in {"services", "revenue"} or any(lines_total.slips(reading)):
        return
    for row, column in enumerate(budget.columns):
        total = reading.figures.get((TOTAL, column.key))
        lines = amounts(reading.figures[path, column.key] for path in reading.top)
        if column.holds != "budget" or column.period is None or not lines:
            continue
        amount = total if isinstance(total, Decimal) else sum(lines, Decimal())
        scale = POUNDS[budget.unit]
        slack = tolerance(1 if amount is total else len(lines), unit_of(lines)) / 2
        yield Whole(budget, row, column.period, amount.scaleb(scale), slack.scaleb(scale))


def _problem(one: Whole, other: Whole) -> Problem:
    message = (
        f"The budgets of all services for {one.period.name} are {one.shown}; the table {quoted(other.budget.title)} "
        f"has {other.shown}."
    )
    hint = (
        "Check both tables: a line may be missing in one, or counted twice. If the source has them so, add: "
        f"accepted: {{{RULE.code}: why}}"
    )
    path = ("total", "figures", one.column) if one.budget.total else ("columns", one.column)
    return Problem(one.budget.at(*path), RULE.code, message, hint, Level.WARNING, one.budget.key)


SERVICES = """\
title: Services
kind: services
unit: gbp-million
columns:
  - {key: budget, title: Budget, holds: budget, period: 2024-25}
lines:
  - {name: Families, figures: [2.00]}
  - {name: Schools, figures: [1.00]}
total: {name: Total, figures: [3.00]}
source: {section: "3"}
"""

REVENUE = "anytown/plan-2024-25/budgets/revenue.yml"
REVENUE_TEXT = SERVICES.replace("Services", "Revenue").replace("kind: services", "kind: revenue")

RULE = Rule(
    code="services-total",
    family="finance",
    says="In one plan, the budgets of all services for a year add up to that year's revenue budget.",
    bad=Example(
        BUDGET,
        SERVICES,
        "9:32: services-total: The budgets of all services for 2024/25 are 3.00; the table “Revenue” has 3.20.",
        beside=((REVENUE, REVENUE_TEXT.replace("1.00", "1.20").replace("3.00", "3.20")),),
    ),
    good=Example(BUDGET, SERVICES, beside=((REVENUE, REVENUE_TEXT),)),
    check=check,
    level=Level.WARNING,
    source="FIN-17",
    acceptable=True,
)
