"""A field that is needed is there."""

from __future__ import annotations

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule

RULE = Rule(
    code="missing-field",
    says="Every field that its kind cannot do without is there, and lists are not empty. Where most are "
    "missing, the file may have been whole before: its history then has them.",
    bad=Example(
        KPI, with_line(COUNCIL[KPI], "better: higher\n", ""), "1:1: missing-field: The field “better” is missing."
    ),
    good=Example(KPI, COUNCIL[KPI]),
)
