"""A value is there or is due."""

from __future__ import annotations

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule

RULE = Rule(
    code="unclear-value",
    family="figure",
    says="A period has a value or the date when it is due, and a revised value has a note.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "2024-25 Q1: 88.0", "2024-25 Q1: {value: 88.0, due: 2024-10}"),
        "15:15: unclear-value: A period has either a value or the date when it is due.",
    ),
    good=Example(KPI, with_line(COUNCIL[KPI], "2024-25 Q1: 88.0", "2024-25 Q1: {due: 2024-10}")),
)
