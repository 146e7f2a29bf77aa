"""A contract does not end before the year that its spending is forecast for, nor is it worth less than that."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import PLAN
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.plan import Plan
from csportal.records.registers.contracts import Contract, Contracts
from csportal.values.number import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        for register in portal.in_plan(Contracts, plan):
            for contract in portal.in_plan(Contract, plan):
                if not contract.note:
                    yield from _of_contract(register, contract)


def _of_contract(register: Contracts, contract: Contract) -> Iterator[Problem]:
    year, spent = register.forecast_for, contract.forecast
    hint = "Check both. If they are right, add “note: …” here with the reason, or that the source gives none."
    if contract.ends and contract.ends.last < year.first and isinstance(spent, Decimal) and spent:
        message = (
            f"{quoted(contract.title)} ends {contract.ends.when}, before {year.name}, for which {shown(spent)} is "
            "forecast."
        )
        yield Problem(contract.at("ends"), RULE.code, message, hint, Level.WARNING, contract.key)
    if isinstance(contract.value, Decimal) and isinstance(spent, Decimal) and contract.value < spent:
        message = (
            f"{quoted(contract.title)} is worth {shown(contract.value)} in all, less than the {shown(spent)} forecast "
            f"for {year.name} alone."
        )
        yield Problem(contract.at("value"), RULE.code, message, hint, Level.WARNING, contract.key)


REGISTER = """\
unit: gbp-thousand
forecast_for: 2024-25
contracts:
  - {id: meals, supplier: Caterers, title: Meals, value: 900, ends: 2026-03-31, forecast: 300, \
intention: to be commissioned}
source: {section: "5"}
"""

RULE = Rule(
    code="contract-ended",
    family="finance",
    says="A contract with money forecast for a year ends no sooner than that year begins, and its whole value is no "
    "less than the forecast; if not, its note says why.",
    bad=Example(
        f"{PLAN.removesuffix('plan.yml')}registers/contracts.yml",
        REGISTER.replace("value: 900, ends: 2026-03-31", "value: 90, ends: 2024-03-31"),
        "4:58: contract-ended: “Meals” is worth 90 in all, less than the 300 forecast for 2024/25 alone.\n"
        "4:68: contract-ended: “Meals” ends on 31 March 2024, before 2024/25, for which 300 is forecast.",
    ),
    good=Example(f"{PLAN.removesuffix('plan.yml')}registers/contracts.yml", REGISTER),
    check=check,
    level=Level.WARNING,
    source="FIN-22",
)
