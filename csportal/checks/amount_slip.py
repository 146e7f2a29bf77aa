"""An amount is of the size of those that it stands beside."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from csportal.checks.budgets import Reading
from csportal.checks.example import BUDGET, BUDGET_TEXT, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.budget import Budget
from csportal.records.registers.contracts import Contract, Contracts
from csportal.values.number import decimals_of, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

TIMES = 100
HINT = (
    "Check the unit and the decimal point of both. If they are right, add “note: …” here with the reason, or that the "
    "source gives none."
)


def check(portal: Portal) -> Iterator[Problem]:
    for budget in portal.all(Budget):
        yield from _of_budget(budget)
    for register in portal.all(Contracts):
        for contract in register.contracts:
            if not contract.note:
                yield from _of_contract(register, contract)


def _of_contract(register: Contracts, contract: Contract) -> Iterator[Problem]:
    value, spent = contract.value, contract.forecast
    if not isinstance(value, Decimal) or not isinstance(spent, Decimal):
        return
    if register.unit != "gbp" and decimals_of(spent) > decimals_of(value):
        message = f"{shown(spent)} has decimals, and the whole value, {shown(value)}, has none."
        yield Problem(contract.at("forecast"), RULE.code, message, HINT, Level.WARNING, contract.key)
    elif 0 < spent * TIMES <= value:
        message = f"{shown(value)} is {TIMES} times the {shown(spent)} forecast for one year, or more."
        yield Problem(contract.at("value"), RULE.code, message, HINT, Level.WARNING, contract.key)


def _of_budget(budget: Budget) -> Iterator[Problem]:
    reading = Reading(budget)
    for path, line in reading.lines.items():
        if line.note:
            continue
        series: dict[str, list[tuple[int, Decimal]]] = {}
        for row, column in enumerate(budget.columns):
            figure = reading.figures[path, column.key]
            if column.period and not column.splits and isinstance(figure, Decimal) and figure:
                series.setdefault(column.holds, []).append((row, figure))
        for figures in series.values():
            for (_, before), (row, after) in pairwise(figures):
                low, high = sorted((abs(before), abs(after)))
                if high >= low * TIMES:
                    message = (
                        f"{quoted(line.name)}: {shown(after)} stands beside {shown(before)}; one is {TIMES} times the "
                        "other, or more."
                    )
                    place = budget.at(*path, "figures", row)
                    yield Problem(place, RULE.code, message, HINT, Level.WARNING, budget.key)


RULE = Rule(
    code="amount-slip",
    family="finance",
    says="On a line of a budget, the amount of one year is not 100 times that of the year beside it, or more; nor is "
    "the whole value of a contract beside one year of it, which has no more decimals; if so, a note says why.",
    bad=Example(
        BUDGET,
        with_line(BUDGET_TEXT, "[100, 300, 75, 300, blank]", "[2, 300, 75, 300, blank]").replace("[120,", "[22,"),
        "12:34: amount-slip: “Offices”: 300 stands beside 2; one is 100 times the other, or more.",
    ),
    good=Example(BUDGET, BUDGET_TEXT),
    check=check,
    level=Level.WARNING,
)
