"""A share is what its line has of the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import BUDGET, BUDGET_TEXT, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.budgets import problems
from csportal.checks.sums.share_columns import slips

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.problems import Problem


def check(portal: Portal) -> Iterator[Problem]:
    yield from problems(portal, RULE.code, slips)


RULE = Rule(
    code="shares",
    says="A share in a money table is its line's percentage of the total of the column that it is a share of, within "
    "rounding; and the shares of all lines add up to 100.",
    bad=Example(
        BUDGET,
        with_line(BUDGET_TEXT, "[20, 80, 20,", "[20, 80, 25,"),
        "16:44: shares: “Printing”, “Share”: 25 is given; as a percentage of “2025/26” it is 20.",
    ),
    good=Example(BUDGET, BUDGET_TEXT),
    check=check,
    source="FIN-16",
)
