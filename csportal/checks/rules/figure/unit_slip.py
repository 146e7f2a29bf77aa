"""A value is not ten, a hundred or a thousand times the one before it, or its target."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.impossible import impossible
from csportal.checks.sums.powers_of_ten import FEWEST, LEAST, power_between
from csportal.derive.numbers import own_numbers
from csportal.problems import Problem
from csportal.records.kpi import Kpi
from csportal.values.number import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.values.period import Period


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        if not _may_slip(kpi):
            continue
        numbers = [
            (period, one.value)
            for period, one in sorted(kpi.values.items())
            if isinstance(one.value, Decimal) and not impossible(kpi, one.value)
        ]
        told = False
        for period, number in numbers[:1]:
            aim = next((target.value for year, target in kpi.targets.items() if year.holds(period)), None)
            # Much below its target a value may be while it builds up; never so much above it.
            told = aim is not None and abs(number) > abs(aim) and bool(power_between(aim, number))
            if told and aim is not None:
                yield _problem(kpi, period, number, aim, "its target")
        for (_, earlier), (period, later) in pairwise(numbers):
            # The step back from a wrong value is not a second slip.
            told = bool(power_between(earlier, later)) and not told
            if told:
                yield _problem(kpi, period, later, earlier, "the value before it")


def _may_slip(kpi: Kpi) -> bool:
    """Whether any of the measure's figures are so far apart: a quick look, which most measures end at."""
    found = [abs(number) for number in own_numbers(kpi).values() if number]
    found += [abs(target.value) for target in kpi.targets.values() if target.value]
    return bool(found) and max(found) >= LEAST and max(found) >= min(found) * FEWEST


def _problem(kpi: Kpi, period: Period, number: Decimal, other: Decimal, what: str) -> Problem:
    times = power_between(other, number)
    way = f"{times:,} times" if abs(number) > abs(other) else f"one {times:,}th of"
    message = f"{shown(number)} is about {way} {what}, {shown(other)}."
    hint = "Check the decimal point and the unit against the source. If it is right, add: accepted: "
    hint += f"{{{RULE.code}: why}}"
    return Problem(kpi.at("values", period.text, "value"), RULE.code, message, hint, record=kpi.key)


RULE = Rule(
    code="unit-slip",
    says="A value is not about 10, 100 or 1,000 times the one before it, nor a tenth, hundredth or thousandth of it; "
    "and the first is not so many times its target.",
    bad=Example(KPI, with_line(COUNCIL[KPI], "88.0", "8.8"), "15:15: unit-slip: 8.8 is about one 10th of the value "
                "before it, 85.5."),
    good=Example(KPI, COUNCIL[KPI]),
    check=check,
    acceptable=True,
)  # fmt: skip
