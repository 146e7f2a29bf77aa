"""A budget changes from one year to the next by what a bridge, or the planned savings, explain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks import lines_total
from csportal.checks.bridge_budget import NAMED, REVENUE
from csportal.checks.budgets import Reading
from csportal.checks.example import BRIDGE, BUDGET
from csportal.checks.rule import Example, Rule
from csportal.derive.money.year_on_year import years_on_year
from csportal.problems import Level, Problem
from csportal.records.bridge import Bridge
from csportal.records.budget import Budget
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.derive.money.year_on_year import YearOnYear
    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        if not (portal.has_all(Budget, plan) and portal.has_all(Bridge, plan)):
            continue  # Where a table cannot be read, which is told already, nobody knows what would explain it.
        for one in years_on_year(portal, plan):
            # Where a plan says nothing of what moved the budget, there is nothing to test it by.
            if one.unexplained and one.savings and not _is_told(one) and _is_sound(one):
                yield _problem(one)


def _is_told(one: YearOnYear) -> bool:
    """Whether a note on the later table, or on its total, names the year before."""
    budget = one.after.budget
    notes = [*budget.notes, *([budget.total.note] if budget.total and budget.total.note else [])]
    return any(one.first.name in note for note in notes)


def _is_sound(one: YearOnYear) -> bool:
    """Whether the lines of every table add up; where they do not, that is told first."""
    tables = [whole.budget for whole in (one.before, one.after, *one.savings)]
    return not any(slip for table in tables for slip in lines_total.slips(Reading(table)))


def _problem(one: YearOnYear) -> Problem:
    budget = one.after.budget
    hint = (
        "Check both totals and the savings. If they are right, give the bridge between the years, with “budgets: …” in "
        f"its file; or say what is known of the rest in one of the table's notes, with “{one.first.name}” in it; or "
        f"add: accepted: {{{RULE.code}: why}}"
    )
    column = budget.keys.index(one.after.column)
    path = ("total", "figures", column) if budget.total else ("columns", column)
    return Problem(budget.at(*path), RULE.code, one.working, hint, Level.WARNING, budget.key)


OTHER = BUDGET.replace("savings.yml", "planned.yml")
SAVED = """\
title: Savings
kind: savings
unit: gbp-million
columns:
  - {key: planned, title: 2024/25, holds: planned, period: 2024-25}
lines:
  - {name: Offices, figures: [0.96]}
source: {section: "3"}
"""
WHOLE = NAMED.replace("title: Families", "title: All services")

RULE = Rule(
    code="budget-change",
    family="finance",
    says="Where a plan has the whole revenue budget of two years, one after the other, and the savings of the second, "
    "they are the difference; if not, a bridge of all services, or a note that names the first year, says what else "
    "there is.",
    bad=Example(
        BUDGET,
        REVENUE,
        "6:5: budget-change: The budget falls by £0.92 million, from £8.27 million in 2023/24 to £7.35 million in "
        "2024/25. Savings of £0.96 million are planned for 2024/25. The budget is £0.04 million more than that makes, "
        "which no figures explain.",
        beside=((OTHER, SAVED),),
    ),
    good=Example(BUDGET, REVENUE, beside=((OTHER, SAVED), (BRIDGE, WHOLE))),
    check=check,
    level=Level.WARNING,
    source="FIN-21",
    acceptable=True,
)
