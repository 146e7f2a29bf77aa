"""A file is well-formed YAML."""

from __future__ import annotations

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule

RULE = Rule(
    code="yaml-syntax",
    says="A data file is well-formed YAML: a name, a colon and a space, then the value, with spaces for the indent.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "definition: Visits made", "definition: Visits: those made"),
        "9:19: yaml-syntax: The text “Visits: those made within five days.” holds a colon and a space, as a "
        "field's name does.",
    ),
    good=Example(
        KPI,
        with_line(
            COUNCIL[KPI],
            "definition: Visits made within five days.",
            'definition: "Visits: those made within five days."',
        ),
    ),
)
