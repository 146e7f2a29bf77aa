"""What is close to a target is near it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem
from csportal.records.kpi import Kpi
from csportal.records.portal import PortalSettings
from csportal.values.number import shown
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.records.tolerance import Tolerance

MOST_POINTS = 20
"""So many percentage points are a fifth of all that a percentage can be."""
MOST_PERCENT = 50
FEW = 2
"""So many of what is counted one by one are near, however low the target is."""
HALF = Decimal("0.5")


def check(portal: Portal) -> Iterator[Problem]:
    for settings in portal.all(PortalSettings):
        for unit, tolerance in (("percent", settings.tolerance.percent), ("other", settings.tolerance.other)):
            if tolerance.points is not None and unit == "percent" and tolerance.points > MOST_POINTS:
                yield _points(settings, ("tolerance", unit), tolerance.points)
            yield from _share(settings, ("tolerance", unit), tolerance)
    for kpi in portal.all(Kpi):
        if kpi.tolerance is None:
            continue
        points = kpi.tolerance.points
        if points is not None and kpi.unit == Unit.PERCENT and points > MOST_POINTS:
            yield _points(kpi, ("tolerance",), points)
        elif points is not None and kpi.unit != Unit.PERCENT and points > FEW:
            yield from _beside_the_target(kpi, points)
        yield from _share(kpi, ("tolerance",), kpi.tolerance)


def _points(record: Record, path: tuple[str, ...], points: Decimal) -> Problem:
    return _problem(record, (*path, "points"), f"{shown(points)} percentage points off a target would still be close.")


def _share(record: Record, path: tuple[str, ...], tolerance: Tolerance) -> Iterator[Problem]:
    if tolerance.percent is not None and tolerance.percent > MOST_PERCENT:
        yield _problem(record, (*path, "percent"), f"{shown(tolerance.percent)}% off a target would still be close.")


def _beside_the_target(kpi: Kpi, points: Decimal) -> Iterator[Problem]:
    """Find a tolerance of more than half of the greatest target."""
    aims = [abs(target.value) for target in kpi.targets.values() if target.value]
    if aims and points > max(aims) * HALF:
        message = f"{shown(points)} off the target of {shown(max(aims))} would still be close."
        yield _problem(kpi, ("tolerance", "points"), message)


def _problem(record: Record, path: tuple[str, ...], message: str) -> Problem:
    hint = f"Check the number; a nought may be too many. If it is right, add: accepted: {{{RULE.code}: why}}"
    return Problem(record.at(*path), RULE.code, message, hint, Level.WARNING, record.key)


NEAR = with_line(COUNCIL[KPI], "better: higher", "better: higher\ntolerance: {points: 5}")

RULE = Rule(
    code="wide-tolerance",
    says="A tolerance is at most 20 percentage points for a percentage, half of the target in any other unit (or 2, if "
    "that is more), and 50 per cent of a target.",
    bad=Example(
        KPI,
        with_line(NEAR, "points: 5", "points: 50"),
        "6:21: wide-tolerance: 50 percentage points off a target would still be close.",
    ),
    good=Example(KPI, NEAR),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
