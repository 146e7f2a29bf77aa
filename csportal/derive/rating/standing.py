"""Where a KPI stands: its latest value, the target it is held to, the rating, and the working in words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.rating.forecast import forecast
from csportal.derive.rating.green import green_next
from csportal.derive.rating.judging import judge
from csportal.derive.rating.limits import held_to, limits_of
from csportal.derive.rating.rag import Bounds, Rag
from csportal.derive.rating.target import latest, starts, target_for
from csportal.derive.travel.direction import Direction, direction

if TYPE_CHECKING:
    from csportal.derive.rating.forecast import Outlook
    from csportal.derive.rating.green import GreenNext
    from csportal.link import Portal
    from csportal.records.base import Judgement
    from csportal.records.kpi import Kpi
    from csportal.records.kpi_value import KpiValue
    from csportal.records.target import Target
    from csportal.values.figure import Figure
    from csportal.values.period import Period

__all__ = ["Standing", "latest", "limits_of", "standing", "starts", "target_for"]


@dataclass(frozen=True)
class Standing:
    """How a KPI stood in one period: everything that its page says about the rating."""

    kpi: Kpi
    period: Period
    entry: KpiValue
    rag: Rag
    working: str
    direction: Direction
    target: Target | None = None
    """What the value is held to; a point of a profile is a target of its own."""
    target_period: Period | None = None
    limits: Bounds | None = None
    forecast: Outlook | None = None
    """What was expected at the end of the year."""
    green_next: GreenNext | None = None
    """What the next value must be to be on target; of the newest period only."""

    @property
    def figure(self) -> Figure | None:
        """The value, the word in its place, or nothing when it is not due yet."""
        return self.entry.value

    @property
    def number(self) -> Decimal | None:
        """The value if it is a number."""
        return self.entry.value if isinstance(self.entry.value, Decimal) else None

    @property
    def judgement(self) -> Judgement | None:
        """The officer's own rating, which stands beside the calculated one."""
        return self.entry.judgement

    @property
    def goal(self) -> Decimal | None:
        """The number that the value is held to."""
        return self.limits.goal if self.limits else None


def standing(portal: Portal, kpi: Kpi, period: Period | None = None) -> Standing:
    """Return how the KPI stands in a period, by default the newest."""
    period = period or latest(kpi)
    asked = (standing, kpi, period.text)
    if asked not in portal.memory:
        portal.memory[asked] = _standing(portal, kpi, period)
    found: Standing = portal.memory[asked]
    return found


def _standing(portal: Portal, kpi: Kpi, period: Period) -> Standing:
    entry = kpi.values[period]
    held = held_to(portal, kpi, period)
    status, working = judge(held, entry.value, entry.due)
    return Standing(
        kpi,
        period,
        entry,
        status,
        working,
        direction(kpi, period),
        held.target,
        held.target_period,
        held.limits,
        forecast(portal, kpi, period),
        green_next(portal, kpi) if period == latest(kpi) else None,
    )
