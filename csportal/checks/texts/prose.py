"""The texts of the data that are written for a reader, with the way to each: what the rules for text look at."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from csportal.records.base import Part, Record
from csportal.records.fields import Prose, Text
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from csportal.link import Portal
    from csportal.load.entry import Entry
    from csportal.problems import Place

Path = tuple[str | int, ...]
Way = tuple[str, str, bool]

READER = Text.__metadata__[0]  # type: ignore[attr-defined]
"""The mark that tells a text from a single line, which is most often a name as printed."""
PART = object()
APART = {"accepted", "source"}
"""What is no text about the record itself: why its problems stand, and where in the source it is found."""
SHORTEST = 4
"""From how many words a line of a list is a sentence or a part of one, rather than a name or a sign."""
AS_PRINTED = lazy_pattern(r"“[^”]*”|‘[^’]*’(?!\w)|\"[^\"]*\"")
"""Words in quotation marks are the source's own."""
PRINTED = {"printed", "intention_printed", "ref", "refs", "sign"}
"""The fields that hold what the source prints, letter by letter."""


_answered: dict[object, tuple[frozenset[str], frozenset[str]]] = {}
"""By question: the words that it was last put to, and those of them that were sought."""


class Passage(NamedTuple):
    """One text: where it stands, whether it is prose of ours or a line as the source prints it, and its words."""

    record: Record
    path: Path
    text: str
    is_prose: bool
    words: list[str]


def passages(portal: Portal) -> list[Passage]:
    """Return every text of every record but for the reasons why problems are accepted, and where things are printed."""
    if "passages" not in portal.memory:
        found: list[Passage] = []
        for record in portal.records:
            _of(record, record, (), found)
        portal.memory["passages"] = found
    known: list[Passage] = portal.memory["passages"]
    return known


def prose(portal: Portal) -> Iterator[Passage]:
    """Yield each text that is written for a reader, in our own words."""
    return (one for one in passages(portal) if one.is_prose)


def words_like(portal: Portal, is_sought: Callable[[str], object]) -> set[str]:
    """Return the words of all texts, as they are typed, that are sought.

    Each different word is asked but once, which takes a small part of the time that asking each text would. What was
    answered is kept for the next state of the data, in which most words are the same; but not where the question itself
    depends on the data.
    """
    words = _words(portal)
    if getattr(is_sought, "__closure__", None):
        return {word for word in words if is_sought(word)}
    question = getattr(is_sought, "__code__", is_sought)
    known, liked = _answered.get(question, (frozenset(), frozenset()))
    liked = (liked & words).union(filter(is_sought, words - known))
    _answered[question] = words, liked
    return set(liked)


def holding(portal: Portal, *sets: set[str]) -> list[Passage]:
    """Return the texts that hold a word of each of the sets."""
    known, texts = _places(portal), passages(portal)
    rows = [{row for word in words for row in known.get(word, ())} for words in sets]
    return [texts[row] for row in sorted(set.intersection(*rows))]


def spread(portal: Portal) -> Iterator[tuple[str, int]]:
    """Yield each different word of all texts, as it is typed, with how many texts hold it."""
    return ((word, len(rows)) for word, rows in _places(portal).items())


def _words(portal: Portal) -> frozenset[str]:
    """Return the different words of all texts."""
    if "different words" not in portal.memory:
        portal.memory["different words"] = frozenset(_places(portal))
    known: frozenset[str] = portal.memory["different words"]
    return known


def _places(portal: Portal) -> dict[str, list[int]]:
    """Return for each different word which texts hold it."""
    if "words" not in portal.memory:
        found: dict[str, list[int]] = defaultdict(list)
        for row, one in enumerate(passages(portal)):
            for word in set(one.words):
                found[word].append(row)
        portal.memory["words"] = dict(found)
    known: dict[str, list[int]] = portal.memory["words"]
    return known


def place_of(passage: Passage, words: str) -> Place:
    """Return where words of a text are typed."""
    home = passage.record.home
    return home.entry.at_words(words, *home.path, *passage.path)


def own_words(text: str) -> str:
    """Return a text without what it quotes; each quotation leaves one space for each of its signs."""
    return AS_PRINTED.sub(lambda found: " " * len(found[0]), text)


def is_printed(path: Path) -> bool:
    """Whether what stands there is what the source prints, slips and all."""
    return not PRINTED.isdisjoint(path[-2:])


def strings(portal: Portal, entry: Entry) -> list[str]:
    """Return everything that stands in a file but the names of fields, each as the text that was typed."""
    known: list[str] | None = portal.memory.get(("strings", entry.file))
    if known is None:
        known = portal.memory["strings", entry.file] = []
        trees = [entry.tree]
        for tree in trees:
            if isinstance(tree, str):
                known.append(tree)
            elif tree:
                trees += tree.values() if isinstance(tree, dict) else tree
    return known


def _of(record: Record, part: Part, path: Path, found: list[Passage]) -> None:
    held = part.__dict__
    for name, key, is_text in _ways(type(part)):
        if value := held[name]:
            _in(record, value, (*path, key), found, is_text=is_text)


def _in(record: Record, value: Any, path: Path, found: list[Passage], *, is_text: bool) -> None:
    if isinstance(value, str):
        words = value.split()
        is_prose = is_text or (isinstance(path[-1], int) and len(words) >= SHORTEST)
        found.append(Passage(record, path, value, is_prose, words))
    elif isinstance(value, Part):
        if not isinstance(value, Record):  # a record in another's list has its own turn
            _of(record, value, path, found)
    elif isinstance(value, tuple):
        for step, one in enumerate(value):
            _in(record, one, (*path, step), found, is_text=is_text)
    elif isinstance(value, dict):
        for step, one in value.items():
            _in(record, one, (*path, str(step)), found, is_text=is_text)


@cache
def _ways(model: type[Part]) -> tuple[Way, ...]:
    """Return the fields of a model in which texts stand: name, key in the file, and whether they are prose."""
    found = []
    for name, field in model.model_fields.items():
        marks = [*field.metadata, *_marks(field.annotation)]
        if name not in APART and (PART in marks or any(isinstance(mark, Prose) for mark in marks)):
            found.append((name, field.alias or name, READER in marks))
    return tuple(found)


def _marks(annotation: Any) -> Iterator[Any]:
    """Yield the marks of every type that the annotation is made of, and one for a group of fields."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield PART
    yield from getattr(annotation, "__metadata__", ())
    for one in get_args(annotation):
        yield from _marks(one)
