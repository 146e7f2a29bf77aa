"""A target, and what others have, is of the size of the measure's own figures."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.period.period_order import foretold
from csportal.checks.sums.impossible import impossible
from csportal.checks.sums.last_result import last_before, years_of
from csportal.checks.sums.powers_of_ten import LEAST, power_between, times
from csportal.problems import Problem
from csportal.records.kpi import Kpi
from csportal.values.number import shown
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.sums.kpis import Path
    from csportal.link import Portal
    from csportal.records.kpi_value import Start

SCALES = {Unit.SCORE, Unit.RATIO}
"""The units whose figures all lie near each other."""
FAR = 20
"""From how many times on a score of less than one and another score are not of one scale."""


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        for path, number, other, what in _pairs(kpi):
            if (found := times(other, number) or (path[0] == "targets" and beyond(kpi, other, number))) and not (
                impossible(kpi, number) or impossible(kpi, other)
            ):
                way = f"about {found:,} times" if abs(number) > abs(other) else f"about one {found:,}th of"
                message = f"{shown(number)} is {way} {what}, {shown(other)}."
                hint = "Check the decimal points and the unit against the source. If they are right, add: accepted: "
                hint += f"{{{RULE.code}: why}}"
                yield Problem(kpi.at(*path), RULE.code, message, hint, record=kpi.key)


def _pairs(kpi: Kpi) -> Iterator[tuple[Path, Decimal, Decimal, str]]:
    """Yield each target beside the baseline, and each figure of others beside the measure's own of that period."""
    start = kpi.start
    years = years_of(kpi) if start is None and kpi.targets else []
    for period, target in kpi.targets.items():
        if target.value is None:
            continue
        path: Path = ("targets", period.text, "value")
        if start and start.period < period:
            yield path, target.value, start.value, "the baseline"
        elif years and (last := last_before(years, period)) and _is_slip(kpi, last, target.value):
            yield path, target.value, last.value, "the result of the last whole year before it"
    for period, value in kpi.values.items():
        aim = kpi.targets[held].value if value.forecast and (held := foretold(kpi, period)) else None
        if value.forecast and aim is not None and power_between(aim, value.forecast.value):
            yield ("values", period.text, "forecast", "value"), value.forecast.value, aim, "the target that it is for"
    for whose, series in kpi.comparators.items():
        for period, one in series.items():
            own = kpi.values.get(period)
            if own and isinstance(own.value, Decimal):
                yield ("comparators", whose, period.text, "value"), one.value, own.value, "the measure's own figure"


def _is_slip(kpi: Kpi, last: Start, aim: Decimal) -> bool:
    """Whether a target is very nearly such a multiple of the last result, and no newer value is so as well."""
    newer = (value.value for one, value in kpi.values.items() if last.period < one)
    return bool(power_between(last.value, aim)) and not any(
        times(last.value, one) for one in newer if isinstance(one, Decimal)
    )


def beyond(kpi: Kpi, one: Decimal, other: Decimal) -> int:
    """Return how many times the other a score or ratio is, where that is more than it can well change."""
    low, high = sorted((abs(one), abs(other)))
    if kpi.unit not in SCALES or not low or low >= 1 or high < LEAST or high / low < FAR:
        return 0
    return int((high / low).to_integral_value())


CALLS = (
    with_line(COUNCIL[KPI], "unit: percent", "unit: gbp").replace("targets:", "baseline: {period: 2023-24}\ntargets:")
    .replace("85.5", "8500").replace("88.0", "8800").replace("2024-25: 90", "2024-25: 9000")
)  # fmt: skip

RULE = Rule(
    code="out-of-scale",
    says="A target is not about 10, 100 or 1,000 times the baseline that it starts from, or the result of the last "
    "whole year, nor a tenth, hundredth or thousandth of it; nor is the figure of others so many times the own one, "
    "or a forecast its target.",
    bad=Example(
        KPI,
        with_line(CALLS, "2024-25: 9000", "2024-25: 90000"),
        "13:12: out-of-scale: 90,000 is about 10 times the baseline, 8,500.",
    ),
    good=Example(KPI, CALLS),
    check=check,
    acceptable=True,
)
