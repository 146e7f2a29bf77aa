"""The small whole council that the rules' examples stand in; its plan is closed, so that no more is asked of it."""

from csportal.checks.example.council import COUNCIL, DAYS, HUB, KPI, LIVE, PLAN, hub, with_line
from csportal.checks.example.money import BRIDGE, BRIDGE_TEXT, BUDGET, BUDGET_TEXT, MONEY, MONEY_TEXT, revenue

__all__ = [
    "BRIDGE", "BRIDGE_TEXT", "BUDGET", "BUDGET_TEXT", "COUNCIL", "DAYS", "HUB", "KPI", "LIVE", "MONEY", "MONEY_TEXT",
    "PLAN", "hub", "revenue", "with_line",
]  # fmt: skip
