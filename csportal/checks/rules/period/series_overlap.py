"""No time is told of twice: the values of a measure are of different times, or agree."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.derive.freshness.next_period import delivered
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.registers.delivery import DeliveredService
from csportal.values.period.steps import months_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.values.period import Period


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        there = delivered(kpi)
        for one, other in combinations(there, 2) if _meet(there) else ():
            said = _twice(kpi, one, other)
            if said:
                place = kpi.home.entry.at_key("values", other.text)
                yield Problem(place, RULE.code, said, _hint(one), Level.WARNING, kpi.key)
    for service in portal.all(DeliveredService):
        yield from _of_models(service)


def _of_models(service: DeliveredService) -> Iterator[Problem]:
    """Find periods for which a service is said to be provided in two ways, or twice in one."""
    there = sorted(service.models)
    for one, other in pairwise(there) if _meet(there) else ():
        if other.first <= one.last:
            place = service.home.entry.at_key(*service.home.path, "models", other.text)
            if one.first == other.first and service.at("models", one.text) > place:
                place = service.home.entry.at_key(*service.home.path, "models", one.text)
            message = f"{quoted(other)} and {quoted(one)} have days in common, but a service has one model at a time."
            hint = f"Check the years. If both are right, add: accepted: {{{RULE.code}: why}}"
            yield Problem(place, RULE.code, message, hint, Level.WARNING, service.key)


def _meet(there: list[Period]) -> bool:
    """Whether any two share a day; where each begins after the one before it has ended, none need be compared."""
    return any(one.last >= other.first for one, other in pairwise(there))


def _twice(kpi: Kpi, one: Period, other: Period) -> str:
    """Return how two values tell of the same time, or nothing."""
    if (one.first, one.last) == (other.first, other.last):
        return f"{quoted(other)} is the same time as {quoted(one)}, which has a value too."
    first, second = kpi.values[one].value, kpi.values[other].value
    if kpi.window == "point-in-time" and one.last == other.last and first != second:
        return f"{quoted(other)} and {quoted(one)} end on the same day, but their values are {second} and {first}."
    if kpi.window == "in-period" and _overlaps(one, other) and not _roll(one, other):
        return f"{quoted(other)} and {quoted(one)} have days in common, so those days are counted twice."
    return ""


def _overlaps(one: Period, other: Period) -> bool:
    """Whether two periods share days though neither holds the other."""
    return one.first <= other.last and other.first <= one.last and not (one.holds(other) or other.holds(one))


def _roll(one: Period, other: Period) -> bool:
    """Whether two spans are steps of one that moves on, as averages over three years do."""
    return one.kind == other.kind == "span" and months_in(one) == months_in(other)


def _hint(one: Period) -> str:
    return (
        f"Keep one of them, or check the period and “window”. If both are right, add: "
        f"accepted: {{series-overlap: why {one} is given as well}}"
    )


RULE = Rule(
    code="series-overlap",
    says="Two values of a measure are not of the same time: not of one period under two names, not of two that share "
    "some days, and not different at one point in time; and no two models of a service share days.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "  2024-25 Q1: 88.0\n", "  2024-25 Q1: 88.0\n  2024-04..2024-06: 87.0\n"),
        "16:3: series-overlap: “2024-04..2024-06” is the same time as “2024-25 Q1”, which has a value too.",
    ),
    good=Example(KPI, COUNCIL[KPI]),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
