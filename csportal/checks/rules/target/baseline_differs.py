"""A baseline has the figure that its period has."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem
from csportal.records.kpi import Kpi
from csportal.values.number import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        start = kpi.baseline
        entry = kpi.values.get(start.period) if start and start.value is not None else None
        if start is None or start.value is None or entry is None or not isinstance(entry.value, Decimal):
            continue
        if start.value != entry.value and not start.note:
            message = (
                f"The baseline for {start.period} is {shown(start.value)}; the value for it is {shown(entry.value)}."
            )
            hint = (
                "Leave “value” out here, so that the figure stands once. If the two differ in the source, say why in "
                "the baseline's “note”."
            )
            yield Problem(kpi.at("baseline", "value"), RULE.code, message, hint, record=kpi.key)


BASED = with_line(COUNCIL[KPI], "targets:\n", "baseline: {period: 2023-24, value: 85.5}\ntargets:\n")

RULE = Rule(
    code="baseline-differs",
    says="A baseline that has a value of its own has that of its period under “values”, if there is one, or a note "
    "that says why not.",
    bad=Example(
        KPI,
        with_line(BASED, "value: 85.5", "value: 58.5"),
        "11:36: baseline-differs: The baseline for 2023-24 is 58.5; the value for it is 85.5.",
    ),
    good=Example(KPI, BASED),
    check=check,
)
