"""Where a KPI stands: its latest value, the target it is held to, the rating, and the working in words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from csportal.derive.rating.forecast import forecast
from csportal.derive.rating.green import green_next
from csportal.derive.rating.judging import rate, working_of
from csportal.derive.rating.limits import held_to, limits_of
from csportal.derive.rating.rag import Bounds, Rag
from csportal.derive.rating.target import latest, starts, target_for
from csportal.derive.travel.direction import Direction, direction

if TYPE_CHECKING:
    from csportal.derive.rating.forecast import Outlook
    from csportal.derive.rating.green import GreenNext
    from csportal.derive.rating.limits import Held
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
    """How a KPI stood in one period: everything that its page says about the rating.

    What not every reader of it asks for is worked out when it is asked for.
    """

    held: Held
    entry: KpiValue
    rag: Rag
    why: str
    """Why there is none of the three ratings; nothing where there is one."""

    @cached_property
    def working(self) -> str:
        """How the rating is worked out, or why there is none, in words."""
        return self.why or working_of(self.held, self.entry.value, self.rag)

    @property
    def kpi(self) -> Kpi:
        """The measure."""
        return self.held.kpi

    @property
    def period(self) -> Period:
        """The period that the value is for."""
        return self.held.period

    @property
    def target(self) -> Target | None:
        """What the value is held to; a point of a profile is a target of its own."""
        return self.held.target

    @property
    def target_period(self) -> Period | None:
        """The period of that target."""
        return self.held.target_period

    @property
    def limits(self) -> Bounds | None:
        """The bounds of the ratings."""
        return self.held.limits

    @cached_property
    def direction(self) -> Direction:
        """The direction of travel since the same period last year."""
        return direction(self.kpi, self.period)

    @cached_property
    def forecast(self) -> Outlook | None:
        """What was expected at the end of the year."""
        return forecast(self.held.portal, self.kpi, self.period)

    @cached_property
    def green_next(self) -> GreenNext | None:
        """What the next value must be to be on target; of the newest period only."""
        return green_next(self.held.portal, self.kpi) if self.period == latest(self.kpi) else None

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
    entry, held = kpi.values[period], held_to(portal, kpi, period)
    return Standing(held, entry, *rate(held, entry.value, entry.due))
