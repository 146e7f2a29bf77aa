"""Scores of risks: how likely each is, and how much harm it would do."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import RISKS

FAMILY = "scores of risks"
TEXT = "    text: If the economy does badly, now or later, more families will need help.\n"

CASES = [
    Mistake(
        "likelihood beyond the scale",
        RISKS,
        TEXT,
        f"{TEXT}    likelihood: 6\n    impact: 3\n",
        "unclear-value",
        "likelihood: 6",
    ),
    Mistake("score with a half missing", RISKS, TEXT, f"{TEXT}    likelihood: 4\n", "unclear-value", "likelihood: 4"),
]
