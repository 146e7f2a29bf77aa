"""A plan's folder that ends in years names the years of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.days.plan_folder import YEARS, is_misnamed
from csportal.checks.example import COUNCIL, PLAN, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        if is_misnamed(plan):
            years = YEARS.findall(plan.id)[0]
            told = "-".join(part for part in years if part)
            message = f"{quoted(plan.period)} is not the time that the folder's name says, {quoted(told)}."
            hint = "Check the period, and in a copied plan all other dates. If it is right, rename the folder."
            yield Problem(plan.at("period"), RULE.code, message, hint, record=plan.key)


RULE = Rule(
    code="folder-years",
    says="A plan's folder whose name ends in a year or in years names those of the plan's period; a single year may "
    "be that of its document.",
    bad=Example(
        PLAN,
        with_line(
            COUNCIL[PLAN], "period: 2024-25\nreports: [2024-25 Q1]", "period: 2023-24..2025-26\nreports: [2024-25 Q1]"
        ),
        "4:9: folder-years: “2023-24..2025-26” is not the time that the folder's name says, “2024-25”.",
    ),
    good=Example(PLAN, COUNCIL[PLAN]),
    check=check,
    acceptable=True,
)
