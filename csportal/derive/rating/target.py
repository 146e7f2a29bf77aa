"""Which target a value is held to: that of its period, a point of its profile, or one that is still to be met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.values.figure import Missing
from csportal.values.kept import kept

if TYPE_CHECKING:
    from csportal.records.kpi import Kpi
    from csportal.records.target import Target
    from csportal.values.period import Period


@kept
def latest(kpi: Kpi) -> Period:
    """Return the period of the value that was reported last; of several, the latest, and the longest of those."""
    return max(
        (((entry.reported or period).last, period.last, period.last - period.first), -row, period)
        for row, (period, entry) in enumerate(kpi.values.items())
    )[2]


def starts(kpi: Kpi, period: Period) -> bool:
    """Whether the value of the period is the baseline."""
    return kpi.baseline is not None and kpi.baseline.period == period


def on_the_way(kpi: Kpi, period: Period) -> bool:
    """Whether the value of the period comes after the baseline."""
    return kpi.baseline is not None and kpi.baseline.period < period


def is_before(kpi: Kpi, period: Period, whole: Period) -> bool:
    """Whether neither the value's period nor that of the report that gave it lies in a later target's time."""
    entry = kpi.values.get(period)
    reported = (entry.reported if entry else None) or period
    return period < whole and not whole.holds(period) and not whole.holds(reported)


def target_for(kpi: Kpi, period: Period) -> tuple[Period | None, Target | None]:
    """Return the target whose period holds the value's period; the shortest, if several do.

    A value that arrives late, with the report of another period, takes the target of its own period first; where there
    is none, it takes that of the report's. A baseline, what comes after it, and a period without a number have the next
    target before them; so has every value before a target that is to be met by a day. A value for part of a target's
    time is held to the point of its profile at the value's own end.
    """
    entry = kpi.values.get(period)
    at = period
    holding = [one for one in kpi.targets if one.holds(period)]
    if not holding and entry and entry.reported:
        at = entry.reported
        holding = [one for one in kpi.targets if one.holds(at)]
    if not holding:
        to_come = sorted(one for one in kpi.targets if period < one)
        if not (starts(kpi, period) or on_the_way(kpi, period) or (entry and isinstance(entry.value, Missing))):
            to_come = [one for one in to_come if kpi.targets[one].by]
        holding = to_come[:1]
    found = min(holding, key=lambda one: one.last - one.first, default=None)
    return _at(kpi.targets[found], found, at) if found else (None, None)


def _at(target: Target, period: Period, at: Period) -> tuple[Period, Target]:
    """Return the point of the target's profile at the end of a part of its time, or the target as it is."""
    if at.last < period.last:
        for point, number in target.points(period).items():
            if point.last == at.last:
                own = {"value": number, "profile": {}, "printed": None, "note": None, "changes": (), "undated": None}
                return point, target.model_copy(update=own)
    return period, target
