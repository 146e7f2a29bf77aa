"""How far a period lies from the plan's own."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from csportal.records.plan import Plan
    from csportal.values.period import Period

BEFORE = timedelta(days=15 * 366)
AFTER = timedelta(days=6 * 366)


def strays(plan: Plan, period: Period, *, late: bool) -> str:
    """Return how a period is long before the plan; or after it, where nothing but what is to come can be."""
    if period.first < plan.period.first - BEFORE:
        return "is more than 15 years before"
    if period.first > plan.period.last + (AFTER if late else timedelta()):
        return "is more than six years after" if late else "is after"
    return ""


def is_apart(plan: Plan, period: Period) -> bool:
    """Whether the period has no day in common with the plan's."""
    return period.last < plan.period.first or period.first > plan.period.last
