"""A count or an amount that builds up over the year does not fall within it."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem
from csportal.records.kpi import Kpi
from csportal.values.number import shown
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.values.period import Period

BUILDS_UP = {Unit.COUNT, Unit.GBP, Unit.GBP_THOUSAND, Unit.GBP_MILLION}
APRIL = 4


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        if kpi.window != "year-to-date" or kpi.unit not in BUILDS_UP:
            continue
        numbers = [
            (period, one.value)
            for period, one in sorted(kpi.values.items(), key=lambda one: one[0].last)
            if isinstance(one.value, Decimal) and one.value >= 0
        ]
        for (before, earlier), (period, later) in pairwise(numbers):
            entry = kpi.values[period]
            if _year(before) == _year(period) and later < earlier and not entry.break_before:
                if entry.status == "revised":
                    continue
                message = (
                    f"{shown(later)} is less than {shown(earlier)}, the value for {before}: the figure builds up over "
                    "the year, so it cannot fall."
                )
                hint = (
                    "Check both figures; each holds all since 1 April. If an earlier one was too high, add here: "
                    "status: revised, and note: … with what changed. If each holds its own quarter or month alone, "
                    "“window” is “in-period”."
                )
                yield Problem(kpi.at("values", period.text, "value"), RULE.code, message, hint, record=kpi.key)


def _year(period: Period) -> int:
    """Return the year in whose April the financial year began that the period ends in."""
    return period.last.year - (period.last.month < APRIL)


OPENED = (
    with_line(COUNCIL[KPI], "window: in-period", "window: year-to-date").replace("unit: percent", "unit: count")
    .replace("decimals: 1", "decimals: 0").replace("2024-25: 90", "2024-25: 900")
    .replace("2023-24: 85.5", "2023-24 Q1: 210").replace("2024-25 Q1: 88.0", "2023-24 Q2: 430")
)  # fmt: skip

RULE = Rule(
    code="year-to-date-falls",
    says="A count or an amount that builds up from 1 April is not less than the value before it in the same year, "
    "unless it is revised, with a note that says why.",
    bad=Example(
        KPI,
        with_line(OPENED, "2023-24 Q2: 430", "2023-24 Q2: 180"),
        "15:15: year-to-date-falls: 180 is less than 210, the value for 2023-24 Q1: the figure builds up over the "
        "year, so it cannot fall.",
    ),
    good=Example(KPI, OPENED),
    check=check,
)
