"""An amount of money is known once its year has begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import BUDGET, BUDGET_TEXT, COUNCIL, PLAN, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.bridge import Bridge
from csportal.records.budget import Budget
from csportal.records.figures import NoAmount
from csportal.records.plan import Plan
from csportal.records.registers.contracts import Contract, Contracts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.records.budget import Path
    from csportal.records.figures import Figure
    from csportal.values.period import Period

Amount = tuple["Record", "Path", str, "Figure", "Period"]


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        written = plan.document.date
        for record, path, name, figure, period in _amounts(portal, plan):
            if figure == NoAmount.TO_BE_CONFIRMED and period.first < written.first:
                message = (
                    f"{quoted(name)} is still to be confirmed, though {period.name} had begun when the plan came out "
                    f"({written.name})."
                )
                hint = (
                    "Write the amount if it is known by now. If the plan has none, say so in this file: "
                    f"accepted: {{{RULE.code}: why}}"
                )
                yield Problem(record.at(*path), RULE.code, message, hint, Level.WARNING, record.key)


def _amounts(portal: Portal, plan: Plan) -> Iterator[Amount]:
    for budget in portal.in_plan(Budget, plan):
        for row, column in enumerate(budget.columns):
            for path, line in budget.every_line() if column.period else ():
                if column.period:
                    yield budget, (*path, "figures", row), line.name, line.figures[row], column.period
    for bridge in portal.in_plan(Bridge, plan):
        for row, step in enumerate(bridge.steps):
            for place, one in enumerate(step.movements):
                yield bridge, ("steps", row, "movements", place, "figure"), one.name, one.figure, step.to
    for register in portal.in_plan(Contracts, plan):
        for contract in portal.in_plan(Contract, plan):
            yield contract, ("forecast",), contract.title, contract.forecast, register.forecast_for


RULE = Rule(
    code="unconfirmed-amount",
    says="An amount is no longer “to-be-confirmed” in a plan that came out after the amount's year had begun.",
    bad=Example(
        BUDGET,
        with_line(with_line(BUDGET_TEXT, "[20, 100, 25, 60, 40]", "[to-be-confirmed, to-be-confirmed, blank, 60, 40]"),
                  "[20, 80, 20, 60, 20]", "[20, to-be-confirmed, blank, 60, 20]"),
        "14:15: unconfirmed-amount: “Contracts” is still to be confirmed, though 2024/25 had begun when the plan came "
        "out (1 June 2024).",
        beside=((PLAN, with_line(COUNCIL[PLAN], "2024-04-01", "2024-06-01")),),
    ),
    good=Example(BUDGET, BUDGET_TEXT),
    check=check,
    level=Level.WARNING,
    source="FIN-20",
    acceptable=True,
)  # fmt: skip
