"""How a figure is said in a sentence."""

from __future__ import annotations

from tests.mistakes.change import Mistake
from tests.mistakes.places import ADOPTIONS, ASSESSMENTS

FAMILY = "sentences"

CASES = [
    Mistake("no place for the figure", ADOPTIONS, "from care was _", "from care was", "unclear-value"),
    Mistake("two places for the figure", ASSESSMENTS, "_ of first assessments", "_ of _ assessments", "unclear-value"),
]
