"""A budget changes from one year to the next by what a bridge, or the planned savings, explain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks import lines_total
from csportal.checks.bridge_budget import NAMED, REVENUE
from csportal.checks.budgets import Reading
from csportal.checks.example import BRIDGE, BUDGET
from csportal.checks.rule import Example, Rule
from csportal.derive.year_on_year import years_on_year
from csportal.problems import Level, Problem
from csportal.records.bridge import Bridge
from csportal.records.budget import Budget
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.derive.wholes import Whole
    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        if not (portal.has_all(Budget, plan) and portal.has_all(Bridge, plan)):
            continue  # Where a table cannot be read, which is told already, nobody knows what would explain it.
        for one in years_on_year(portal, plan):
            unsound = [w for w in (one.before, one.after, *one.savings) if any(lines_total.slips(Reading(w.budget)))]
            if one.unexplained and not unsound:
                yield _problem(one.after, one.working)


def _problem(after: Whole, working: str) -> Problem:
    budget = after.budget
    hint = (
        "Check both totals. If they are right, give the bridge between them, with “budgets: …” in its file; or, if the "
        f"source has none, add: accepted: {{{RULE.code}: what is known of the difference}}"
    )
    column = budget.keys.index(after.column)
    path = ("total", "figures", column) if budget.total else ("columns", column)
    return Problem(budget.at(*path), RULE.code, working, hint, Level.WARNING, budget.key)


WHOLE = NAMED.replace("title: Families", "title: All services")

RULE = Rule(
    code="budget-change",
    family="finance",
    says="Where a plan has the whole revenue budget of two years, one after the other, a bridge explains the difference, "
    "or the savings that are planned for the second year are as large.",
    bad=Example(
        BUDGET,
        REVENUE,
        "6:5: budget-change: The budget falls by £0.92 million, from £8.27 million in 2023/24 to £7.35 million in "
        "2024/25. The plan has no figures that explain it.",
    ),
    good=Example(BUDGET, REVENUE, beside=((BRIDGE, WHOLE),)),
    check=check,
    level=Level.WARNING,
    source="FIN-21",
    acceptable=True,
)
