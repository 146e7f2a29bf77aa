"""A problem is accepted only where there is one."""

from __future__ import annotations

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule

ACCEPTED = with_line(COUNCIL[KPI], "better: higher", "better: higher\naccepted: {unit-slip: Most visits were put off.}")

RULE = Rule(
    code="idle-acceptance",
    says="A problem that a record accepts is there, under the code that it names.",
    bad=Example(
        KPI, ACCEPTED, "6:23: idle-acceptance: Nothing on this record is “unit-slip”; there is nothing to accept."
    ),
    good=Example(KPI, with_line(ACCEPTED, "88.0", "8.8")),
)
