"""A target, and what others have, is of the size of the measure's own figures."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.impossible_figure import impossible
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem
from csportal.records.kpi import Kpi
from csportal.values.number import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.kpis import Path
    from csportal.link import Portal

SLIPS = (10, 100, 1000)
LOW, HIGH = Decimal("0.7"), Decimal("1.4")
"""How far from such a multiple still looks like one: a target is meant to differ from where it starts."""
LEAST = 5


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        for path, number, other, what in _pairs(kpi):
            if impossible(kpi, number) or impossible(kpi, other):
                continue
            if times := _times(other, number):
                way = f"about {times:,} times" if abs(number) > abs(other) else f"about one {times:,}th of"
                message = f"{shown(number)} is {way} {what}, {shown(other)}."
                hint = f"Check the decimal points and the unit. If they are right, add: accepted: {{{RULE.code}: why}}"
                yield Problem(kpi.at(*path), RULE.code, message, hint, record=kpi.key)


def _pairs(kpi: Kpi) -> Iterator[tuple[Path, Decimal, Decimal, str]]:
    """Yield each target beside the baseline, and each figure of others beside the measure's own of that period."""
    for period, target in kpi.targets.items():
        if kpi.start and target.value is not None and kpi.start.period < period:
            yield ("targets", period.text, "value"), target.value, kpi.start.value, "the baseline"
    for whose, series in kpi.comparators.items():
        for period, one in series.items():
            own = kpi.values.get(period)
            if own and isinstance(own.value, Decimal):
                yield ("comparators", whose, period.text, "value"), one.value, own.value, "the measure's own figure"


def _times(one: Decimal, other: Decimal) -> int:
    """Return which power of ten lies between the two, or nought."""
    low, high = sorted((abs(one), abs(other)))
    if not low or high < LEAST:
        return 0
    return next((slip for slip in SLIPS if LOW <= high / low / slip <= HIGH), 0)


CALLS = (
    with_line(COUNCIL[KPI], "unit: percent", "unit: gbp").replace("targets:", "baseline: {period: 2023-24}\ntargets:")
    .replace("85.5", "8500").replace("88.0", "8800").replace("2024-25: 90", "2024-25: 9000")
)  # fmt: skip

RULE = Rule(
    code="out-of-scale",
    family="figure",
    says="A target is not about 10, 100 or 1,000 times the baseline that it starts from, nor a tenth, hundredth or "
    "thousandth of it; and no more is the figure of others beside the measure's own.",
    bad=Example(
        KPI,
        with_line(CALLS, "2024-25: 9000", "2024-25: 90000"),
        "13:12: out-of-scale: 90,000 is about 10 times the baseline, 8,500.",
    ),
    good=Example(KPI, CALLS),
    check=check,
    acceptable=True,
)
