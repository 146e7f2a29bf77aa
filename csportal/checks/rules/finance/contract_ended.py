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
    from csportal.records.figures import Figure

TEN = 10
FAR = 3
"""How many times a forecast is those of the contracts beside it where it stands out from them."""


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        for register in portal.in_plan(Contracts, plan):
            contracts = portal.in_plan(Contract, plan)
            if message := _of_year(plan, register, contracts):
                hint = f"Check the year. If it is right, add: accepted: {{{RULE.code}: why}}"
                yield Problem(register.at("forecast_for"), RULE.code, message, hint, Level.WARNING, register.key)
                continue  # What ends before a year that is wrong may be right.
            for row, contract in enumerate(contracts):
                if not contract.note:
                    beside = [*contracts[max(0, row - 1) : row], *contracts[row + 1 : row + 2]]
                    yield from _of_contract(register, contract, beside)


def _of_year(plan: Plan, register: Contracts, contracts: list[Contract]) -> str:
    """Return how the year of the forecasts is more likely wrong than the contracts, in a sentence, or nothing."""
    year, period = register.forecast_for, plan.period
    dated = [one for one in contracts if one.ends and isinstance(one.forecast, Decimal) and one.forecast]
    over = [one for one in dated if one.ends and one.ends.last < year.first]
    if year.last < period.first or year.first > period.last:
        return f"{quoted(year)} is no year of the plan, which covers {period.name}."
    if len(over) > FAR and len(over) * 2 > len(dated):
        return f"{len(over)} of {len(dated)} contracts end before {year.name}, for which their spending is forecast."
    return ""


def _of_contract(register: Contracts, contract: Contract, beside: list[Contract]) -> Iterator[Problem]:
    year, spent = register.forecast_for, contract.forecast
    hint = (
        "Check both against the source. If they are right, add “note: …” here with what it prints, and the reason, or "
        "that it gives none."
    )
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
        hint = _likely(contract.value, spent, [one.forecast for one in beside]) + hint
        yield Problem(contract.at("value"), RULE.code, message, hint, Level.WARNING, contract.key)


def _likely(value: Decimal, spent: Decimal, others: list[Figure]) -> str:
    """Return what slip it most likely is, or which it may be where there are two.

    The two may stand in each other's place, unless each would stand out as a forecast. Else a forecast far above those
    of the contracts beside it has a digit too many; otherwise the value has lost one.
    """
    usual = [one for one in others if isinstance(one, Decimal)]
    slip = ""
    if usual and spent > FAR * max(usual) and spent / TEN <= value:
        few = shown(spent / TEN) if spent % TEN == 0 else "a tenth of it"
        slip = f"the forecast has a digit too many: {few} would fit. "
    elif value * TEN >= spent:
        slip = f"the value has lost a digit: ten times as much, {shown(value * TEN)} or more, would fit. "
    if not slip:
        return ""
    is_alone = bool(usual) and value > FAR * max(usual)
    return f"Most likely {slip}" if is_alone else f"The two may have changed places; or {slip}"


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
    says="A contract with money forecast for a year ends no sooner than that year begins, and its whole value is no "
    "less than the forecast; if not, its note says why. The year of the forecasts is one of the plan's.",
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
    acceptable=True,
)
