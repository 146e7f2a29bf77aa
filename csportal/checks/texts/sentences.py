"""A text's sentences and words, as a reader meets them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST = 1 << 15
"""Of how many texts the sentences are kept: several rules ask for them, and most are the same in the next state."""
END = lazy_pattern(r"[.!?][”’\"')\]]*\s+(?=[“‘\"'(]?[A-Z0-9£])")
BEGIN = lazy_pattern("[A-Z0-9£]")
SHORT = lazy_pattern(r"\b(?:St|Mr|Mrs|Ms|Dr|No|vs|e\.g|i\.e|approx)\.$")
"""How a piece ends whose full stop ends no sentence: a short form."""
LONGEST_SHORT = len(" approx.")
ITEM = lazy_pattern(r"\d+\.")
"""A piece that is but the number of an item, whose full stop ends no sentence either."""
WORD = lazy_pattern(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
PARAGRAPH = lazy_pattern(r"\n\s*\n|\n\s*(?=[-•*–]\s)")


@lru_cache(MOST)
def sentences(text: str) -> tuple[str, ...]:
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
    return tuple(found)


def _pieces(line: str) -> Iterator[str]:
    """Yield what stands between the signs that may end a sentence, each piece with its own sign."""
    begin = 0
    for found in END.finditer(line):
        yield line[begin : found.start() + 1]
        begin = found.end()
    yield line[begin:]


def around(text: str, at: int) -> str:
    """Return what stands between the full stops on either side of a place in a text: a quick look at its sentence."""
    begins = text.rfind(". ", 0, at) + 1
    ends = text.find(". ", at)
    return text[begins : ends if ends > 0 else len(text)]


def ends(word: str) -> bool:
    """Whether a word as it is typed ends a sentence, if one begins after it."""
    return word[-1] in ".!?" and not SHORT.search(word) and not ITEM.fullmatch(word)


def may_be_longer(typed: list[str], most: int, last: set[str]) -> bool:
    """Whether a sentence may have more than so many words: a quick look, which sees only ends that leave no doubt.

    `last` are at least those of the words that `ends` holds for.
    """
    begin = 0
    for at in places(typed, last):
        if at + 1 - begin > most:
            return True
        if at + 1 < len(typed) and BEGIN.match(typed[at + 1]):
            begin = at + 1
    return len(typed) - begin > most


def places(typed: Sequence[str], sought: set[str]) -> list[int]:
    """Return where the words are that are sought."""
    return [at for at, word in enumerate(typed) if word in sought]


def words(text: str) -> list[str]:
    """Return the words without numbers and signs."""
    return WORD.findall(text)
