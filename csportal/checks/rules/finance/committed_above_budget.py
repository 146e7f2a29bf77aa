"""What is spent and ordered stays within the year's budget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import MONEY
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.finance.committed_below_actual import ORDERED
from csportal.checks.sums.monitoring import unexplained
from csportal.problems import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.problems import Problem


def check(portal: Portal) -> Iterator[Problem]:
    for one in unexplained(portal):
        if one.kind == "income" or "committed" not in one.figures or one.figures["annual_budget"] < 0:
            continue
        if one.figures["committed"] > one.figures["annual_budget"]:
            message = f"{one.say('committed')}, is more than {one.say('annual_budget')}."
            yield one.problem(RULE.code, "committed", message)


RULE = Rule(
    code="committed-above-budget",
    says="On a line of spending, what is spent and ordered is no more than the budget for the year; if it is, the "
    "line's note says why.",
    bad=Example(
        MONEY,
        ORDERED.replace("9, 1, 12]", "9, 1, 44]")
        .replace("(9), 132]", "(9), 164]")
        .replace("(9), 122]", "(9), 154]")
        .replace("(9), 127]", "(9), 159]"),
        "13:51: committed-above-budget: “Transport”: the committed figure, 44, is more than the annual budget, 40.",
    ),
    good=Example(MONEY, ORDERED),
    check=check,
    level=Level.WARNING,
    source="FIN-07",
    acceptable=True,
)  # fmt: skip
