"""Spending stands above nought and income below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import MONEY, MONEY_TEXT
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.finance.budget_to_date import is_turned
from csportal.checks.sums.monitoring import unexplained
from csportal.checks.sums.section_signs import turned
from csportal.problems import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.problems import Problem

SIGNS = {"expenditure": (1, "above"), "income": (-1, "below")}

MINUS = ", with a minus"

EITHER = {"virements", "variance", "forecast_variance", "reserve_use"}
"""The columns whose figures may go either way."""


def check(portal: Portal) -> Iterator[Problem]:
    for one in unexplained(portal):
        # Where the two budgets differ in sign, the rule for them tells of the line; and where most lines of a section
        # have the wrong sign, the rule for its kind.
        if one.kind not in SIGNS or is_turned(one) or turned(one.table, one.section):
            continue
        sign, where = SIGNS[one.kind]
        wrong = [column for column, figure in one.figures.items() if column not in EITHER and figure * sign < 0]
        if wrong:
            message = f"{one.say(wrong[0])}, has the wrong sign: {one.kind} stands {where} nought{MINUS * (sign < 0)}."
            yield one.problem(RULE.code, wrong[0], message)


RULE = Rule(
    code="money-sign",
    says="In a money table, expenditure stands above nought and income below it; if not, the line's note says why.",
    bad=Example(
        MONEY,
        MONEY_TEXT.replace("[40, 10, 9, 1]", "[4, 1, -1, 2]")
        .replace("[440, 110, 119, (9)]", "[404, 101, 109, (8)]")
        .replace("[400, 100, 109, (9)]", "[364, 91, 99, (8)]")
        .replace("[420, 105, 114, (9)]", "[384, 96, 104, (8)]"),
        "13:43: money-sign: “Transport”: the actual to date, -1, has the wrong sign: expenditure stands above nought.",
    ),
    good=Example(MONEY, MONEY_TEXT),
    check=check,
    level=Level.WARNING,
    source="FIN-09",
    acceptable=True,
)  # fmt: skip
