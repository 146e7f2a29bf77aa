"""A column that splits another one's figure, or is a share of it, is for that one's period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import BUDGET, BUDGET_TEXT
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.split_columns import strays
from csportal.problems import Problem, quoted
from csportal.records.budget import Budget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for budget in portal.all(Budget):
        for column, whole in strays(budget):
            field, how = ("splits", "split") if column.splits else ("share_of", "be a share of")
            message = (
                f"This column is for {quoted(column.period)}, and is said to {how} {quoted(whole.key)}, which is for "
                f"{quoted(whole.period)}."
            )
            fitting = [
                one.key for one in budget.columns if one.period == column.period and not (one.splits or one.share_of)
            ]
            hint = (
                f"Write “{field}: {fitting[0]}”, or check the periods."
                if fitting
                else f"Check “{field}” and the periods."
            )
            path = ("columns", budget.keys.index(column.key), field)
            yield Problem(budget.at(*path), RULE.code, message, hint, record=budget.key)


RULE = Rule(
    code="split-period",
    says="A column of a budget that splits another one's figure, or is a share of it, is for a time within that one's "
    "period.",
    bad=Example(
        BUDGET,
        BUDGET_TEXT.replace("planned, splits: by-2025-26}", "planned, period: 2024-25, splits: by-2025-26}"),
        "9:80: split-period: This column is for “2024-25”, and is said to split “by-2025-26”, which is "
        "for “2025-26”.\n"
        "10:69: split-period: This column is for “2024-25”, and is said to split “by-2025-26”, which is "
        "for “2025-26”.",
    ),
    good=Example(BUDGET, BUDGET_TEXT.replace("planned, splits: by", "planned, period: 2025-26, splits: by")),
    check=check,
)
