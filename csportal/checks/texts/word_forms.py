"""How one word comes from another: by an ending, by something before it, or by a slip of the hand."""

from __future__ import annotations

from collections import defaultdict
from string import ascii_lowercase
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Groups = dict[tuple[str, int], list[str]]

ENDINGS = ("s", "es", "ed", "d", "er", "r", "ing", "ly", "ness", "less", "able", "wide")
BEFORE = ("re", "un", "non", "pre", "co", "multi", "over", "under", "out", "sub", "inter", "mid", "bi", "tri", "self")
LEAST = 3
"""How many letters a word has at least that another is made of; one that has something before it has two more."""


def stems(word: str) -> set[str]:
    """Return what a word may be made of by an ending, or by something before it."""
    found = {stem for end in ENDINGS if word.endswith(end) for stem in _stems(word.removesuffix(end), end)}
    for plural in tuple(found) if word.endswith("s") else ():
        found |= {
            stem for end in ("er", "ing") if plural.endswith(end) for stem in _stems(plural.removesuffix(end), end)
        }
    found = {stem for stem in found if len(stem) >= LEAST}
    return found | {
        word[len(before) :] for before in BEFORE if word.startswith(before) and len(word) - len(before) > LEAST + 1
    }


def _stems(stem: str, end: str) -> list[str]:
    """Return what may have got the ending; nothing where it would have got another."""
    last, before = stem[-1:], stem[-2:-1]
    if end == "s":
        return [] if last in "sxz" or (last == "y" and before not in "aeou") else [stem]
    if end == "es":
        return [stem] if last in "sxzho" else []
    if end in {"d", "r"}:
        return [stem] if last == "e" else []
    if end in {"ed", "er", "ing", "able"}:
        return [f"{stem}e", *([stem] if last != "e" or before in "eoy" else [])]
    return [stem]


def by_size(words: Iterable[str]) -> Groups:
    """Return the words by their first letter and by how many letters they have."""
    found: Groups = defaultdict(list)
    for word in words:
        found[word[0], len(word)].append(word)
    return found


def slips_of(word: str, among: Groups) -> Iterator[str]:
    """Yield the words that are a slip away from one and begin alike."""
    for more in (0, 1, -1):
        yield from (one for one in among.get((word[0], len(word) + more), ()) if is_slip(word, one))


def is_slip(word: str, other: str) -> bool:
    """Whether two words differ by one letter, or by two that have changed places."""
    longer = len(word) - len(other)
    if word == other or abs(longer) > 1:
        return False
    begin = next((at for at, (one, two) in enumerate(zip(word, other, strict=False)) if one != two), None)
    if begin is None:
        return True
    mine, others = word[begin:], other[begin:]
    if longer:
        return mine[longer > 0 :] == others[longer < 0 :]
    return mine[1:] == others[1:] or (mine[:2] == others[1::-1] and mine[2:] == others[2:])


def ways(word: str) -> set[str]:
    """Return every word that is a slip away and begins alike."""
    cuts = [(word[:at], word[at:]) for at in range(1, len(word) + 1)]
    return {
        *(before + after[1:] for before, after in cuts),
        *(before + letter + after for before, after in cuts for letter in ascii_lowercase),
        *(before + letter + after[1:] for before, after in cuts for letter in ascii_lowercase),
        *(before + after[1:2] + after[:1] + after[2:] for before, after in cuts),
    } - {word}
