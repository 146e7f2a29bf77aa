"""A plan's folder that ends in years names the years of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, PLAN, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.plan import Plan
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

YEARS = lazy_pattern(r"(?:^|-)((?:19|20)\d\d)(?:-((?:19|20)?\d\d))?$")


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        if is_misnamed(plan):
            years = YEARS.findall(plan.id)[0]
            told = "-".join(part for part in years if part)
            message = f"{quoted(plan.period)} is not the time that the folder's name says, {quoted(told)}."
            hint = "Check the period, and in a copied plan all other dates. If it is right, rename the folder."
            yield Problem(plan.at("period"), RULE.code, message, hint, record=plan.key)


def is_misnamed(plan: Plan) -> bool:
    """Whether the folder's name ends in other years than the plan's."""
    found = YEARS.search(plan.id)
    if not found:
        return False
    begins, ends = found.groups()
    # A folder with one year may name the year in which the plan came out.
    years = {plan.period.first.year} | (set() if ends else {plan.period.last.year, plan.document.date.first.year})
    return int(begins) not in years or bool(ends and int(ends) % 100 not in _last_years(plan))


def _last_years(plan: Plan) -> set[int]:
    """Return the years that a folder's name may end in: a plan that is carried on keeps its folder, and its address."""
    first, last = plan.period.first.year, plan.period.last.year
    return {year % 100 for year in range(min(first + 1, last), last + 1)}


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
