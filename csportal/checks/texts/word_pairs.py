"""Two words that never stand side by side, where another word of much the same sound is meant."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

PAIRS = {
    **{(one, "where"): f"{one} were" for one in ("who", "they")},
    **{
        (one, "then"): f"{one} than"
        for one in ("rather", "other", "less", "fewer", "higher", "lower", "better", "worse")
    },
    **{(one, "of"): f"{one} have" for one in ("could", "should", "would", "must", "might")},
    **{(one, "own"): f"{right} own" for one, right in (("there", "their"), ("it’s", "its"), ("it's", "its"))},
}
BESIDE = {second: {one for one, two in PAIRS if two == second} for _, second in PAIRS}
"""The second word of each two, with those that it never follows."""
WORD = lazy_pattern(r"[\w’']+")
RIGHT = lazy_pattern(
    r"where (?:possible|appropriate|necessary|needed|available|applicable|practicable|required|relevant|feasible|"
    r"there|they|it|a|the)\b|of course\b",
    re.IGNORECASE,
)
"""What may follow the first word after all: “those who where possible live at home”."""


def wrong_pairs(text: str) -> Iterator[tuple[str, str]]:
    """Yield two words that do not stand together, as they are typed, and the two that are meant."""
    words = list(WORD.finditer(text))
    for one, two in pairwise(words):
        right = PAIRS.get((one[0].lower(), two[0].lower()))
        if right and text[one.end() : two.start()].isspace() and not RIGHT.match(text, two.start()):
            yield f"{one[0]} {two[0]}", right
