"""A figure that holds those of the years before it does not fall from one year to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import BUDGET, BUDGET_TEXT, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.budgets import problems
from csportal.checks.sums.yearly_falls import slips

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.problems import Problem


def check(portal: Portal) -> Iterator[Problem]:
    yield from problems(portal, RULE.code, slips)


RULE = Rule(
    code="cumulative-falls",
    says="In a table whose years each hold those before them, no line's figure falls from one year to the next unless "
    "the line has a note.",
    bad=Example(
        BUDGET,
        with_line(BUDGET_TEXT, "[100, 300,", "[400, 300,").replace("[120, 400,", "[420, 400,"),
        "12:36: cumulative-falls: “Offices” falls from 400 in “2024/25” to 300 in “2025/26”, though each year holds "
        "those before it.",
    ),
    good=Example(BUDGET, BUDGET_TEXT),
    check=check,
    source="FIN-15",
)
