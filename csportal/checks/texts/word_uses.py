"""The words of the texts: how each is typed, how many texts hold it, and whether it is English."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from csportal.checks.texts.word_lists import unknown
from csportal.values.kept import kept

if TYPE_CHECKING:
    from collections.abc import Iterable

AROUND = "“”‘’\"'()[]{}*.,;:!?…–—-"
"""The signs that stand before or after a word."""
PART = 3
"""How many letters each part of a word with a hyphen has, for them to be looked at."""
OFTEN = 4
"""How many texts hold a word that another is taken for."""


class Uses:
    """The words of the texts in small letters, each with the ways in which it is typed and how many texts hold them."""

    def __init__(self, tokens: Iterable[tuple[str, int]]) -> None:
        self.typed: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        for token in tokens:
            plain = token[0].strip(AROUND)
            if plain.islower() and plain.isalpha():  # most are
                self.typed[plain].append(token)
                continue
            for word in words_in(plain):
                self.typed[word.lower()].append(token)
        self.unknown = {word for word in unknown(self.typed) if word.isascii()}

    def count(self, word: str) -> int:
        """Return how many texts hold a word."""
        return sum(count for _, count in self.typed.get(word, ()))

    def capitals(self, word: str) -> int:
        """Return how many texts hold a word with a capital."""
        return sum(count for token, count in self.typed.get(word, ()) if word not in token)

    def is_name(self, word: str) -> bool:
        """Whether a word never stands in small letters."""
        return all(word not in token for token, _ in self.typed[word])

    def stands(self, word: str) -> bool:
        """Whether the texts show that it is a word."""
        return word in self.typed and (word not in self.unknown or self.count(word) >= OFTEN)


@kept
def words_in(token: str) -> list[str]:
    """Return the words of what stands between two spaces: none of an abbreviation, a number or an address."""
    plain = token.strip(AROUND)
    parts = [plain] if plain.isalpha() else plain.replace("/", "-").removesuffix("’s").removesuffix("'s").split("-")
    if not all(part.isalpha() for part in parts) or (len(parts) > 1 and min(map(len, parts)) < PART):
        return []
    return [part for part in parts if part.islower() or part[1:].islower()]
