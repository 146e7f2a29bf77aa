"""A text's sentences and words, as a reader meets them."""

from __future__ import annotations

import re

END = re.compile(r"(?<=[.!?])[”’\"')\]]*\s+(?=[“‘\"'(]?[A-Z0-9£])")
NOT_YET = re.compile(r"\b(?:St|Mr|Mrs|Ms|Dr|No|vs|e\.g|i\.e|approx)\.$|^\d+\.$")
"""How a piece ends whose full stop ends no sentence: a short form, or the number of an item."""
WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
PARAGRAPH = re.compile(r"\n\s*\n|\n\s*(?=[-•*–]\s)")


def sentences(text: str) -> list[str]:
    """Return the sentences, each on one line; a paragraph or an item of a list ends one too."""
    found: list[str] = []
    for paragraph in PARAGRAPH.split(text):
        is_open = False
        for piece in END.split(" ".join(paragraph.split())):
            if is_open:
                found[-1] += f" {piece}"
            elif piece:
                found.append(piece)
            is_open = bool(NOT_YET.search(piece))
    return found


def words(text: str) -> list[str]:
    """Return the words without numbers and signs."""
    return WORD.findall(text)
