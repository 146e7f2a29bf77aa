"""Savings in words: how much of what was planned is made, expected, at risk or out of reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.money.savings import savings, why
from csportal.present.links import link
from csportal.present.shapes import Block, Heading, Items, Text

if TYPE_CHECKING:
    from csportal.derive.money.savings import Savings
    from csportal.link import Portal
    from csportal.records.plan import Plan


def blocks(portal: Portal, plan: Plan) -> list[Block]:
    """Return how the savings of a plan go, table by table; nothing where no table says more than what was planned."""
    found = [one for one in savings(portal, plan) if _is_told(one)]
    if not found:
        return []
    items = tuple(((link(one.budget),), Items((((_said(portal, plan, one),), None),))) for one in found)
    rule = Text(("What is at risk, out of reach or short is taken as a share of what was planned.",), "quiet")
    return [Heading("How the savings go"), Items(items), rule]


def _is_told(one: Savings) -> bool:
    return any(amount is not None for amount in (one.delivered, one.forecast, one.at_risk, one.unachievable))


def _said(portal: Portal, plan: Plan, one: Savings) -> str:
    reason = why(portal, plan, one)
    return f"{one.working} {reason}".strip()
