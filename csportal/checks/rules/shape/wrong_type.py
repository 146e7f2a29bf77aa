"""A field holds the kind of thing that it is for."""

from __future__ import annotations

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule

RULE = Rule(
    code="wrong-type",
    says="A field holds what it is for: text, a list, a group of fields, a whole number, or true or false.",
    bad=Example(
        KPI, with_line(COUNCIL[KPI], "decimals: 1", "decimals: one"), "4:11: wrong-type: “one” is not a whole number."
    ),
    good=Example(KPI, COUNCIL[KPI]),
)
