"""A baseline is what its own numerator and denominator make."""

from __future__ import annotations

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
        start = kpi.baseline
        if start is None or kpi.start is None or start.numerator is None or start.denominator is None:
            continue
        explained = bool(start.note)
        if reason := against(kpi, kpi.start.value, start.numerator, start.denominator, explained=explained):
            field, message, hint = reason
            if field == "value" and start.value is None:
                field = "period"
            yield Problem(kpi.at("baseline", field), RULE.code, message, hint, record=kpi.key)


BASED = with_line(
    COUNCIL[KPI], "targets:\n", "baseline: {period: 2022-23, value: 80, numerator: 40, denominator: 50}\ntargets:\n"
)

RULE = Rule(
    code="baseline-parts",
    says="A baseline's numerator is no greater than its denominator, and the two make its value, unless a note says "
    "why not.",
    bad=Example(KPI, with_line(BASED, "value: 80", "value: 88"), "11:36: baseline-parts: 40 of 50 is 80 per cent, "
                "not 88."),
    good=Example(KPI, BASED),
    check=check,
)  # fmt: skip
