"""A field is one that its kind has."""

from __future__ import annotations

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule

RULE = Rule(
    code="unknown-field",
    says="A file has no fields but those of its kind.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "owner: Families", "owner: Families\ncolour: green"),
        "11:1: unknown-field: “colour” is not a field of a KPI.",
    ),
    good=Example(KPI, with_line(COUNCIL[KPI], "owner: Families", "owner: Families\ndata_source: Visits log")),
)
