"""The budget for the year is the first one with what was moved to it or from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import MONEY, MONEY_TEXT, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums import money

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.problems import Problem


def check(portal: Portal) -> Iterator[Problem]:
    return money.of_all(portal, RULE.code)


MOVED = (
    MONEY_TEXT.replace("columns: {annual", "columns: {original_budget: First, virements: Moved, annual")
    .replace("figures: [400, 100, 110", "figures: [390, 10, 400, 100, 110")
    .replace("[40, 10, 9", "[50, -10, 40, 10, 9")
    .replace("[440, ", "[440, 0, 440, ")
    .replace("[-40, ", "[-40, 0, -40, ")
    .replace("[400, 100, 109", "[400, 0, 400, 100, 109")
    .replace("[20, ", "[20, 0, 20, ")
    .replace("[420, ", "[420, 0, 420, ")
)
"""The small council's money table with what was moved between its lines."""

RULE = Rule(
    code="current-budget",
    says="On each line of a money table that prints them, the first budget and what was moved make the budget for the "
    "year.",
    bad=Example(
        MONEY,
        with_line(MOVED, "[390, 10, 400,", "[380, 10, 400,"),
        "12:37: current-budget: “Employees”, original budget: 380 is given; virements and annual budget make 390.",
    ),
    good=Example(MONEY, MOVED),
    check=check,
    source="FIN-05",
)
