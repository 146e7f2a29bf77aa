"""A target without a baseline is no worse than the last year's result."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.target.always_met import always_met
from csportal.checks.sums.impossible import impossible
from csportal.checks.sums.last_result import last_before, years_of
from csportal.checks.sums.powers_of_ten import power_between
from csportal.checks.sums.slips import swapped
from csportal.checks.texts.direction import likelier
from csportal.problems import Level, Problem
from csportal.records.kpi import Kpi
from csportal.values.number import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

WAYS = ("higher", "lower")
TENTH = Decimal("0.1")
"""By what share of the last result a target may be worse where the measure moves within the year."""
FAR = 3
"""From how many times on the result is more likely wrong than the target, and is told as that."""


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        if kpi.better not in WAYS or kpi.baseline or kpi.seasonal:
            continue
        years = years_of(kpi)
        for period, target in kpi.targets.items() if years else ():
            aim, start = target.value, last_before(years, period)
            if aim is None or start is None or not _is_worse(kpi, aim, start.value):
                continue
            is_cut = any(value.break_before for one, value in kpi.values.items() if start.period < one)
            # Ten times the figure is told as a slip of the decimal point.
            if is_cut or target.note or impossible(kpi, aim) or power_between(start.value, aim) or always_met(kpi):
                continue
            message = (
                f"The target for {period}, {shown(aim)}, is worse than the result for {start.period}, "
                f"{shown(start.value)}: “better: {kpi.better}”."
            )
            slip = _swapped(kpi, aim, start.value)
            hint = (
                f"{likelier(kpi, 'both figures', slip)} If the source has it so, say why in a “note” on the target, or "
                f"add: accepted: {{{RULE.code}: why}}"
            )
            yield Problem(kpi.at("targets", period.text, "value"), RULE.code, message, hint, Level.WARNING, kpi.key)


def _is_worse(kpi: Kpi, aim: Decimal, start: Decimal) -> bool:
    """Whether the target is worse than the result, by more than a tenth where the measure moves within the year."""
    gap = start - aim if kpi.better == "higher" else aim - start
    if gap <= (0 if kpi.frequency == "annual" else abs(start) * TENTH):
        return False
    low, high = sorted((abs(start), abs(aim)))
    return high < low * FAR


def _swapped(kpi: Kpi, aim: Decimal, start: Decimal) -> str:
    """Return what the target, or else the result, would be with its digits swapped, where nothing were odd then."""
    for which, figure in (("target", aim), ("result", start)):
        for other in swapped(figure):
            pair = (other, start) if which == "target" else (aim, other)
            is_near = max(pair) < 2 * min(pair) if which == "target" else abs(aim - other) < abs(aim - start)
            if is_near and not _is_worse(kpi, *pair):
                return f"With two digits of the {which} swapped it would be {shown(other)}. "
    return ""


YEARLY = with_line(COUNCIL[KPI], "frequency: quarterly", "frequency: annual").replace("  2024-25 Q1: 88.0\n", "")

RULE = Rule(
    code="target-easier",
    says="A target that is a number, of a measure without a baseline, is no worse than the result of the last whole "
    "year before it, or its note says why; a measure that is reported within the year may be worse by up to a tenth.",
    bad=Example(
        KPI,
        with_line(YEARLY, "2024-25: 90", "2024-25: 80"),
        "12:12: target-easier: The target for 2024-25, 80, is worse than the result for 2023-24, 85.5: "
        "“better: higher”.",
    ),
    good=Example(KPI, YEARLY),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
