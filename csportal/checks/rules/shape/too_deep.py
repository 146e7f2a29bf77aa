"""Lists and groups are not nested without end."""

from __future__ import annotations

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule

RULE = Rule(
    code="too-deep",
    says="At most 20 levels of lists and groups stand within each other.",
    bad=Example(
        KPI,
        with_line(
            COUNCIL[KPI], "frequency: quarterly", "frequency: [[[[[[[[[[[[[[[[[[[[[quarterly]]]]]]]]]]]]]]]]]]]]]"
        ),
        "7:32: too-deep: More than 20 levels are nested here.",
    ),
    good=Example(KPI, COUNCIL[KPI]),
)
