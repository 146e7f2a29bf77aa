"""Exceptions of registers: a risk with a high score, and a contract that ends soon and nobody has decided upon."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

from csportal.derive.exceptions.reason import Test, Why
from csportal.derive.freshness.freshness import as_of
from csportal.records.registers.contracts import Contract
from csportal.records.registers.risks import Risk, Risks

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.plan import Plan

HIGH = 12
"""The least score that is high, of 25, where the register does not say: councils commonly escalate from there."""
MONTHS = 6
"""Within how many months of its end a contract needs a decision."""


def risks(portal: Portal, plan: Plan) -> list[tuple[Risk, Risk]]:
    """Return the plan's risks."""
    return [(one, one) for one in portal.in_plan(Risk, plan)]


def contracts(portal: Portal, plan: Plan) -> list[tuple[Contract, Contract]]:
    """Return the plan's contracts."""
    return [(one, one) for one in portal.in_plan(Contract, plan)]


def scores_high(portal: Portal, risk: Risk) -> str:
    """Return why a risk is an exception: its score, which is likelihood times impact, each from 1 to 5."""
    high = next((one.high_score for one in portal.in_plan(Risks, risk) if one.high_score), HIGH)
    if risk.score is None or risk.score < high:
        return ""
    parts = f"likelihood {risk.likelihood} times impact {risk.impact}"
    return f"Its score is {risk.score} of 25, {parts}; {high} or more is high."


def ends_undecided(portal: Portal, contract: Contract) -> str:
    """Return why a contract is an exception: it ends within six months, and no decision on what follows is recorded.

    A contract that is to end for good needs none. An intention that leaves the choice open is no decision.
    """
    if contract.ends is None or contract.decision or contract.intention == "no contract":
        return ""
    today = as_of(portal, portal.plan_of(contract))
    if contract.ends.last > months_after(today, MONTHS):
        return ""
    ends = f"It ended {contract.ends.when}" if contract.ends.last < today else f"It ends {contract.ends.when}"
    lacking = f"no decision on what follows it was recorded by {today.day} {today:%B %Y}"
    return f"{ends}, and {lacking}. The intention is “{contract.intention}”."


def months_after(day: date, months: int) -> date:
    """Return the day that many months later; the last of its month where that is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


OF_RISKS: tuple[tuple[Why, Test[Risk]], ...] = ((Why.HIGH_RISK, scores_high),)
OF_CONTRACTS: tuple[tuple[Why, Test[Contract]], ...] = ((Why.CONTRACT, ends_undecided),)
