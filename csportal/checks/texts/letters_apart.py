"""Names that are a letter apart, or two ways to write one."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from csportal.values.kept import kept
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator

SHORTEST = 6
"""From how many letters a name is long enough for one of them to be a slip."""
MOST = 1 << 14
"""Of how many names the answer is kept: from one state of the data to the next, nearly all are the same."""
AND = lazy_pattern(r"(?:\band\b|[\W_])+(?!\d)")


def near_ones(given: Counter[str], right: set[str]) -> Iterator[tuple[str, str]]:
    """Yield each name that is not right with the one that is a letter away from it.

    Names a letter apart are alike once one letter of each is left out, so that not every two have to be compared.
    """
    alike: dict[str, set[str]] = defaultdict(set)
    same: dict[str, set[str]] = defaultdict(set)
    for name in right:
        same[folded(name)].add(name)
        for one in _without_one(name):
            alike[one].add(name)
    for name in given:
        if len(name) < SHORTEST:
            continue
        found = {other for one in _without_one(name) for other in alike.get(one, ()) if is_slip(name, other)}
        found |= same.get(folded(name), set()) - {name}
        if found and name not in found:
            yield name, max(found, key=lambda other: (given[other], other))


@kept
def folded(name: str) -> str:
    """Return a name's letters and numbers, with “and” for “&”: what two ways to write one name have in common."""
    return AND.sub("", name.lower())


@lru_cache(MOST)
def _without_one(name: str) -> frozenset[str]:
    return frozenset({name, *(name[:at] + name[at + 1 :] for at in range(len(name)))})


@lru_cache(MOST)
def is_slip(name: str, other: str) -> bool:
    """Whether two names differ by one letter, or by two that have changed places; not by a number or a lone letter."""
    begin = 0
    while begin < min(len(name), len(other)) and name[begin] == other[begin]:
        begin += 1
    end = 0
    while end < min(len(name), len(other)) - begin and name[-1 - end] == other[-1 - end]:
        end += 1
    ways = name[begin : len(name) - end], other[begin : len(other) - end]
    if len(ways[0]) > 1 or len(ways[1]) > 1:
        return len(ways[0]) == len(ways[1]) == 2 and ways[0] == ways[1][::-1] and ways[0].isalpha()  # noqa: PLR2004 - two letters
    if ways == ("", "") or any(way.isdigit() for way in ways):
        return False
    words = [text[_start(text, begin) : _stop(text, begin)] for text in (name, other)]
    return not any(re.fullmatch(r"[A-Za-z]|[IVX]+|.*\d.*", word) for word in words)


def _start(text: str, at: int) -> int:
    return text.rfind(" ", 0, at) + 1


def _stop(text: str, at: int) -> int:
    found = text.find(" ", at)
    return len(text) if found < 0 else found
