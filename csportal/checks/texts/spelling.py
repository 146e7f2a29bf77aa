"""Which words of the texts are misspelt, and what was meant: each different word is asked once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from csportal.checks.texts.word_forms import LEAST, Groups, by_size, slips_of, stems, ways
from csportal.checks.texts.word_lists import PLACES, common, known, meant
from csportal.checks.texts.word_uses import OFTEN
from csportal.values.kept import kept

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from csportal.checks.texts.word_uses import Uses

SELDOM = 2
"""How many texts hold a misspelt word at most, if no list has it: one that stands in more is meant; of a name, one."""
SHORTEST = 4
LONG = 6
"""From how many letters a word that is like none of the other texts is hardly ever a new one by chance."""
LONG_NAME = 8
"""From how many letters a name is hardly ever like a common word by chance."""
COMMON = 6000
"""How many words are so common that a long name, or a short word, is taken for one of them."""
JOINED = {"the", "and", "of", "that", "are", "was", "were", "have", "has", "which", "their", "this", "will", "been"}
"""Words that make no third one: a space is lost beside them."""


def slips(uses: Uses, is_ours: Callable[[str], bool]) -> Iterator[tuple[str, list[str]]]:
    """Yield each misspelt word of ours with what was meant, the likeliest first."""
    left = []
    for word in sorted(filter(is_ours, uses.unknown)):
        is_name = uses.is_name(word)
        if is_name and (len(word) <= SHORTEST or word in PLACES):
            continue
        if right := meant(word):
            yield word, sorted(right, key=uses.count, reverse=True)
        elif uses.count(word) <= (1 if is_name else SELDOM) and len(word) >= SHORTEST:
            left.append(word)
    near = dict(_near([word for word in left if not _is_made_of(word, uses)], uses))
    unlike = [word for word, right in near.items() if not right and len(word) >= LONG and not uses.is_name(word)]
    asked = {word: ways(word) for word in unlike}
    parts = {word: {one for one in stems(word) if len(one) >= SHORTEST} for word in near if near[word] or word in asked}
    english = known(set().union(*asked.values(), *parts.values()))
    for word, made_of in parts.items():
        right = near[word] or [one for one in english if one in asked[word]]
        if right and made_of.isdisjoint(english):
            yield word, right


def _near(words: Iterable[str], uses: Uses) -> Iterator[tuple[str, list[str]]]:
    """Yield with each word those that are a slip away: of the texts, where many hold them, or else common ones."""
    others = by_size(word for word in uses.typed if uses.count(word) >= OFTEN)
    for word in words:
        is_name = uses.is_name(word)
        cuts = ((word[:at], word[at:]) for at in range(2, len(word) - 1))
        near = [f"{one} {two}" for one, two in cuts if _is_joined(one, two, uses) and not is_name]
        near = near or [*slips_of(word, others)]
        if word.endswith("ys") and uses.stands(plural := f"{word[:-2]}ies"):
            near.append(plural)
        if is_name:
            near = [one for one in near if uses.capitals(one) >= OFTEN or _is_sure(word, one)]
        if not near and len(word) > SHORTEST and (is_name or len(word) < LONG):
            near = [one for one in _common_ones(word) if not is_name or _is_sure(word, one)]
        if is_name:
            near = [one for one in near if _is_slip_of_name(word, one)]
        yield word, sorted(near, key=uses.count, reverse=True)


@kept
def _common_ones(word: str) -> list[str]:
    """Return the common words that are a slip away."""
    return [*slips_of(word, _common())]


@cache
def _common() -> Groups:
    return by_size(common(COMMON))


def _is_sure(name: str, other: str) -> bool:
    """Whether a name is hardly ever like a common word by chance: it is long, or has all its letters."""
    return len(name) >= LONG_NAME or sorted(name) == sorted(other)


def _is_slip_of_name(name: str, other: str) -> bool:
    """Whether a name that is a slip away from another is no other name: “Frameworki” is one."""
    if len(name) < LONG:
        return sorted(name) == sorted(other)
    return not name.startswith(other) or name[-1] in {"s", other[-1]}


def _is_joined(one: str, two: str, uses: Uses) -> bool:
    """Whether two words that make no third one stand without a space."""
    return (one in JOINED or two in JOINED) and all(word in JOINED or uses.stands(word) for word in (one, two))


def _is_made_of(word: str, uses: Uses) -> bool:
    """Whether a word is one of the texts' with an ending or with something before it, or is made of two of them."""
    if any(map(uses.stands, stems(word))):
        return True
    cuts = ((word[:at], word[at:]) for at in range(LEAST, len(word) - LEAST + 1))
    return any(uses.stands(one) and uses.stands(two) and JOINED.isdisjoint((one, two)) for one, two in cuts)
