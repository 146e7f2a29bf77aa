"""A profile leads to its target."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.target_fields import QUARTERS
from csportal.values.number import shown
from csportal.values.unit import POUNDS, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.target import Target
    from csportal.values.period import Period


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        for period, target in kpi.targets.items():
            if target.profile:
                for name, message, hint in _wrong(kpi, period, target):
                    place = kpi.at("targets", period.text, "profile", name)
                    yield Problem(place, RULE.code, message, hint, record=kpi.key)
                if found := _turns(kpi, target.points(period)):
                    before, point = found
                    points = dict(zip(target.points(period), target.profile.items(), strict=True))
                    name, number = points[point]
                    way = "falls" if number < points[before][1] else "rises"
                    message = (
                        f"The profile {way} from {shown(points[before][1])} to {shown(number)}, against the way that "
                        "it goes on the whole, though each point is since the beginning of the year."
                    )
                    hint = f"Check the points. If they are right, add: accepted: {{{RULE.code}: why it goes so}}"
                    place = kpi.at("targets", period.text, "profile", name)
                    yield Problem(place, RULE.code, message, hint, Level.WARNING, kpi.key)


def _turns(kpi: Kpi, points: dict[Period, Decimal]) -> tuple[Period, Period] | None:
    """Return the first two points between which a profile goes another way than from its first to its last.

    A count or an amount builds up, and may not fall at all; of a percentage or a rate a turn is but unlikely.
    """
    if kpi.window != "year-to-date" or kpi.seasonal or kpi.unit == Unit.COUNT or kpi.unit in POUNDS:
        return None
    in_order = sorted(points)
    rise = points[in_order[-1]] - points[in_order[0]]
    return next((pair for pair in pairwise(in_order) if (points[pair[1]] - points[pair[0]]) * rise < 0), None)


def _wrong(kpi: Kpi, period: Period, target: Target) -> Iterator[tuple[str, str, str]]:
    """Yield each point that is wrong: its name, what is wrong, and the way out."""
    points = target.points(period)
    for name in target.profile:
        if name in QUARTERS and period.kind != "financial-year":
            yield name, f"{quoted(name)} is a quarter of a financial year, and {quoted(period)} is none.", (
                "Write the period that it ends, for example 2012-06."
            )  # fmt: skip
            return
    names = dict(zip(points, target.profile, strict=True))
    for point in points:
        if not period.holds(point):
            yield names[point], f"{quoted(point)} is not within {quoted(period)}, the target's time.", "Check the year."
            return
    in_order = sorted(points)
    last, goal = in_order[-1], shown(target.value or Decimal())
    if last.last != period.last:
        message = f"The profile's last point is that of {quoted(last)}, and the target's time goes on."
        yield names[last], message, f"Add the point at the end, which is the target itself: {goal}."
    elif points[last] != target.value:
        message = f"The profile ends at {shown(points[last])}, and the target is {goal}."
        yield names[last], message, "The last point is the target itself; check both figures."
    if kpi.window == "year-to-date" and (kpi.unit == Unit.COUNT or kpi.unit in POUNDS):
        for one, other in pairwise(in_order):
            if points[other] < points[one]:
                message = (
                    f"The profile falls from {shown(points[one])} to {shown(points[other])}, but the figure builds up."
                )
                yield names[other], message, "Give at each point what is to be reached since the beginning."


PROFILED = with_line(COUNCIL[KPI], "2024-25: 90", "2024-25: {value: 90, profile: {Q1: 20, Q2: 45, Q3: 70, Q4: 90}}")

RULE = Rule(
    code="target-profile",
    says="The points of a target's profile lie within its time; the last is at the end of it and is the target itself; "
    "and where a count builds up over the year, no point is lower than the one before. A percentage over the year to "
    "date goes one way.",
    bad=Example(
        KPI,
        with_line(PROFILED, "Q4: 90", "Q4: 95"),
        "12:62: target-profile: The profile ends at 95, and the target is 90.",
    ),
    good=Example(KPI, PROFILED),
    check=check,
    acceptable=True,
)
