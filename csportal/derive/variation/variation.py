"""Variation: whether a measure's latest figure stands out from its usual ups and downs, and where its target lies.

The method is the individuals (XmR) chart as NHS England's Making Data Count uses it.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from csportal.derive.freshness.freshness import is_closed
from csportal.derive.rating.standing import standing
from csportal.derive.variation.control_limits import LEAST, ControlLimits, control_limits, places_apart
from csportal.derive.variation.series import Series, series
from csportal.derive.variation.special_causes import Flag, flags
from csportal.derive.variation.words import assured, finding, too_few
from csportal.derive.variation.working import working
from csportal.derive.variation.xmr import Assurance, Icon, Kind, Point, Segment, Variation
from csportal.records.variation import Variation as Settings

if TYPE_CHECKING:
    from decimal import Decimal

    from csportal.link import Portal
    from csportal.records.kpi import Kpi

OVERLAPPING = {
    "year-to-date": "Each figure holds the ones before it since the year began",
    "rolling-12-months": "Each figure holds most of the months of the one before it",
}
"""Windows whose figures are not independent of each other, and why: limits would be too narrow, and runs no sign."""
YEARS = {"year", "school year"}


def variation(portal: Portal, kpi: Kpi) -> Variation:
    """Return the variation of a measure, up to its newest figure."""
    asked = (variation, kpi)
    if asked not in portal.memory:
        made = _variation(portal, kpi)
        told = replace(made, finding=finding(made), assured=assured(made))
        portal.memory[asked] = replace(told, working=working(told))
    found: Variation = portal.memory[asked]
    return found


def _variation(portal: Portal, kpi: Kpi) -> Variation:
    run = series(kpi)
    if why := overlapping(kpi):
        return Variation(kpi, Series(noun=run.noun), reason=f"{why}, so limits of usual variation do not fit it.")
    if not run.points:
        return Variation(kpi, run, reason=run.ended)
    segments = _segments(run, kpi.variation or Settings())
    newest = segments[-1]
    if newest.limits is None:
        is_over = is_closed(portal, portal.plan_of(kpi))
        reason = too_few(run, newest, is_closed=is_over)
        return Variation(kpi, run, segments, reason, places=_places(kpi, segments, None))
    goal = standing(portal, kpi, run.points[-1][0]).goal if kpi.better in {"higher", "lower"} else None
    return Variation(
        kpi,
        run,
        segments,
        icon=icon_of(newest.points[-1].flag, kpi.better),
        goal=goal,
        assurance=None if goal is None else assurance(newest.limits, goal, kpi.better),
        places=_places(kpi, segments, goal),
    )


def overlapping(kpi: Kpi) -> str:
    """Return why the figures of a measure are not independent of each other, or nothing; those of whole years are."""
    return "" if series(kpi).noun in YEARS else OVERLAPPING.get(kpi.window, "")


def _segments(run: Series, settings: Settings) -> tuple[Segment, ...]:
    starts = [at for at, (period, _) in enumerate(run.points) if at and period in settings.rebases]
    found = []
    for first, stop in zip([0, *starts], [*starts, len(run)], strict=True):
        points = run.points[first:stop]
        values = [value for _, value in points]
        bounds = (
            control_limits(values, settings.fix_after, screened=settings.screened) if len(values) >= LEAST else None
        )
        marked = flags(values, bounds, settings.run) if bounds else [()] * len(values)
        rebase = settings.rebases[points[0][0]] if first else None
        joined = zip(points, marked, strict=True)
        found.append(Segment(tuple(Point(*point, flagged) for point, flagged in joined), bounds, rebase))
    return tuple(found)


def icon_of(flag: Flag | None, better: str) -> Icon:
    """Return what a figure is by the rule that labels it; where neither way is better it is neither good nor bad."""
    if flag is None:
        return Icon(Kind.COMMON)
    side = "H" if flag.high else "L"
    if better not in {"higher", "lower"}:
        return Icon(Kind.NEUTRAL, side)
    return Icon(Kind.IMPROVEMENT if flag.high == (better == "higher") else Kind.CONCERN, side)


def assurance(found: ControlLimits, goal: Decimal, better: str) -> Assurance:
    """Return what the limits say of a target; one that lies on a limit is hit or miss."""
    if found.lower <= Fraction(goal) <= found.upper:
        return Assurance.HIT_OR_MISS
    return Assurance.PASSING if (Fraction(goal) < found.lower) == (better == "higher") else Assurance.FAILING


def _places(kpi: Kpi, segments: tuple[Segment, ...], goal: Decimal | None) -> int:
    """Return with how many decimals every figure lies on the same side of the limits as shown as of the exact ones."""
    pairs = [
        (Fraction(value), line)
        for segment in segments
        for line in (segment.limits.lines if segment.limits else (segment.mean,))
        for value in (*(one.value for one in segment.points), *([] if goal is None else [goal]))
    ]
    return places_apart(pairs, kpi.decimals + 1)
