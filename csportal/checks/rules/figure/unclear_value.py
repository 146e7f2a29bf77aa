"""A value is there or is due, and what stands beside it makes sense of it."""

from __future__ import annotations

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule

RULE = Rule(
    code="unclear-value",
    says="A period has a value or the date when it is due; a revised value has a note, and a suppressed one has no "
    "printed words, numerator or forecast beside it. A baseline has a number: its own, or that of its period under "
    "“values”. The two figures of a range rise, and so do quartiles, from the least to the most. The smallest change "
    "that counts is more than nought. “in_words” has one “_”. A run that tells of a change has 6 or 7 points. A risk "
    "is scored from 1 to 5, by both its likelihood and its impact.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "2024-25 Q1: 88.0", "2024-25 Q1: {value: 88.0, due: 2024-10}"),
        "15:15: unclear-value: A period has either a value or the date when it is due.",
    ),
    good=Example(KPI, with_line(COUNCIL[KPI], "2024-25 Q1: 88.0", "2024-25 Q1: {due: 2024-10}")),
)
