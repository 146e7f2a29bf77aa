"""Capital money that was not spent in its year has a reason."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import BUDGET
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.planned_and_spent import compared
from csportal.problems import Level
from csportal.values.number import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.problems import Problem

MOST = Decimal(10)
"""The slippage, in per cent of the budget, that needs no reason."""


def check(portal: Portal) -> Iterator[Problem]:
    for one in compared(portal, "capital"):
        slipped = (one.planned - one.spent) / one.planned * 100 if one.planned > 0 else Decimal()
        if slipped > MOST:
            message = (
                f"{shown(one.spent)} of {shown(one.planned)} was spent, {shown(slipped, 0)}% less than planned; a "
                f"reason is expected above {MOST}%."
            )
            yield one.problem(RULE.code, message)


CAPITAL = """\
title: Capital
kind: capital
unit: gbp-million
columns:
  - {key: budget, title: Budget, holds: budget, period: 2023-24}
  - {key: actual, title: Spent, holds: actual, period: 2023-24}
lines:
  - {name: School repairs, figures: [2.00, 1.90]}
source: {section: "3"}
"""

RULE = Rule(
    code="capital-slippage",
    says="A line of a capital budget has a note where more than 10% of the budget was not spent.",
    bad=Example(
        BUDGET,
        CAPITAL.replace("1.90", "0.50"),
        "8:44: capital-slippage: “School repairs”: 0.50 of 2.00 was spent, 75% less than planned; a reason is expected "
        "above 10%.",
    ),
    good=Example(BUDGET, CAPITAL),
    check=check,
    level=Level.WARNING,
    source="FIN-19",
    acceptable=True,
)
