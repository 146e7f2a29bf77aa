"""A term of the glossary is the term itself, stands there once, and is explained."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.glossary import Glossary
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Path
    from csportal.link import Portal
    from csportal.records.glossary import Term

WORD = lazy_pattern(r"[^\W_]+(?:[’'][^\W_]+)*")
SMALL = {"the", "a", "an", "of", "and", "or", "for", "in", "to", "is", "are", "see", "means", "short", "stands", "term"}
"""Words that explain nothing."""
LONGEST_NAME = 10
"""How many words a term and its abbreviation have at most."""
MOST = 1 << 12
"""Of how many texts the words are kept, from one state of the data to the next."""
LONGEST_SAME = 3
"""Words with so few letters have no plural worth the name."""


def check(portal: Portal) -> Iterator[Problem]:
    for glossary in portal.all(Glossary):
        known: dict[tuple[str, ...], tuple[int, str]] = {}
        for row, one in enumerate(glossary.terms):
            for path, message, hint in [*_of(one), *_again(one, row, known, glossary)]:
                yield Problem(glossary.at("terms", row, *path), RULE.code, message, hint, RULE.level, glossary.key)


def _of(one: Term) -> Iterator[tuple[Path, str, str]]:
    """Yield what is wrong with a term by itself: the way to it, what is found, and the way out."""
    short = one.abbreviation or ""
    if len(short) > len(one.term) or (short.isupper() and short == one.term.upper()):
        message = f"The abbreviation {quoted(short)} is not shorter than the term {quoted(one.term)}."
        hint = "Exchange the two." if len(short) > len(one.term) else "Spell the term out, or delete the abbreviation."
        yield ("term",), message, hint
    named, meaning = {*_bare(one.term), *_bare(short)}, _bare(one.meaning)
    if len(meaning) <= LONGEST_NAME and not {*meaning} - named - SMALL:
        message = f"The meaning {quoted(one.meaning)} says no more than the term {quoted(one.term)} itself."
        yield ("meaning",), message, "Say in a plain sentence what it is."


def _again(
    one: Term, row: int, known: dict[tuple[str, ...], tuple[int, str]], glossary: Glossary
) -> Iterator[tuple[Path, str, str]]:
    """Yield a term that stands here already, but for its number, its hyphens or a small word."""
    name = tuple(word for word in _bare(one.term) if word not in SMALL)
    first = known.setdefault(name, (row, one.term))
    if first[0] != row and first[1].lower() != one.term.lower():
        place = glossary.at("terms", first[0], "term")
        message = f"The term {quoted(one.term)} is {quoted(first[1])} in another form; that stands at {place} already."
        yield ("term",), message, "Delete one of the two: a term stands in the glossary once, in the singular."


@lru_cache(MOST)
def _bare(text: str) -> tuple[str, ...]:
    """Return the words in small letters and in the singular."""
    return tuple(_singular(word.lower().replace("’", "'")) for word in WORD.findall(text))


def _singular(word: str) -> str:
    if len(word) <= LONGEST_SAME or word.endswith(("ss", "us", "is", "'s")):
        return word
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


GLOSSARY = "glossary.yml"
MORE = "  - term: Targets\n    meaning: What measures are to reach.\n"
OTHER = "  - term: Key Stage 2\n    abbreviation: KS2\n    meaning: The school years from age 7 to 11.\n"

RULE = Rule(
    code="glossary-term",
    says="A term of the glossary is longer than its abbreviation, stands there once and not in the plural too, and its "
    "meaning says more than the term.",
    bad=Example(
        GLOSSARY,
        COUNCIL[GLOSSARY] + MORE,
        "4:11: glossary-term: The term “Targets” is “Target” in another form; that stands at data/glossary.yml:2:11 "
        "already.",
    ),
    good=Example(GLOSSARY, COUNCIL[GLOSSARY] + OTHER + OTHER.replace("2", "3")),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
