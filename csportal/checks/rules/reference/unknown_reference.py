"""What a record names is there."""

from __future__ import annotations

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule

RULE = Rule(
    code="unknown-reference",
    says="Every id that a record names is the id of a record of that kind in the same plan or council. An "
    "id that three or more name and nothing has is told once, where it is missing; so is "
    "each of several lost ids of a list.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "early-help", "early-hlep"),
        "2:11: unknown-reference: There is no priority “early-hlep” in this plan.",
    ),
    good=Example(KPI, COUNCIL[KPI]),
)
