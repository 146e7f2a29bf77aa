"""A choice is made from the words there are."""

from __future__ import annotations

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule

RULE = Rule(
    code="unknown-word",
    says="A field with a choice of words holds one of them.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "better: higher", "better: up"),
        "5:9: unknown-word: “up” is not one of the words allowed here.",
    ),
    good=Example(KPI, with_line(COUNCIL[KPI], "better: higher", "better: lower")),
)
