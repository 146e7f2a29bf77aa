"""A variance is the difference between the budget and the actual figure beside it."""

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
    code="variance-identity",
    says="The variance printed on a line is the budget to date less the actual, or the other way round, as "
    "“variance_is” says.",
    bad=Example(
        MONEY,
        with_line(with_line(MONEY_TEXT, "110, (10)]", "110, (12)]"), "9, 1]", "9, 3]"),
        "12:52: variance-identity: “Employees”, variance: -12 is given; budget less actual makes -10.\n"
        "13:48: variance-identity: “Transport”, variance: 3 is given; budget less actual makes 1.",
    ),
    good=Example(MONEY, MONEY_TEXT),
    check=check,
    source="FIN-03",
)
