"""A period is written as periods are."""

from __future__ import annotations

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule

RULE = Rule(
    code="not-a-period",
    says="A period is a real one and is written in its one way: 2011-12, 2011-12 Q1, 2010, 2011-06, "
    "2011-06-30, AY 2010-11, AY 2010-11 autumn or 2011..2014.",
    bad=Example(
        KPI, with_line(COUNCIL[KPI], "2024-25 Q1:", "2024-25 Q5:"), "15:3: not-a-period: “2024-25 Q5” is not a period."
    ),
    good=Example(KPI, with_line(COUNCIL[KPI], "2024-25 Q1:", "2024-06:")),
)
