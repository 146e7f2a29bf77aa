"""What all services may spend is the revenue budget of the year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import BUDGET
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.finance.money_unit import odd
from csportal.checks.rules.finance.table_kind import is_of_another_kind
from csportal.checks.sums import line_totals
from csportal.checks.sums.budgets import Reading
from csportal.checks.sums.service_lines import differing, exchanged, said
from csportal.derive.money.wholes import yearly
from csportal.problems import Level, Problem, quoted
from csportal.records.budget import Budget
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.sums.service_lines import Found
    from csportal.derive.money.wholes import Whole
    from csportal.link import Portal
    from csportal.values.period import Period


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        # Where the unit or the kind is odd or the lines do not add up, that is told first.
        budgets = [
            one for one in portal.in_plan(Budget, plan) if one.key not in odd(portal) and not is_of_another_kind(one)
        ]
        sound = [one for one in budgets if not any(line_totals.slips(Reading(one)))]
        for services in sound:
            for revenue in sound:
                if (services.kind, revenue.kind) == ("services", "revenue"):
                    other = yearly(revenue, "budget")
                    for period, one in yearly(services, "budget").items():
                        if period in other and _differ(one, other[period]):
                            yield _of_line(one, differing(one, other[period])) or _problem(period, one, other[period])
                        elif period in other and (found := _of_line(one, exchanged(one, other[period]))):
                            yield found


def _differ(one: Whole, other: Whole) -> bool:
    is_known = not (one.is_open or other.is_open)
    return is_known and abs(one.pounds - other.pounds) > one.slack + other.slack


def _of_line(one: Whole, found: Found | None) -> Problem | None:
    if found is None:
        return None
    path, message, hint = found
    place = one.budget.at(*path, "figures", one.budget.keys.index(one.column))
    return Problem(place, RULE.code, message, _hint(hint), Level.WARNING, one.budget.key)


def _problem(period: Period, one: Whole, other: Whole) -> Problem:
    message = (
        f"The budgets of all services for {period.name} are {said(one.pounds, one)}; the table "
        f"{quoted(other.budget.title)} has {said(other.pounds, other)}."
    )
    hint = _hint("Check the units, and both tables: a line may be missing in one, or counted twice.")
    column = one.budget.keys.index(one.column)
    path = ("total", "figures", column) if one.budget.total else ("columns", column)
    return Problem(one.budget.at(*path), RULE.code, message, hint, Level.WARNING, one.budget.key)


def _hint(what: str) -> str:
    return f"{what} If the source has them so, add: accepted: {{{RULE.code}: why}}"


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
    says="In one plan, the budgets of all services for a year add up to that year's revenue budget.",
    bad=Example(
        BUDGET,
        SERVICES,
        "9:32: services-total: The budgets of all services for 2024/25 are £3.00 million; the table “Revenue” has "
        "£3.20 million.",
        beside=((REVENUE, REVENUE_TEXT.replace("1.00", "1.20").replace("3.00", "3.20")),),
    ),
    good=Example(BUDGET, SERVICES, beside=((REVENUE, REVENUE_TEXT),)),
    check=check,
    level=Level.WARNING,
    source="FIN-17",
    acceptable=True,
)
