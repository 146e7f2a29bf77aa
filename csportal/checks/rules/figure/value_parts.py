"""A value is what its own numerator and denominator make."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.parts import against
from csportal.problems import Problem
from csportal.records.kpi import Kpi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        for period, entry in kpi.values.items():
            if entry.numerator is None or entry.denominator is None or not isinstance(entry.value, Decimal):
                continue
            explained = bool(entry.note)
            if reason := against(kpi, entry.value, entry.numerator, entry.denominator, explained=explained):
                field, message, hint = reason
                yield Problem(kpi.at("values", period.text, field), RULE.code, message, hint, record=kpi.key)


COUNTED = with_line(COUNCIL[KPI], "2024-25 Q1: 88.0", "2024-25 Q1: {value: 88.0, numerator: 44, denominator: 50}")

RULE = Rule(
    code="value-parts",
    says="A value's numerator is no greater than its denominator, and the two make the value, unless a note says why "
    "not.",
    bad=Example(KPI, with_line(COUNTED, "numerator: 44", "numerator: 34"), "15:23: value-parts: 34 of 50 is 68 per "
                "cent, not 88.0."),
    good=Example(KPI, COUNTED),
    check=check,
)  # fmt: skip
