"""A target says one thing."""

from __future__ import annotations

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule

RULE = Rule(
    code="unclear-target",
    says="A target is one of a value, a range, a change in per cent or in points, a place below or above others, and "
    "an aim in words. A profile leads to a value, only a change starts “from” a period, and only what can be met by a "
    "day has a “by”.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "2024-25: 90\n", "2024-25: {value: 90, aim: increase}\n"),
        "12:12: unclear-target: A target is one of value, between, change, change_points, below, above or aim.",
    ),
    good=Example(KPI, with_line(COUNCIL[KPI], "2024-25: 90\n", "2024-25: {aim: increase}\n")),
)
