"""A value is not twice as much, or half as much, as all others of a steady series."""

from __future__ import annotations

from decimal import Decimal
from statistics import median
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.figure.stand_in import stands_in
from csportal.checks.rules.figure.value_jump import jumps
from csportal.checks.sums.impossible import impossible
from csportal.checks.sums.powers_of_ten import power_between
from csportal.derive.numbers import own_numbers
from csportal.problems import Level, Problem
from csportal.records.kpi import Kpi
from csportal.values.number import plain, rounded, shown
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.values.period import Period

FEWEST = 4
"""How many other values it takes to see that a series is steady."""
STEADY = Decimal("1.25")
"""By how many times the greatest of the others may be the least, for them to be steady."""
TIMES = 2
FAR = Decimal("1.5")
"""Where no value is so many times another, none is twice what is usual."""
LEAST = 20
"""Below this a figure is soon twice as large."""


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        if len(kpi.values) <= FEWEST or kpi.window == "year-to-date" or kpi.seasonal:
            continue
        sizes = own_numbers(kpi).values()
        if len(sizes) <= FEWEST or max(sizes) < min(sizes) * FAR:
            continue  # Nothing here stands out.
        for kind in {period.kind for period in kpi.values}:
            if found := _odd(kpi, kind):
                period, number, usual = found
                how = "twice" if abs(number) > abs(usual) else "half"
                message = (
                    f"{shown(number)} is about {how} what all other values of this measure are, {shown(usual)}, or "
                    f"{'more' if how == 'twice' else 'less'}."
                )
                hint = (
                    "Check the figure, digit by digit. If it is right, say in its “note” what happened, or add: "
                    f"accepted: {{{RULE.code}: why}}"
                )
                yield Problem(kpi.at("values", period.text, "value"), RULE.code, message, hint, RULE.level, kpi.key)


def _odd(kpi: Kpi, kind: str) -> tuple[Period, Decimal, Decimal] | None:
    """Return the one value that stands out among those of one kind of period, and what the others are."""
    values = {
        period: one.value
        for period, one in kpi.values.items()
        if period.kind == kind and isinstance(one.value, Decimal) and one.value > 0
    }
    if len(values) <= FEWEST or any(kpi.values[period].break_before for period in values):
        return None
    usual = Decimal(median(values.values()))
    period = max(values, key=lambda one: max(values[one] / usual, usual / values[one]))
    number = values.pop(period)
    others = list(values.values())
    low, high = sorted((usual, number))
    if max(others) > min(others) * STEADY or high < low * TIMES or high < LEAST or kpi.values[period].note:
        return None
    room = kpi.unit == Unit.COUNT and low < LEAST
    is_told = bool(power_between(usual, number)) or jumps(kpi, usual, number) or stands_in(kpi, number)
    if room or is_told or impossible(kpi, number):
        return None
    return period, number, plain(rounded(usual, kpi.decimals))


SERIES = with_line(
    COUNCIL[KPI],
    "  2023-24: 85.5\n",
    "  2019-20: 84.0\n  2020-21: 86.1\n  2021-22: 84.8\n  2022-23: 85.9\n  2023-24: 85.5\n",
)

RULE = Rule(
    code="value-outlier",
    says="In a series whose other values, four or more, are within a quarter of each other, no value is twice as much "
    "as these or half as much, unless its note says why.",
    bad=Example(
        KPI,
        with_line(SERIES, "2022-23: 85.9", "2022-23: 38.9"),
        "17:12: value-outlier: 38.9 is about half what all other values of this measure are, 84.8, or less.",
    ),
    good=Example(KPI, SERIES),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
