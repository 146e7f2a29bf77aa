"""An abbreviation has its letters in the order that the glossary has them, or the words that it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.prose import holding, is_printed, own_words, place_of, words_like
from csportal.problems import Level, Problem, quoted
from csportal.records.glossary import Glossary
from csportal.values.kept import kept
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Passage
    from csportal.link import Portal

CAPITALS = lazy_pattern(r"(?<![\w&£.-])([A-Z][A-Z&]{2,6})s?(?![\w&-])")
SPELT = lazy_pattern(r"((?:[\w'’-]+ ){2,7})\(([A-Z]{3,6})s?\)")
SMALL = {"of", "for", "and", "the", "in", "to", "a", "an", "with", "or", "on", "at"}


def check(portal: Portal) -> Iterator[Problem]:
    yield from (problem for _, _, problem in turned(portal))
    for glossary in portal.all(Glossary):
        for row, term in enumerate(glossary.terms):
            if term.abbreviation and (meant := _by_words(term.term, term.abbreviation)):
                message = f"{quoted(term.abbreviation)} has the letters of {quoted(term.term)} in another order."
                hint = f"Write {quoted(meant)}, or check the order of the words. If both are right, add: "
                hint += f"accepted: {{{RULE.code}: why}}"
                yield Problem(
                    glossary.at("terms", row, "abbreviation"), RULE.code, message, hint, RULE.level, glossary.key
                )


def turned(portal: Portal) -> list[tuple[Passage, str, Problem]]:
    """Return the abbreviations whose letters have changed places, each with the text that it stands in."""
    if "turned letters" not in portal.memory:
        portal.memory["turned letters"] = list(_turned(portal))
    found: list[tuple[Passage, str, Problem]] = portal.memory["turned letters"]
    return found


def _turned(portal: Portal) -> Iterator[tuple[Passage, str, Problem]]:
    known = {word for glossary in portal.all(Glossary) for one in glossary.terms
             for word in CAPITALS.findall(f"{one.abbreviation or ''} {one.term}")}  # fmt: skip
    right = {turned_about: word for word in known for turned_about in _ways(word)}
    astray = in_glossary(portal)
    for one in holding(portal, words_like(portal, CAPITALS.search)):
        for word, said in _abbreviations(" ".join(one.words)) if not is_printed(one.path) else ():
            meant = _by_words(said, word) or right.get(word, "")
            if word in known or not meant or word == meant or meant in astray or _stands_for(said, word):
                continue
            how = "its words are" if said and _by_words(said, word) else "the glossary has"
            shown = quoted(" ".join(said.split()[-len(word) :]) if how == "its words are" else meant)
            message = f"{quoted(word)} has its letters in another order than it should: {how} {shown}."
            hint = f"Write {quoted(meant)}. If it is another abbreviation, explain it in glossary.yml, or add: "
            hint += f"accepted: {{{RULE.code}: why}}"
            yield one, word, Problem(place_of(one, word), RULE.code, message, hint, RULE.level, one.record.key)


@kept
def _abbreviations(text: str) -> list[tuple[str, str]]:
    """Return each abbreviation of a text once, with the words that it stands behind."""
    text = own_words(text)
    spelt = {short: words for words, short in reversed(SPELT.findall(text))}
    return [(word, spelt.get(word, "")) for word in dict.fromkeys(CAPITALS.findall(text))]


def in_glossary(portal: Portal) -> dict[str, str]:
    """Return the glossary's own abbreviations whose letters have changed places, each with what is meant."""
    terms = [term for glossary in portal.all(Glossary) for term in glossary.terms]
    found = {one.abbreviation: _by_words(one.term, one.abbreviation) for one in terms if one.abbreviation}
    return {short: meant for short, meant in found.items() if meant}


def _stands_for(words: str, short: str) -> bool:
    """Whether the letters are those that the words before begin with."""
    return _initials(words, len(short)) == short


def _by_words(words: str, short: str) -> str:
    """Return the letters that the words before begin with, where they are the same in another order."""
    initials = _initials(words, len(short))
    return initials if initials != short and short in _ways(initials) else ""


def _ways(word: str) -> set[str]:
    """Return a word with each two letters side by side turned about."""
    return {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)}


def _initials(words: str, count: int) -> str:
    large = [word for word in words.replace("-", " ").split() if word.lower() not in SMALL]
    return "".join(word[0].upper() for word in large[-count:])


SAID = with_line(COUNCIL[KPI], "Visits made", "Visits by social work assistants (SWA) made")

RULE = Rule(
    code="abbreviation-letters",
    says="No abbreviation is one of the glossary, or of the words that it stands behind, with two letters that have "
    "changed places.",
    bad=Example(
        KPI,
        SAID.replace("(SWA)", "(SAW)"),
        "9:47: abbreviation-letters: “SAW” has its letters in another order than it should: its words are "
        "“social work assistants”.",
    ),
    good=Example(KPI, SAID),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
