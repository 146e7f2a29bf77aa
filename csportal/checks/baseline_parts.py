"""A baseline is what its own numerator and denominator make."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem
from csportal.records.kpi import Kpi
from csportal.values.number import rounded, shown
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.kpi import Baseline


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        start = kpi.baseline
        if start is None or kpi.start is None or start.numerator is None or start.denominator is None:
            continue
        if reason := _against(kpi, start, start.numerator, start.denominator):
            field, message, hint = reason
            if field == "value" and start.value is None:
                field = "period"
            yield Problem(kpi.at("baseline", field), RULE.code, message, hint, record=kpi.key)


def _against(kpi: Kpi, start: Baseline, counted: Decimal, of: Decimal) -> tuple[str, str, str] | None:
    value = kpi.start.value if kpi.start else Decimal()
    whole = Decimal(100) if kpi.unit == Unit.PERCENT else Decimal(kpi.per or 0) if kpi.unit == Unit.RATE else Decimal(0)
    if of <= 0:
        return "denominator", f"Nothing can be counted out of {shown(of)}.", "Check the denominator."
    if counted > of and kpi.unit != Unit.RATIO:
        message = f"The numerator, {shown(counted)}, is greater than the denominator, {shown(of)}."
        return "numerator", message, "The denominator is the whole, of which the numerator is a part; are they swapped?"
    made = whole * counted / of
    if whole and not start.note and abs(made - value) > Decimal(1).scaleb(-kpi.decimals):
        shape = "per cent" if kpi.unit == Unit.PERCENT else f"per {kpi.per:,}"
        right = shown(rounded(made, kpi.decimals))
        message = f"{shown(counted)} of {shown(of)} is {right} {shape}, not {shown(value)}."
        return "value", message, "Check the three figures; if the source prints them so, say in “note” why they differ."
    return None


BASED = with_line(
    COUNCIL[KPI], "targets:\n", "baseline: {period: 2022-23, value: 80, numerator: 40, denominator: 50}\ntargets:\n"
)

RULE = Rule(
    code="baseline-parts",
    family="figure",
    says="A baseline's numerator is no greater than its denominator, and the two make its value, unless a note says "
    "why not.",
    bad=Example(KPI, with_line(BASED, "value: 80", "value: 88"), "11:36: baseline-parts: 40 of 50 is 80 per cent, "
                "not 88."),
    good=Example(KPI, BASED),
    check=check,
)  # fmt: skip
