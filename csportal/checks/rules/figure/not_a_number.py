"""A number is written as numbers are."""

from __future__ import annotations

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule

RULE = Rule(
    code="not-a-number",
    says="A number is digits with a full stop before decimals; 7,152 and (56) are read as councils print them; "
    "where there is none, a word says why.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "88.0", "n/a"),
        "15:15: not-a-number: “n/a” is not a number, nor a word that says why there is none.",
    ),
    good=Example(KPI, with_line(COUNCIL[KPI], "88.0", "not-applicable")),
)
