"""A field stands once."""

from __future__ import annotations

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule

RULE = Rule(
    code="repeated-key",
    says="No field, period or name stands twice in one place.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "decimals: 1\n", "decimals: 1\ndecimals: 2\n"),
        "5:1: repeated-key: “decimals” is here twice; it stands in line 4 already.",
    ),
    good=Example(KPI, COUNCIL[KPI]),
)
