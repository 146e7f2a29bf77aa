"""A target is no worse than the figure that it starts from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.impossible import impossible
from csportal.checks.sums.slips import swapped
from csportal.checks.texts.direction import likelier
from csportal.problems import Problem
from csportal.records.kpi import Kpi
from csportal.values.number import shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from csportal.link import Portal
    from csportal.records.target import Target
    from csportal.values.period import Period

WAYS = ("higher", "lower")


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        start = kpi.start
        if kpi.better not in WAYS:
            continue
        for period, target in kpi.targets.items():
            yield from _change(kpi, period, target)
            aim = target.value if start else None
            if start is None or aim is None or not start.period < period:
                continue
            if impossible(kpi, start.value) or impossible(kpi, aim):
                continue  # That is told of the figure itself.
            if aim < start.value if kpi.better == "higher" else aim > start.value:
                message = (
                    f"The target for {period}, {shown(aim)}, is worse than the baseline of {shown(start.value)}: "
                    f"“better: {kpi.better}”."
                )
                hint = _way_out(kpi, "both figures", _swapped(kpi, aim, start.value))
                yield Problem(kpi.at("targets", period.text, "value"), RULE.code, message, hint, record=kpi.key)


def _change(kpi: Kpi, period: Period, target: Target) -> Iterator[Problem]:
    """Find a target that is a change for the worse."""
    for field, unit in (("change", "%"), ("change_points", "")):
        change: Decimal | None = getattr(target, field)
        if change and (change > 0) != (kpi.better == "higher"):
            message = f"The target for {period} is a change of {shown(change)}{unit}, but “better: {kpi.better}”."
            hint = _way_out(kpi, "its sign")
            yield Problem(kpi.at("targets", period.text, field), RULE.code, message, hint, record=kpi.key)


def _swapped(kpi: Kpi, aim: Decimal, start: Decimal) -> str:
    """Return what the target would be with two digits the other way round, where it were no worse then, and near."""
    for other in swapped(aim):
        is_worse = other < start if kpi.better == "higher" else other > start
        if not is_worse and max(other, start) < 2 * min(other, start):
            return f"With two digits of the target swapped it would be {shown(other)}. "
    return ""


def _way_out(kpi: Kpi, figures: str, slip: str = "") -> str:
    return f"{likelier(kpi, figures, slip)} If the source has it so, add: accepted: {{{RULE.code}: why}}"


BASED = with_line(COUNCIL[KPI], "targets:\n", "baseline: {period: 2023-24}\ntargets:\n")

RULE = Rule(
    code="target-worse",
    says="A target that is a number is no worse than the baseline that it starts from, and one that is a change is no "
    "change for the worse.",
    bad=Example(
        KPI,
        with_line(BASED, "2024-25: 90", "2024-25: 80"),
        "13:12: target-worse: The target for 2024-25, 80, is worse than the baseline of 85.5: “better: higher”.",
    ),
    good=Example(KPI, BASED),
    check=check,
    acceptable=True,
)
