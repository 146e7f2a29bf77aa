"""A text's sentences and words, as a reader meets them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

END = re.compile(r"[.!?][”’\"')\]]*\s+(?=[“‘\"'(]?[A-Z0-9£])")
BEGIN = re.compile("[A-Z0-9£]")
SHORT = re.compile(r"\b(?:St|Mr|Mrs|Ms|Dr|No|vs|e\.g|i\.e|approx)\.$")
"""How a piece ends whose full stop ends no sentence: a short form."""
LONGEST_SHORT = len(" approx.")
ITEM = re.compile(r"\d+\.")
"""A piece that is but the number of an item, whose full stop ends no sentence either."""
WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
PARAGRAPH = re.compile(r"\n\s*\n|\n\s*(?=[-•*–]\s)")


def sentences(text: str) -> list[str]:
    """Return the sentences, each on one line; a paragraph or an item of a list ends one too."""
    found: list[str] = []
    for paragraph in PARAGRAPH.split(text):
        is_open = False
        for piece in _pieces(" ".join(paragraph.split())):
            if is_open:
                found[-1] += f" {piece}"
            elif piece:
                found.append(piece)
            is_open = piece.endswith(".") and bool(SHORT.search(piece[-LONGEST_SHORT:]) or ITEM.fullmatch(piece))
    return found


def _pieces(line: str) -> Iterator[str]:
    """Yield what stands between the signs that may end a sentence, each piece with its own sign."""
    begin = 0
    for found in END.finditer(line):
        yield line[begin : found.start() + 1]
        begin = found.end()
    yield line[begin:]


def may_be_longer(typed: list[str], most: int) -> bool:
    """Whether a sentence may have more than so many words: a quick look, which sees only ends that leave no doubt."""
    begin = 0
    for at, word in enumerate(typed[:-1], 1):
        if word[-1] in ".!?" and BEGIN.match(typed[at]) and not SHORT.search(word) and not ITEM.fullmatch(word):
            if at - begin > most:
                return True
            begin = at
    return len(typed) - begin > most


def words(text: str) -> list[str]:
    """Return the words without numbers and signs."""
    return WORD.findall(text)
