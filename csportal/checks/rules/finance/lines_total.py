"""The lines of a money table add up to its total, and the parts of a line to the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import MONEY, MONEY_TEXT, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums import money
from csportal.checks.sums.budgets import problems
from csportal.checks.sums.line_totals import slips

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.problems import Problem


def check(portal: Portal) -> Iterator[Problem]:
    yield from money.of_all(portal, RULE.code)
    yield from problems(portal, RULE.code, slips)


RULE = Rule(
    code="lines-total",
    says="The lines of a money table, or of each of its sections, add up to the total in every column, and the parts "
    "of a line to the line, within the rounding of the printed figures.",
    bad=Example(
        MONEY,
        with_line(MONEY_TEXT, "{name: Transport, figures: [40,", "{name: Transport, figures: [400,"),
        "14:48: lines-total: “Total expenditure”, annual budget: 440 is given; the 2 lines above it add up to 800.",
    ),
    good=Example(MONEY, MONEY_TEXT),
    check=check,
    source="FIN-01",
)
