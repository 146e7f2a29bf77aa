"""All texts as one, to look for what stands side by side: one search over all is quicker than one for each."""

from __future__ import annotations

from bisect import bisect
from itertools import accumulate
from typing import TYPE_CHECKING

from csportal.checks.texts.prose import passages
from csportal.link.remembered import remembered

if TYPE_CHECKING:
    import re

    from csportal.checks.texts.prose import Passage
    from csportal.link import Portal

APART = "\x1f"
"""What stands between two texts, and in none of them."""


def with_pattern(portal: Portal, pattern: re.Pattern[str]) -> list[Passage]:
    """Return the texts in whose words, a space between each two, a pattern is found."""
    whole, ends = _joined(portal)
    texts = passages(portal)
    return [texts[row] for row in sorted({bisect(ends, found.start()) for found in pattern.finditer(whole)})]


@remembered
def _joined(portal: Portal) -> tuple[str, list[int]]:
    """Return the words of all texts, and where each text ends."""
    texts = [" ".join(one.words) for one in passages(portal)]
    return APART.join(texts), list(accumulate(len(text) + len(APART) for text in texts))
