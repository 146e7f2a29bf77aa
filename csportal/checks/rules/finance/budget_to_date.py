"""The budget to date is part of the year's budget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import MONEY, MONEY_TEXT
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.monitoring import unexplained
from csportal.problems import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.sums.monitoring import Monitored
    from csportal.link import Portal
    from csportal.problems import Problem


def check(portal: Portal) -> Iterator[Problem]:
    for one in unexplained(portal):
        if how := _strays(one):
            message = f"{one.say('budget_to_date')}, {how} {one.say('annual_budget')}{_without_minus(one)}."
            yield one.problem(RULE.code, "budget_to_date", message)


def _strays(one: Monitored) -> str:
    """Return how the budget to date cannot be a part of the year's budget, in words."""
    year, part = one.figures["annual_budget"], one.figures["budget_to_date"]
    if is_turned(one):
        return "has another sign than"
    return "goes beyond" if abs(part) > abs(year) else ""


def _without_minus(one: Monitored) -> str:
    """Return what to say of income that stands above nought in one of the two columns."""
    return ": income is written with a minus" if is_turned(one) and one.kind == "income" else ""


def is_turned(one: Monitored) -> bool:
    """Whether the budget to date is income and that of the year spending, or the other way round."""
    return one.figures["annual_budget"] * one.figures["budget_to_date"] < 0


RULE = Rule(
    code="budget-to-date",
    says="On each line, the budget to date is no more than the budget for the year and has its sign; if not, the "
    "line's note says why.",
    bad=Example(
        MONEY,
        MONEY_TEXT.replace("[-40, -10,", "[-8, -10,").replace("[400, 100, 109", "[432, 100, 109").replace(
            "[420, 105", "[452, 105"),
        "18:36: budget-to-date: “Fees”: the budget to date, -10, goes beyond the annual budget, -8.",
    ),
    good=Example(MONEY, MONEY_TEXT),
    check=check,
    level=Level.WARNING,
    source="FIN-08",
    acceptable=True,
)  # fmt: skip
