"""Nothing is given a type by YAML's own means."""

from __future__ import annotations

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule

RULE = Rule(
    code="yaml-tag",
    says="YAML's tags (a word after “!”) are not used: every value is read as what its field needs.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "decimals: 1", "decimals: !!int 1"),
        "4:11: yaml-tag: A “!” before a value gives it a type in YAML, which is not done here.",
    ),
    good=Example(KPI, COUNCIL[KPI]),
)
