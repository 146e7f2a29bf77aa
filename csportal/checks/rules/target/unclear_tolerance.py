"""A tolerance is one rule."""

from __future__ import annotations

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule

RULE = Rule(
    code="unclear-tolerance",
    says="A tolerance is one of points, percent and floor, and points and percent are not negative.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "better: higher", "better: higher\ntolerance: {points: 5, percent: 10}"),
        "6:12: unclear-tolerance: A tolerance is one of points, percent or floor.",
    ),
    good=Example(KPI, with_line(COUNCIL[KPI], "better: higher", "better: higher\ntolerance: {points: 5}")),
)
