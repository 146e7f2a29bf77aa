"""A large difference between budget and spending has an explanation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import BUDGET, MONEY, MONEY_TEXT, revenue, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.finance import money_unit
from csportal.checks.sums.monitoring import unexplained
from csportal.checks.sums.planned_and_spent import compared
from csportal.problems import Level
from csportal.records.portal import PortalSettings
from csportal.values.money import in_pounds
from csportal.values.number import shown
from csportal.values.unit import pounds

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from csportal.link import Portal
    from csportal.problems import Problem
    from csportal.records.portal import Threshold


def check(portal: Portal) -> Iterator[Problem]:
    found = list(_unexplained(portal))
    # A difference in a unit that is told to be wrong is a thousand times what it is.
    wrong = {one.record for one in money_unit.check(portal)} if found else set()
    yield from (one for one in found if one.record not in wrong)


def _unexplained(portal: Portal) -> Iterator[Problem]:
    for settings in portal.all(PortalSettings)[:1]:
        for line in unexplained(portal):
            budget, actual = (line.pounds(line.figures[name]) for name in ("budget_to_date", "actual_to_date"))
            if said := difference(settings.attention, budget, actual, line.kind):
                message = f"{said}, and no reason is given. {expected(settings.attention)}"
                yield line.problem(RULE.code, "variance", message)
        for one in compared(portal, "revenue"):
            kind, unit = "income" if one.planned < 0 else "", one.budget.unit
            if said := difference(settings.attention, in_pounds(one.planned, unit), in_pounds(one.spent, unit), kind):
                yield one.problem(RULE.code, f"{said}, and no reason is given. {expected(settings.attention)}")


def difference(rule: Threshold, budget: Decimal, actual: Decimal, kind: str) -> str:
    """Return what is said of a difference, in pounds, from which a reason is expected; else nothing."""
    gap = abs(actual - budget)
    if not rule.counts(gap, budget):
        return ""
    way = "over budget" if actual > budget else "under budget"
    if kind == "income":
        way = "less income than budgeted" if actual > budget else "more income than budgeted"
    part = f", {shown(gap / abs(budget) * 100, 0)}% of the budget" if budget else ""
    return f"{pounds(gap)} {way}{part}"


def expected(rule: Threshold) -> str:
    """Return from which size on a reason is expected."""
    return f"One is expected from {pounds(rule.amount)}, or from {shown(rule.percent)}% and {pounds(rule.least)}."


REVENUE = revenue("figures: [2.00, 2.02]")

RULE = Rule(
    code="variance-unexplained",
    says="A line of a money table or of a revenue budget has a note or an explanation where spending and budget differ "
    "by so much that the portal's rule for attention asks for a reason, be it over or under.",
    bad=Example(
        MONEY,
        with_line(MONEY_TEXT, ", note: Two more posts than planned.", ""),
        "12:52: variance-unexplained: “Employees”: £10,000 over budget, 10% of the budget, and no reason is given. One "
        "is expected from £25,000, or from 10% and £5,000.",
    ),
    good=Example(BUDGET, REVENUE),
    check=check,
    level=Level.WARNING,
    source="FIN-10",
    acceptable=True,
)
