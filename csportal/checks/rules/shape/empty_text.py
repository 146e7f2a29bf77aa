"""Text that is there says something."""

from __future__ import annotations

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule

RULE = Rule(
    code="empty-text",
    says="A text field is not empty, and a field that is there holds something.",
    bad=Example(KPI, with_line(COUNCIL[KPI], "owner: Families", 'owner: ""'), "10:8: empty-text: The text is empty."),
    good=Example(KPI, COUNCIL[KPI]),
)
