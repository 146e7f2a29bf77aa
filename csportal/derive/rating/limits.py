"""The bounds that a value is held to, for every kind of target, and what they are worked out from."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from csportal.derive.rating.rag import Bounds, bounds, bounds_of_aim, bounds_of_range, is_better, one_sided
from csportal.derive.rating.target import target_for
from csportal.records.kpi_value import Start
from csportal.values.number import rounded
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.kpi import Kpi
    from csportal.records.target import Target
    from csportal.records.tolerance import Tolerance
    from csportal.values.period import Period

DIRECTIONS = ("increase", "decrease", "sustain")


class Held(NamedTuple):
    """What the value of a period is held to."""

    portal: Portal
    kpi: Kpi
    period: Period
    target: Target | None
    target_period: Period | None
    limits: Bounds | None

    @property
    def tolerance(self) -> Tolerance:
        """The rule for what is close to target."""
        goal = self.limits.goal if self.limits and self.others is None else None
        return tolerance_of(self.portal, self.kpi, goal)

    @property
    def start(self) -> Start | None:
        """The figure that the target starts from."""
        return start_of(self.kpi, self.target) if self.target else None

    @property
    def others(self) -> Start | None:
        """What those have whom the value is to be better than, and when."""
        return others_of(self.kpi, self.target, self.period) if self.target else None


def held_to(portal: Portal, kpi: Kpi, period: Period) -> Held:
    """Return what a value of the period is held to, whether there is one yet or not."""
    target_period, target = target_for(kpi, period)
    return Held(portal, kpi, period, target, target_period, limits_of(portal, kpi, target, period))


def limits_of(portal: Portal, kpi: Kpi, target: Target | None, period: Period | None = None) -> Bounds | None:
    """Return the bounds that a value of a period is held to, or none where there is nothing to compare it with."""
    if target is None or kpi.better == "neither":
        return None
    rule = tolerance_of(portal, kpi)
    if target.between is not None:
        return bounds_of_range(target.between, rule, kpi.decimals)
    if kpi.better == "in-range":
        return None
    if target.value is not None:
        return bounds(target.value, tolerance_of(portal, kpi, target.value), kpi.better, kpi.decimals)
    if target.below or target.above:
        others = others_of(kpi, target, period)
        better = "lower" if target.below else "higher"
        return bounds(others.value, rule, better, kpi.decimals, strict=True) if others else None
    start = start_of(kpi, target)
    if start is None:
        return None
    if target.aim in DIRECTIONS:
        return bounds_of_aim(start.value, str(target.aim), kpi.better, band_of(kpi), kpi.decimals)
    goal = goal_of_change(kpi, target)
    return None if goal is None else _of_change(kpi, goal, tolerance_of(portal, kpi, goal), start.value)


def goal_of_change(kpi: Kpi, target: Target) -> Decimal | None:
    """Return the number that a change comes to; nothing if it is none, or the figure that it starts from is unknown."""
    start = start_of(kpi, target)
    if start is None:
        return None
    if target.change is not None:
        return start.value + abs(start.value) * target.change / 100
    return None if target.change_points is None else start.value + target.change_points


def _of_change(kpi: Kpi, goal: Decimal, rule: Tolerance, start: Decimal) -> Bounds:
    """Return the bounds of a change from a start; a value worse than the start is never close to it."""
    found = bounds(goal, rule, kpi.better, kpi.decimals)
    at_start = one_sided(start, kpi.better)
    is_for_the_better = found.goal is not None and at_start.holds(found.goal)
    is_wider = any(end is not None and not at_start.holds(end) for end in (found.close.least, found.close.most))
    return found._replace(close=at_start) if is_for_the_better and is_wider else found


def others_of(kpi: Kpi, target: Target, period: Period | None = None) -> Start | None:
    """Return what others have in the same period, else the latest before it; only what is like for like.

    A figure of theirs for a later time is not used. Without a period it is the latest that is known.
    """
    series = kpi.comparators.get(str(target.below or target.above), {})
    known = {at: one.value for at, one in series.items() if not (kpi.not_comparable or one.not_comparable)}
    no_later = [at for at in known if period is None or at < period]
    at = period if period in known else max(no_later, default=None)
    return Start(at, known[at]) if at else None


def start_of(kpi: Kpi, target: Target) -> Start | None:
    """Return the figure that a change or a direction starts from: that of the year it names, else the baseline."""
    if kpi.start and target.since in {None, kpi.start.period}:
        return kpi.start
    entry = kpi.values.get(target.since) if target.since else None
    return Start(target.since, entry.value) if target.since and entry and isinstance(entry.value, Decimal) else None


def tolerance_of(portal: Portal, kpi: Kpi, goal: Decimal | None = None) -> Tolerance:
    """Return the KPI's own tolerance or the portal's for its unit.

    The floor of a year can be better than a point on the way to the year's target. There it would say nothing, and the
    portal's tolerance holds in its place.
    """
    rules, own = portal.settings.tolerance, kpi.tolerance
    if own and not (goal is not None and floor_is_better(kpi, own, goal)):
        return own
    return rules.percent if kpi.unit == Unit.PERCENT else rules.other


def floor_is_better(kpi: Kpi, rule: Tolerance, goal: Decimal) -> bool:
    """Whether a tolerance is a floor that is better than the number to be reached, at published precision."""
    if rule.floor is None:
        return False
    return is_better(rounded(rule.floor, kpi.decimals), rounded(goal, kpi.decimals), kpi.better)


def band_of(kpi: Kpi) -> Decimal:
    """Return the smallest change that counts as one: the measure's own, else one step of its published decimals."""
    return kpi.smallest_change or Decimal(1).scaleb(-kpi.decimals)
