"""What is due: the values and updates that are expected now or late, whose they are, and what is to be added where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from csportal.derive.freshness.freshness import Fresh, freshness
from csportal.derive.freshness.next_report import milestone_freshness
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone

if TYPE_CHECKING:
    from csportal.derive.freshness.freshness import Freshness
    from csportal.link import Portal
    from csportal.values.period import Period

WAITING = (Fresh.OVERDUE, Fresh.DUE)


@dataclass(frozen=True)
class Expected:
    """One value or update that is expected, and who is to give it."""

    record: Kpi | Milestone
    owner: str
    period: Period
    due: date
    freshness: Freshness

    @property
    def file(self) -> str:
        """The file that it is added to."""
        return self.record.home.entry.file

    @property
    def add(self) -> str:
        """What is added there, in the words of the file."""
        given = self.record.values.get(self.period) if isinstance(self.record, Kpi) else None
        if given:
            return f"In “values”, give “{self.period}” its value in place of “due”."
        return f"Add “{self.period}” to “{'values' if isinstance(self.record, Kpi) else 'updates'}”."


def expected(portal: Portal) -> tuple[Expected, ...]:
    """Return every value and update that a live plan still expects, the soonest due first."""
    records: list[Kpi | Milestone] = [*portal.all(Kpi), *portal.all(Milestone)]
    found = []
    for one in records:
        state = freshness(portal, one) if isinstance(one, Kpi) else milestone_freshness(portal, one)
        if state.next_period and state.due:
            owner = one.owner or portal.plan_of(one).owner
            found.append(Expected(one, owner, state.next_period, state.due, state))
    return tuple(sorted(found, key=lambda one: (one.due, one.record.key)))


def waiting(portal: Portal) -> tuple[Expected, ...]:
    """Return those whose period has ended: what is due now, and what is late."""
    return tuple(one for one in expected(portal) if one.freshness.state in WAITING)
