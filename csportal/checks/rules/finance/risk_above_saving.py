"""What is at risk of a saving, or out of reach, is no more than the saving itself."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import BUDGET, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.budgets import TOTAL, Reading
from csportal.derive.money.savings import PLANNED
from csportal.problems import Problem, quoted
from csportal.records.budget import Budget
from csportal.records.figures import amounts
from csportal.values.number import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.budget import BudgetColumn, Path

UNSURE = ("at-risk", "unachievable")


def check(portal: Portal) -> Iterator[Problem]:
    for budget in portal.all(Budget):
        if budget.kind == "savings":
            yield from _of(Reading(budget))


def _of(reading: Reading) -> Iterator[Problem]:
    """Find, for each period, the lines that have more at risk and out of reach than planned; the total if no line."""
    columns = [one for one in reading.budget.columns if not one.splits]
    for planned in columns:
        unsure = [one for one in columns if one.holds in UNSURE and one.period == planned.period]
        rivals = [one for one in columns if one.holds in PLANNED and one.period == planned.period]
        if planned.holds in PLANNED and unsure and len(rivals) == 1:
            found = [path for path in reading.lines if _is_more(reading, path, planned, unsure)]
            for path in found:
                if path != TOTAL or found == [TOTAL]:
                    yield _problem(reading, path, planned, unsure)


def _is_more(reading: Reading, path: Path, planned: BudgetColumn, unsure: list[BudgetColumn]) -> bool:
    plan = reading.figures[path, planned.key]
    found = amounts(reading.figures[path, one.key] for one in unsure)
    return isinstance(plan, Decimal) and found is not None and abs(sum(found, Decimal())) > abs(plan)


def _problem(reading: Reading, path: Path, planned: BudgetColumn, unsure: list[BudgetColumn]) -> Problem:
    budget, line = reading.budget, reading.lines[path]
    plan = amounts([reading.figures[path, planned.key]]) or [Decimal()]
    parts = amounts(reading.figures[path, one.key] for one in unsure) or []
    most = max(range(len(parts)), key=lambda row: abs(parts[row]))
    what = "at risk" if unsure[most].holds == "at-risk" else "out of reach"
    what = what if abs(parts[most]) > abs(plan[0]) else "at risk or out of reach"
    amount = abs(parts[most]) if what != "at risk or out of reach" else abs(sum(parts, Decimal()))
    message = f"{quoted(line.name)}: {shown(amount)} is {what}, of a saving of {shown(abs(plan[0]))}."
    hint = (
        "Check both figures; of a saving no more than all of it can be lost. If the source prints them so, add: "
        f"accepted: {{{RULE.code}: why}}"
    )
    place = budget.at(*path, "figures", budget.keys.index(unsure[most].key))
    return Problem(place, RULE.code, message, hint, record=budget.key)


RISKS = """\
title: Savings
kind: savings
unit: gbp-thousand
columns:
  - {key: planned, title: Planned, holds: planned, period: 2024-25}
  - {key: at-risk, title: At risk, holds: at-risk, period: 2024-25}
lines:
  - {name: Offices, figures: [100, 40]}
  - {name: Contracts, figures: [60, blank]}
total: {name: Total savings, figures: [160, 40]}
source: {section: "3"}
"""

RULE = Rule(
    code="risk-above-saving",
    says="What is at risk of a saving, together with what is out of reach, is no more than the saving itself.",
    bad=Example(
        BUDGET,
        with_line(RISKS, "[100, 40]", "[100, 140]").replace("[160, 40]", "[160, 140]"),
        "8:36: risk-above-saving: “Offices”: 140 is at risk, of a saving of 100.",
    ),
    good=Example(BUDGET, RISKS),
    check=check,
    acceptable=True,
)
