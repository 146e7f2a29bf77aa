"""Names of several words, and what they may be written as: with another form of one of their words."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from csportal.checks.texts.prose import spread
from csportal.checks.texts.word_uses import AROUND
from csportal.records.base import Record
from csportal.records.glossary import Glossary
from csportal.values.kept import kept

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from csportal.checks.texts.prose import Path
    from csportal.link import Portal

    Tokens = defaultdict[str, set[str]]
    Names = dict[tuple[str, str], "Name"]

FEWEST = 3
"""From how many words on, so many are enough to know a name by the others."""
STEM = 4
"""How many letters two forms of a word share at their beginning."""
MORE = 6
"""The same where the words of a name are words like any other."""
APART = 5
"""By how many letters one may be longer than the other."""
LITTLE = {"of": {"for"}, "for": {"of"}, "and": {"or"}}
"""Little words that are taken for each other."""


class Name(NamedTuple):
    """A name, where it stands, its words in small letters, and whether they have capitals."""

    name: str
    record: Record
    path: Path
    words: list[str]
    is_proper: bool

    @property
    def council(self) -> str:
        """Whose name it is; nobody's alone, if it is a term."""
        return self.record.home.council


class Form(NamedTuple):
    """A name, the words that it may be written with, and the one that differs."""

    name: Name
    wrong: str
    other: str


def names_of(portal: Portal) -> Names:
    """Return the names of several words by whose they are; those with a number tell of one of several.

    The terms of the glossary are everybody's, a service and an owner those of one council.
    """
    # A name that is an owner's and a service's is the service's.
    every = sorted(_names(portal), key=lambda one: one.path != ("owner",))
    return {(one.council, " ".join(one.words)): one for one in every}


def _names(portal: Portal) -> Iterator[Name]:
    for name, record, path in _typed(portal):
        words = plain(name).split() if name.count(" ") + 1 >= FEWEST and not any(map(str.isdigit, name)) else []
        if len(words) >= FEWEST:
            is_proper = all(word[0].isupper() for word in name.split() if word.isalpha() and len(word) >= STEM)
            yield Name(name, record, path, words, is_proper)


def _typed(portal: Portal) -> Iterator[tuple[str, Record, Path]]:
    for record in portal.records:
        held = record.__dict__
        if isinstance(owner := held.get("owner"), str):
            yield owner, record, ("owner",)
        if record.home.kind == "service":
            yield held["title"], record, ("title",)
    for glossary in portal.all(Glossary):
        for row, term in enumerate(glossary.terms):
            yield term.term, glossary, ("terms", row, "term")


@kept
def plain(text: str) -> str:
    """Return a text's words in small letters, without signs."""
    return " ".join(filter(None, (word.strip(AROUND).replace("’", "'") for word in text.lower().split())))


def tokens_of(portal: Portal, names: Iterable[Name]) -> Tokens:
    """Return the words that may be forms of those in the names, each with the ways in which it is typed."""
    stems = {word[:STEM] for name in names for word in name.words if len(word) >= STEM}
    stems |= {stem.capitalize() for stem in stems}
    found: Tokens = defaultdict(set)
    for token, _ in spread(portal):
        if token[:STEM] in stems:
            found[plain(token)].add(token)
    return found


def forms_of(names: Names, tokens: Tokens) -> Iterator[Form]:
    by_stem: dict[str, list[str]] = defaultdict(list)
    for word in tokens:
        by_stem[word[:STEM]].append(word)
    for name in names.values():
        for at, word in enumerate(name.words):
            is_little = len(word) < STEM
            for other in LITTLE.get(word, ()) if is_little else by_stem[word[:STEM]]:
                wrong = " ".join([*name.words[:at], other, *name.words[at + 1 :]])
                is_last = at + 1 == len(name.words)
                if not _is_known(names, wrong, name) and (
                    name.is_proper if is_little else _is_form(name, word, other, is_last)
                ):
                    yield Form(name, wrong, "" if is_little else other)


def _is_known(names: Names, wrong: str, name: Name) -> bool:
    """Whether the words are a name themselves, rather than an owner that is a service misspelt."""
    other = names.get((name.council, wrong)) or names.get(("", wrong))
    return other is not None and not (other.path == ("owner",) and name.path == ("title",))


def _is_form(name: Name, word: str, other: str, is_last: bool) -> bool:  # noqa: FBT001 - it is one of four
    """Whether two words may be forms of one; the last of a name, or one like any other, may be in the plural."""
    if word == other or abs(len(word) - len(other)) > APART or not other.replace("'", "").isalpha():
        return False
    if name.is_proper and not is_last:
        return True
    return (
        word[:MORE] == other[:MORE]
        and len({one.rstrip("'s").removesuffix("ie").removesuffix("y") for one in (word, other)}) > 1
    )
