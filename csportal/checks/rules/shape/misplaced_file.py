"""A file stands where its kind is kept."""

from __future__ import annotations

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule

OTHER = with_line(COUNCIL[KPI], "Home visits", "Calls")

RULE = Rule(
    code="misplaced-file",
    says="Every file stands in the folder of its kind, is named as that kind is, ends in “.yml”, and holds the "
    "fields of that kind.",
    bad=Example(
        "anytown/plan-2024-25/kpi/calls.yml",
        OTHER,
        "1:1: misplaced-file: No kind of record is kept at “anytown/plan-2024-25/kpi/calls.yml”.",
    ),
    good=Example("anytown/plan-2024-25/kpis/calls.yml", OTHER),
)
