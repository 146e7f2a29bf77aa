"""The newest figure has a target, where the measure has targets at all."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.days.beside_plan import strays
from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.derive.rating.target import latest, target_for
from csportal.problems import Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.values.period import Period


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        for kpi in portal.in_plan(Kpi, plan):
            period = latest(kpi)
            if kpi.targets and isinstance(kpi.values[period].value, Decimal) and not _is_held(plan, kpi, period):
                there = ", ".join(one.text for one in sorted(kpi.targets))
                message = f"No target holds {quoted(period)}, the newest figure; there are targets for: {there}."
                hint = f"Check the years. If none is set, write “not-applicable” as its target or add: {ACCEPT}"
                place = kpi.home.entry.at_key("targets", next(iter(kpi.targets)).text)
                yield Problem(place, RULE.code, message, hint, record=kpi.key)
        for kpi in _late_ones(portal, plan):
            first = min(kpi.targets)
            yield _apart(plan, kpi, first, f"first target is for {first}, which begins after")
        for kpi in _early_ones(portal, plan):
            last = max(kpi.targets)
            yield _apart(plan, kpi, last, f"last target is for {last}, which is over before")


def _apart(plan: Plan, kpi: Kpi, period: Period, which: str) -> Problem:
    """Return the problem of a measure whose targets are all for a time before or after the plan's."""
    message = f"The {which} the plan's time, {plan.period.name}; the plan's other measures have targets for that."
    hint = f"Check the year. If none is set for the plan's time, write “{plan.period}: not-applicable” beside it."
    return Problem(kpi.home.entry.at_key("targets", period.text), RULE.code, message, hint, record=kpi.key)


def _late_ones(portal: Portal, plan: Plan) -> list[Kpi]:
    """Return the measures whose targets are all for a time after a plan of one year, if they are few among many.

    A measure may well be given its first target for the next year; but not where the plan sets one for all others.
    """
    aimed = [kpi for kpi in portal.in_plan(Kpi, plan) if kpi.targets]
    if not plan.reports or (plan.period.last - plan.period.first).days > YEAR:
        return _alone(plan, aimed)
    late = [
        kpi
        for kpi in aimed
        if all(one.first > plan.period.last and not strays(plan, one, late=True) for one in kpi.targets)
        and any(plan.period.holds(period) for period in kpi.values)
    ]
    return late if len(late) * MANY <= len(aimed) else []


def _alone(plan: Plan, aimed: list[Kpi]) -> list[Kpi]:
    """Return the one measure of a plan that has targets only, and alone, for a time after it."""
    late = [kpi for kpi in aimed if any(one.first > plan.period.last for one in kpi.targets)]
    is_odd = len(late) == 1 and len(aimed) > MANY and min(late[0].targets).first > plan.period.last
    return late if is_odd and not any(strays(plan, one, late=True) for one in late[0].targets) else []


def _early_ones(portal: Portal, plan: Plan) -> list[Kpi]:
    """Return the measures without a figure whose targets are all for a time before their plan, if they are few."""
    aimed = [kpi for kpi in portal.in_plan(Kpi, plan) if kpi.targets]
    early = [
        kpi
        for kpi in aimed
        if max(kpi.targets).last < plan.period.first
        and not any(strays(plan, one, late=True) for one in kpi.targets)
        and (_is_of_start(plan, kpi) or not any(isinstance(entry.value, Decimal) for entry in kpi.values.values()))
    ]
    return early if len(early) * MANY <= len(aimed) else []


def _is_of_start(plan: Plan, kpi: Kpi) -> bool:
    """Whether the last target is for the time of the baseline, which it is to start from, and nothing is told of it."""
    is_early = kpi.baseline is not None and max(kpi.targets).last <= kpi.baseline.period.last
    return is_early and _is_held(plan, kpi, latest(kpi))


def _is_held(plan: Plan, kpi: Kpi, period: Period) -> bool:
    """Whether a target is for the period or a later one; or a year is so far off that this is told already."""
    return (
        target_for(kpi, period)[0] is not None
        or any(period < one for one in kpi.targets)
        or bool(strays(plan, period, late=False))
        or any(strays(plan, one, late=True) for one in kpi.targets)
    )


YEAR = 366
MANY = 5
"""Of how many measures with targets one may be so."""
ACCEPT = "accepted: {target-missing: why}"
RULE = Rule(
    code="target-missing",
    says="Where a measure has targets, one of them is for a time that holds the period of the newest figure, or of "
    "the report that gave it, or for a later one; in a plan whose measures have targets for its time, each has.",
    bad=Example(KPI, with_line(COUNCIL[KPI], "  2024-25: 90", "  2023-24: 90"), "12:3: target-missing: No target holds "
                "“2024-25 Q1”, the newest figure; there are targets for: 2023-24."),
    good=Example(KPI, with_line(COUNCIL[KPI], "  2024-25: 90", "  2023-24: 85\n  2024-25: 90")),
    check=check,
    acceptable=True,
)  # fmt: skip
