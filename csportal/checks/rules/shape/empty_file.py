"""A file holds something."""

from __future__ import annotations

from csportal.checks.example import COUNCIL, KPI
from csportal.checks.rule import Example, Rule

RULE = Rule(
    code="empty-file",
    says="A data file is not empty; one that is empty now and was whole before is taken back from its history.",
    bad=Example(KPI, "# To be filled in.\n", "1:1: empty-file: The file is empty."),
    good=Example(KPI, COUNCIL[KPI]),
)
