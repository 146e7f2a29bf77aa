"""The texts of the data that are written for a reader, with the way to each: what the rules for text look at."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from csportal.checks.texts.texts_of import texts_of
from csportal.link.remembered import remembered
from csportal.records.base import Record
from csportal.values.kept import kept
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from csportal.link import Portal
    from csportal.problems import Place

Path = tuple[str | int, ...]

AS_PRINTED = lazy_pattern(r"“[^”]*”|‘[^’]*’(?!\w)|\"[^\"]*\"")
"""Words in quotation marks are the source's own."""
PRINTED = {"printed", "intention_printed", "ref", "refs", "sign"}
"""The fields that hold what the source prints, letter by letter."""


_answered: dict[object, tuple[frozenset[str], frozenset[str]]] = {}
"""By question: the words that it was last put to, and those of them that were sought."""
_last: list[frozenset[str]] = []
"""The words of two states that were compared last, those that are new, and those that are gone."""


class Passage(NamedTuple):
    """One text: where it stands, whether it is prose of ours or a line as the source prints it, and its words."""

    record: Record
    path: Path
    text: str
    is_prose: bool
    words: list[str]


@remembered
def passages(portal: Portal) -> list[Passage]:
    """Return every text of every record but for the reasons why problems are accepted, and where things are printed."""
    return [one for record in portal.records for one in passages_of(record)]


@kept
def passages_of(record: Record) -> list[Passage]:
    """Return every such text of one record."""
    return [Passage(record, *one) for one in texts_of(record)]


def prose(portal: Portal) -> Iterator[Passage]:
    """Yield each text that is written for a reader, in our own words."""
    return (one for one in passages(portal) if one.is_prose)


def words_like(portal: Portal, is_sought: Callable[[str], object]) -> set[str]:
    """Return the words of all texts, as they are typed, that are sought.

    Each different word is asked but once, which takes a small part of the time that asking each text would. What was
    answered is kept for the next state of the data, in which most words are the same; but not where the question itself
    depends on the data.
    """
    words = vocabulary(portal)
    if getattr(is_sought, "__closure__", None):
        return {word for word in words if is_sought(word)}
    question = getattr(is_sought, "__code__", is_sought)
    known, liked = _answered.get(question, (frozenset(), frozenset()))
    new, gone = _difference(known, words)
    liked = liked.difference(gone).union(filter(is_sought, new))
    _answered[question] = words, liked
    return set(liked)


def _difference(known: frozenset[str], words: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that are new and those that are gone: worked out once, as most questions ask for the same."""
    if not _last or _last[0] is not known or _last[1] is not words:
        _last[:] = known, words, words - known, known - words
    return _last[2], _last[3]


def holding(portal: Portal, *sets: set[str]) -> list[Passage]:
    """Return the texts that hold a word of each of the sets."""
    if not all(sets):
        return []
    known, texts = _places(portal), passages(portal)
    rows = [{row for word in words for row in known.get(word, ())} for words in sorted(sets, key=len)]
    return [texts[row] for row in sorted(set.intersection(*rows))]


def spread(portal: Portal) -> Iterator[tuple[str, int]]:
    """Yield each different word of all texts, as it is typed, with how many texts hold it."""
    return ((word, len(rows)) for word, rows in _places(portal).items())


@remembered
def vocabulary(portal: Portal) -> frozenset[str]:
    """Return the different words of all texts."""
    return frozenset(_places(portal))


@remembered
def _places(portal: Portal) -> dict[str, list[int]]:
    """Return for each different word which texts hold it."""
    found: dict[str, list[int]] = defaultdict(list)
    for row, one in enumerate(passages(portal)):
        for word in set(one.words):
            found[word].append(row)
    return dict(found)


def place_of(passage: Passage, words: str) -> Place:
    """Return where words of a text are typed."""
    home = passage.record.home
    return home.entry.at_words(words, *home.path, *passage.path)


@kept
def own_words(text: str) -> str:
    """Return a text without what it quotes; each quotation leaves one space for each of its signs."""
    return AS_PRINTED.sub(lambda found: " " * len(found[0]), text)


def is_printed(path: Path) -> bool:
    """Whether what stands there is what the source prints, slips and all."""
    return not PRINTED.isdisjoint(path[-2:])
