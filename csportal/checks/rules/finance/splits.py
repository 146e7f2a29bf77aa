"""What a figure is split into adds up to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import BUDGET, BUDGET_TEXT, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.budgets import problems
from csportal.checks.sums.split_columns import slips

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.problems import Problem


def check(portal: Portal) -> Iterator[Problem]:
    yield from problems(portal, RULE.code, slips)


RULE = Rule(
    code="splits",
    says="On each line of a money table, the columns that split another one's figure add up to it, within the rounding "
    "of the printed figures.",
    bad=Example(
        BUDGET,
        with_line(BUDGET_TEXT, "75, 300, blank]", "75, 310, blank]").replace("360, 40]", "370, 40]"),
        "12:36: splits: “Offices”, “2025/26”: 300 is given; “Known before” and “New” add up to 310.",
    ),
    good=Example(BUDGET, BUDGET_TEXT),
    check=check,
    source="FIN-13",
)
