"""The last line of a money table is expenditure, income and recharges together."""

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


RULE = Rule(
    code="net-total",
    says="The net total is expenditure, income and recharges together, in every column.",
    bad=Example(
        MONEY,
        with_line(MONEY_TEXT, "figures: [420, 105, 114, (9)]", "figures: [402, 105, 114, (9)]"),
        "26:34: net-total: “Net total”, annual budget: 402 is given; expenditure, income and recharges add up to 420.",
    ),
    good=Example(MONEY, MONEY_TEXT),
    check=check,
    source="FIN-04",
)
