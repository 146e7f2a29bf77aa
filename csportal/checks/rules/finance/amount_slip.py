"""An amount is of the size of those that it stands beside."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from csportal.checks.example import BUDGET, BUDGET_TEXT, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.finance.column_heading import meant
from csportal.checks.sums.budgets import Reading
from csportal.checks.sums.far_apart import A_THOUSAND, apart, beyond_all
from csportal.problems import Level, Problem, quoted
from csportal.records.budget import Budget
from csportal.records.registers.contracts import Contract, Contracts
from csportal.values.number import decimals_of, shown
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

TIMES = 100
A_DECIMAL_POINT = 8
STEADY = {"revenue", "grants"}
"""The kinds of table whose amounts are most often of one size in two years on end."""
HINT = (
    "Check the unit and the decimal point of both. If they are right, add “note: …” here with the reason, or that the "
    "source gives none."
)


ABOUT_SIZE = lazy_pattern(
    r"£|\d|amount|sums?\b|cost|price|value|pay|paid|spen[dt]|budget|fund|grant|larg|small|high|low|big|more|less|most|"
    r"least|much|only|million|thousand|hundred|whole|part|year|month|rise|rose|fall|fell|grow|grew|increas|decreas|reduc|"
    r"doubl|began|one-off|reason|source gives|explain|new\b|transfer|moved",
    re.IGNORECASE,
)
"""Words with which a note may give the reason for an amount of another size."""


def check(portal: Portal) -> Iterator[Problem]:
    for budget in portal.all(Budget):
        if any(meant(column.title, column.holds) for column in budget.columns):
            continue  # A column that holds something else is told already.
        yield from _of_budget(budget)
        yield from _down(budget)
    for register in portal.all(Contracts):
        for field in ("value", "forecast"):
            rows = [(one, getattr(one, field)) for one in register.contracts]
            for contract, message in apart([(one, one.title, amount) for one, amount in rows], TIMES):
                if not _says_why(contract.note):
                    yield Problem(contract.at(field), RULE.code, message, HINT, Level.WARNING, contract.key)
        for contract in register.contracts:
            if not _says_why(contract.note):
                yield from _of_contract(register, contract)


def _says_why(note: str | None) -> bool:
    """Whether a note may be about the size of an amount; one on anything else excuses nothing."""
    return bool(note and ABOUT_SIZE.search(note))


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


def _down(budget: Budget) -> Iterator[Problem]:
    """Look down the columns that have no total to tell of an amount of another size."""
    reading = Reading(budget)
    for row, column in enumerate(budget.columns):
        total = budget.total.figures[row] if budget.total else None
        if column.key not in reading.money or isinstance(total, Decimal):
            continue
        cells = [(path, reading.lines[path].name, reading.figures[path, column.key]) for path in reading.top]
        far = beyond_all(cells, budget.unit)
        for path, message, way in [far] if far else [(*one, "") for one in apart(cells, A_THOUSAND)]:
            note = reading.lines[path].note
            # Of a billion only a note that speaks of it may give the reason.
            if not ("billion" in (note or "") if way else _says_why(note)):
                place = budget.at(*path, "figures", row)
                yield Problem(place, RULE.code, message, way or HINT, Level.WARNING, budget.key)


def _of_budget(budget: Budget) -> Iterator[Problem]:
    reading = Reading(budget)
    for path, line in reading.lines.items():
        if _says_why(line.note):
            continue
        series: dict[str, list[tuple[int, Decimal]]] = {}
        for row, column in enumerate(budget.columns):
            figure = reading.figures[path, column.key]
            if column.period and not column.splits and isinstance(figure, Decimal) and figure:
                series.setdefault(column.holds, []).append((row, figure))
        for figures in series.values():
            for (_, before), (row, after) in pairwise(figures):
                low, high = sorted((abs(before), abs(after)))
                times = A_DECIMAL_POINT if budget.kind in STEADY else TIMES
                if high >= low * times:
                    message = (
                        f"{quoted(line.name)}: {shown(after)} stands beside {shown(before)}; one is {times} times the "
                        "other, or more."
                    )
                    place = budget.at(*path, "figures", row)
                    yield Problem(place, RULE.code, message, HINT, Level.WARNING, budget.key)


RULE = Rule(
    code="amount-slip",
    says="On a line of a budget, the amount of one year is not 100 times that of the year beside it, or more, and of a "
    "grant or a revenue budget not eight times; in a column without a total it is not 1,000 times that of every other "
    "line, nor makes a billion pounds beside amounts of another size. Nor is the whole value of a contract 100 times "
    "one year of it, which has no more decimals, or that of every other contract. If so, a note says why.",
    bad=Example(
        BUDGET,
        with_line(BUDGET_TEXT, "[100, 300, 75, 300, blank]", "[2, 300, 75, 300, blank]").replace("[120,", "[22,"),
        "12:34: amount-slip: “Offices”: 300 stands beside 2; one is 100 times the other, or more.",
    ),
    good=Example(BUDGET, BUDGET_TEXT),
    check=check,
    level=Level.WARNING,
)
