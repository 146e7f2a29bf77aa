"""A value is of the size of the one before it, or of the same period of the year before."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import DAYS, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.figure.stand_in import stands_in
from csportal.checks.sums.impossible import impossible
from csportal.checks.sums.powers_of_ten import power_between
from csportal.derive.numbers import own_numbers
from csportal.derive.travel.earlier import OF_A_STRETCH
from csportal.problems import Level, Problem
from csportal.records.kpi import Kpi
from csportal.values.number import shown
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.values.period import Period

TIMES = 8
"""From how many times on a change is more likely a slip of the unit than a change."""
LEAST = 5
"""Up to this a figure may be many times another by chance."""
FEWEST = 10
"""Below this a count is small, and may be many times as large in the next year."""
POINTS = 10
"""By how many points a percentage has to change, since a small share is soon many times as large."""


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        sizes = [abs(number) for number in own_numbers(kpi).values()]
        if not sizes or max(sizes) < min(sizes) * TIMES:
            continue  # Nothing here is many times anything else.
        numbers = {
            period: number
            for period, number in sorted(own_numbers(kpi).items())
            if not impossible(kpi, number) and not stands_in(kpi, number)
        }
        odd: set[Period] = set()
        for period, number in numbers.items():
            base = _base(kpi, numbers, period)
            if base is None or kpi.values[period].break_before:
                continue
            if jumps(kpi, numbers[base], number) or power_between(numbers[base], number):
                # The step back from a wrong value is not a second jump; and a slip is told as one.
                is_told = base in odd or bool(power_between(numbers[base], number))
                if base not in odd:
                    odd.add(period)
                if not is_told:
                    yield _problem(kpi, period, number, base, numbers[base])


def jumps(kpi: Kpi, earlier: Decimal, later: Decimal) -> bool:
    """Whether one value is so many times the other that its unit is in doubt."""
    low, high = sorted((abs(earlier), abs(later)))
    if not low or high < LEAST or high < low * TIMES:
        return False
    if kpi.unit == Unit.COUNT:
        return low >= FEWEST
    return kpi.unit != Unit.PERCENT or high - low >= POINTS


def _base(kpi: Kpi, numbers: dict[Period, Decimal], period: Period) -> Period | None:
    """Return the period whose value a value is held against: a year before, or else the one before it.

    A figure that builds up over the year is many times that of its first months; a year has more than a quarter.
    """
    year = period.year_before if period.year_before in numbers else None
    if year or kpi.window == "year-to-date" or kpi.seasonal:
        return year
    is_whole = kpi.unit not in OF_A_STRETCH
    return max((one for one in numbers if one < period and (is_whole or one.kind == period.kind)), default=None)


def _problem(kpi: Kpi, period: Period, number: Decimal, base: Period, earlier: Decimal) -> Problem:
    low, high = sorted((abs(earlier), abs(number)))
    bigger, smaller = (number, earlier) if high == abs(number) else (earlier, number)
    message = (
        f"{shown(number)} stands beside {shown(earlier)} for {base}: {shown(bigger)} is {int(high / low):,} times "
        f"{shown(smaller)}."
    )
    hint = f"Check the unit and the figure against the source. If it is right, add: accepted: {{{RULE.code}: why}}"
    return Problem(kpi.at("values", period.text, "value"), RULE.code, message, hint, RULE.level, kpi.key)


RULE = Rule(
    code="value-jump",
    says="A value is not more than about eight times that of the same period of the year before, or of the value "
    "before it, nor less than an eighth; small counts apart.",
    bad=Example(
        KPI,
        with_line(DAYS, "560", "19"),
        "15:15: value-jump: 19 stands beside 590 for 2023-24: 590 is 31 times 19.",
    ),
    good=Example(KPI, DAYS),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
