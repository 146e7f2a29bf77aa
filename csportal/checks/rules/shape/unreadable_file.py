"""A file can be opened and read as text."""

from __future__ import annotations

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule

RULE = Rule(
    code="unreadable-file",
    says="A data file is plain text in UTF-8 of at most 1,000,000 bytes, without invisible control characters, "
    "and stands in the data folder itself.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "Home visits", "Caf\udce9 visits"),
        "1:11: unreadable-file: The file is not in UTF-8.",
    ),
    good=Example(KPI, with_line(COUNCIL[KPI], "Home visits", "Café visits")),
)
