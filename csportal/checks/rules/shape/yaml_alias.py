"""Nothing is copied from elsewhere by YAML's own means."""

from __future__ import annotations

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule

RULE = Rule(
    code="yaml-alias",
    says="YAML's anchors, aliases and merges (&, * and <<) are not used: each file says all that it means.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "owner: Families", "owner: &team Families"),
        "10:8: yaml-alias: A “&” or “*” before a word, or “<<”, makes YAML copy from elsewhere, which is "
        "not done here.",
    ),
    good=Example(KPI, with_line(COUNCIL[KPI], "owner: Families", 'owner: "&team"')),
)
