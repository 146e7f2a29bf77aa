"""The money tables of a plan that are alike are in the unit that their figures fit."""

from __future__ import annotations

from collections import Counter, defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import BUDGET, BUDGET_TEXT, with_line
from csportal.checks.rule import Example, Rule
from csportal.link.remembered import remembered
from csportal.problems import Level, Problem, quoted
from csportal.records.bridge import Bridge
from csportal.records.budget import Budget
from csportal.records.finances import MoneyTable
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

Table = MoneyTable | Budget | Bridge
NEAR = 30


@remembered
def odd(portal: Portal) -> set[str]:
    """Return the keys of the tables whose unit is told to be wrong, so that nothing is held against their amounts."""
    return {problem.record for problem in check(portal)} - {
        record.key for record in portal.records if "money-unit" in (record.accepted or {})
    }


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        alike: dict[str, list[Table]] = defaultdict(list)
        tables: list[Table] = [
            *portal.in_plan(MoneyTable, plan),
            *portal.in_plan(Budget, plan),
            *portal.in_plan(Bridge, plan),
        ]
        for table in tables:
            alike["bridge" if isinstance(table, Bridge) else table.kind].append(table)
        usual = Counter(str(table.unit) for table in tables).most_common(1)
        for kind, group in alike.items():
            for table in group:
                others = [other for other in group if str(other.unit) == usual[0][0]]
                if str(table.unit) != usual[0][0] and any(_are_near(table, other) for other in others):
                    message = (
                        f"This table is in {quoted(str(table.unit))}, others of the kind {quoted(kind)} in "
                        f"{quoted(usual[0][0])}, yet its figures are of the same size."
                    )
                    hint = f"Check the unit. If the source has it so, add: accepted: {{{RULE.code}: why}}"
                    yield Problem(table.at("unit"), RULE.code, message, hint, Level.WARNING, table.key)


def _are_near(one: Table, other: Table) -> bool:
    """Whether the largest figures of the two, taken without their units, are of the same size."""
    low, high = sorted((_largest(one), _largest(other)))
    return bool(low) and high < low * NEAR


def _largest(table: Table) -> Decimal:
    if isinstance(table, Bridge):
        return max(abs(table.opening), *(abs(step.closing) for step in table.steps))
    figures = [figure for _, line in table.every_line() for figure in line.figures if isinstance(figure, Decimal)]
    return max((abs(figure) for figure in figures), default=Decimal())


SMALL = """\
title: Savings on %s
kind: savings
unit: gbp-thousand
columns:
  - {key: planned, title: 2024/25, holds: planned, period: 2024-25}
lines:
  - {name: All of it, figures: [%s]}
source: {section: "3"}
"""
OTHERS = tuple(
    (BUDGET.replace("savings", name), SMALL % (name, amount)) for name, amount in (("homes", 300), ("schools", 250))
)

RULE = Rule(
    code="money-unit",
    says="In a plan, a money table in another unit than the others of its kind has figures of another size than they.",
    bad=Example(
        BUDGET,
        with_line(BUDGET_TEXT, "gbp-thousand", "gbp"),
        "3:7: money-unit: This table is in “gbp”, others of the kind “savings” in “gbp-thousand”, yet its figures are "
        "of the same size.",
        beside=OTHERS,
    ),
    good=Example(BUDGET, BUDGET_TEXT, beside=OTHERS),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
