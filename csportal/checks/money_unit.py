"""The money tables of a plan that are alike are in the unit that their figures fit."""

from __future__ import annotations

from collections import Counter, defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import BUDGET, BUDGET_TEXT, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.budget import Budget
from csportal.records.finances import MoneyTable
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

NEAR = 30


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        alike: dict[str, list[MoneyTable | Budget]] = defaultdict(list)
        tables: list[MoneyTable | Budget] = [*portal.in_plan(MoneyTable, plan), *portal.in_plan(Budget, plan)]
        for table in tables:
            alike[table.kind].append(table)
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


def _are_near(one: MoneyTable | Budget, other: MoneyTable | Budget) -> bool:
    """Whether the largest figures of the two, taken without their units, are of the same size."""
    low, high = sorted((_largest(one), _largest(other)))
    return bool(low) and high < low * NEAR


def _largest(table: MoneyTable | Budget) -> Decimal:
    figures = [figure for _, line in table.every_line() for figure in line.figures if isinstance(figure, Decimal)]
    return max((abs(figure) for figure in figures), default=Decimal())


OTHERS = tuple((BUDGET.replace("savings", f"savings-{row}"), BUDGET_TEXT) for row in (2, 3))

RULE = Rule(
    code="money-unit",
    family="finance",
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
