"""A target can be missed: it is not the most that there can be where lower is better, nor nought where higher is."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem
from csportal.records.kpi import Kpi
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.values.period import Period

ALL = 100


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        if found := always_met(kpi):
            period, target = found
            is_all = target == ALL
            message = (
                f"Lower is better here, so that a target of {ALL}% can never be missed."
                if is_all
                else "Higher is better here, so that a target of 0 can never be missed."
            )
            hint = (
                f"Is “better: {'higher' if is_all else 'lower'}” meant? Check it and the target for {period.text}. "
                f"If both are right, add: accepted: {{{RULE.code}: why}}"
            )
            place = kpi.at("better") if is_all else kpi.at("targets", period.text)
            yield Problem(place, RULE.code, message, hint, Level.WARNING, kpi.key)


def always_met(kpi: Kpi) -> tuple[Period, Decimal] | None:
    """Return the first target that nothing can miss, with its period."""
    is_lower = kpi.better == "lower"
    if kpi.unit != Unit.PERCENT if is_lower else kpi.better != "higher" or kpi.unit in CHANGES:
        return None
    end = Decimal(ALL) if is_lower else Decimal(0)
    found = [period for period, target in kpi.targets.items() if target.value == end]
    figures = [entry.value for entry in kpi.values.values() if isinstance(entry.value, Decimal)] if found else []
    if not found or any(figure < 0 or (kpi.unit == Unit.PERCENT and figure > ALL) for figure in figures):
        return None  # A figure that lies beyond the ends of the scale has no such ends.
    return min(found), end


CHANGES = {Unit.SCORE, Unit.POINTS}
"""Units in which nought is no end of the scale."""

RULE = Rule(
    code="always-met",
    says="No target of a percentage is 100 where lower is better, and none is 0 where higher is better: it could never "
    "be missed.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "better: higher", "better: lower").replace("2024-25: 90", "2024-25: 100"),
        "5:9: always-met: Lower is better here, so that a target of 100% can never be missed.",
    ),
    good=Example(KPI, with_line(COUNCIL[KPI], "2024-25: 90", "2024-25: 100")),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
