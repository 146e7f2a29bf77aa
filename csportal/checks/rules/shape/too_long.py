"""A text is no longer than a reader would read."""

from __future__ import annotations

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule

LONG = "owner: " + "Families, schools and " * 15 + "others"

RULE = Rule(
    code="too-long",
    says="One line of text has at most 300 letters, other text 5,000.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "owner: Families", LONG),
        "10:8: too-long: The text has 336 letters; 300 is the most here.",
    ),
    good=Example(KPI, COUNCIL[KPI]),
)
