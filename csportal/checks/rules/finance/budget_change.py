"""A budget changes from one year to the next by what a bridge, or the planned savings, explain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import BRIDGE, BUDGET
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.finance.bridge_budget import NAMED, REVENUE
from csportal.checks.rules.finance.money_unit import odd
from csportal.checks.rules.finance.table_kind import is_of_another_kind
from csportal.checks.sums import line_totals
from csportal.checks.sums.budgets import Reading
from csportal.checks.texts.said_amounts import ANY, amount_of
from csportal.derive.money.year_on_year import years_on_year
from csportal.problems import Level, Problem
from csportal.records.bridge import Bridge
from csportal.records.budget import Budget
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.derive.money.year_on_year import YearOnYear
    from csportal.link import Portal
    from csportal.records.budget import Path


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        if not (portal.has_all(Budget, plan) and portal.has_all(Bridge, plan)):
            continue  # Where a table cannot be read, which is told already, nobody knows what would explain it.
        if any(is_of_another_kind(one) for one in portal.in_plan(Budget, plan)):
            continue  # So it is where a table is told to be of another kind.
        for one in years_on_year(portal, plan):
            # Where a plan says nothing of what moved the budget, there is nothing to test it by.
            if one.unexplained and one.savings and _is_sound(portal, one):
                notes = list(_notes(one))
                if not notes:
                    yield _problem(one)
                elif all(_is_of_another_sum(note, one) for _, note in notes):
                    yield _of_note(one, *notes[0])


def _notes(one: YearOnYear) -> Iterator[tuple[Path, str]]:
    """Yield the notes on the later table, or on its total, that name the year before."""
    budget = one.after.budget
    notes: list[tuple[Path, str]] = [(("notes", row), note) for row, note in enumerate(budget.notes)]
    if budget.total and budget.total.note:
        notes.append((("total", "note"), budget.total.note))
    yield from ((path, note) for path, note in notes if one.first.name in note)


def _is_of_another_sum(note: str, one: YearOnYear) -> bool:
    """Whether a note has amounts, and none is what is not explained."""
    amounts = [amount_of(match) for match in ANY.finditer(note)]
    return bool(amounts) and not any(abs(abs(one.unexplained) - amount) <= step for amount, step in amounts)


def _of_note(one: YearOnYear, path: Path, note: str) -> Problem:
    given = " and ".join(match[0] for match in ANY.finditer(note))
    message = f"This note gives {given}; {one.said(abs(one.unexplained))} of the change is what no figures explain."
    hint = f"Check both totals, the savings and this note. If all are right, add: accepted: {{{RULE.code}: why}}"
    return Problem(one.after.budget.at(*path), RULE.code, message, hint, Level.WARNING, one.after.budget.key)


def _is_sound(portal: Portal, one: YearOnYear) -> bool:
    """Whether the lines of every table add up and its unit is that of others; where not, that is told first."""
    tables = [whole.budget for whole in (one.before, one.after, *one.savings)]
    if any(table.key in odd(portal) for table in tables):
        return False
    return not any(slip for table in tables for slip in line_totals.slips(Reading(table)))


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
