"""An id is lower-case words joined by hyphens."""

from __future__ import annotations

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule

RULE = Rule(
    code="not-an-id",
    says="Ids, and the names of files and folders, are lower-case words joined by hyphens.",
    bad=Example(
        KPI, with_line(COUNCIL[KPI], "early-help", "Early Help"), "2:11: not-an-id: “Early Help” is not an id."
    ),
    good=Example(KPI, COUNCIL[KPI]),
)
