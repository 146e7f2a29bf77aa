"""The lines of a money table's section add up to its total."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import MONEY, MONEY_TEXT, with_line
from csportal.checks.money import problems
from csportal.checks.rule import Example, Rule
from csportal.records.finances import MoneyTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.problems import Problem


def check(portal: Portal) -> Iterator[Problem]:
    for table in portal.all(MoneyTable):
        yield from problems(table, RULE.code)


RULE = Rule(
    code="lines-total",
    family="finance",
    says="The lines of each section add up to its total in every column, within the rounding of the printed figures.",
    bad=Example(
        MONEY,
        with_line(MONEY_TEXT, "{name: Transport, figures: [40,", "{name: Transport, figures: [400,"),
        "14:48: lines-total: “Total expenditure”, annual budget: 440 is given; the 2 lines above it add up to 800.",
    ),
    good=Example(MONEY, MONEY_TEXT),
    check=check,
    source="FIN-01",
)
