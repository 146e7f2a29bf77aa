"""A running total is the sum of the section totals up to it."""

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
    code="running-total",
    says="A total printed between sections is the sum of the section totals above it, in every column.",
    bad=Example(
        MONEY,
        with_line(MONEY_TEXT, "[400, 100, 109, (9)]", "[300, 100, 109, (9)]"),
        "20:66: running-total: “Net operational expenditure”, annual budget: 300 is given; "
        "the totals above it add up to 400.",
    ),
    good=Example(MONEY, MONEY_TEXT),
    check=check,
    source="FIN-02",
)
