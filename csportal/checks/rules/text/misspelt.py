"""No word is misspelt: neither one that many people misspell so, nor one that is a slip away from another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.prose import holding, is_printed, own_words, place_of, spread
from csportal.checks.texts.spelling import slips
from csportal.checks.texts.word_pairs import BESIDE, wrong_pairs
from csportal.checks.texts.word_uses import Uses, words_in
from csportal.problems import Level, Problem, quoted
from csportal.records.glossary import Glossary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from csportal.checks.texts.prose import Passage
    from csportal.link import Portal

MOST = 3
"""How many of the words that may be meant are named."""


def check(portal: Portal) -> Iterator[Problem]:
    uses = Uses(spread(portal))
    short = {(term.abbreviation or "").lower() for glossary in portal.all(Glossary) for term in glossary.terms}

    def ours(words: Iterable[str]) -> list[Passage]:
        texts = holding(portal, {token for word in words for token, _ in uses.typed[word]})
        return [one for one in texts if not is_printed(one.path)]

    found = dict(slips(uses, lambda word: word not in short and bool(ours([word]))))
    for one in ours(found) if found else ():
        words = list(dict.fromkeys(word for token in own_words(one.text).split() for word in words_in(token)))
        if not _is_foreign(words, uses.unknown - found.keys()):
            yield from (_problem(one, word, found[word.lower()]) for word in words if word.lower() in found)
    for second, firsts in BESIDE.items():
        for one in holding(portal, firsts | {first.capitalize() for first in firsts}, {second}):
            if not is_printed(one.path):
                yield from (_problem(one, pair, [right]) for pair, right in wrong_pairs(own_words(one.text)))


def _is_foreign(words: list[str], unknown: set[str]) -> bool:
    """Whether a text is in another language: many of its words are not English, and not like any that is."""
    strange = sum(word.lower() in unknown for word in words)
    return strange > 1 and strange * 3 >= len(words)


def _problem(passage: Passage, word: str, right: list[str]) -> Problem:
    meant = [quoted(one.capitalize() if word[0].isupper() else one) for one in right[:MOST]]
    either = " or ".join(filter(None, [", ".join(meant[:-1]), meant[-1]]))
    message = f"{quoted(word)} seems to be a misspelling of {either}."
    hint = f"Write {either}. If {quoted(word)} is right, add: accepted: {{{RULE.code}: why}}"
    return Problem(
        place_of(passage, _around(passage.text, word)), RULE.code, message, hint, RULE.level, passage.record.key
    )


def _around(text: str, word: str) -> str:
    """Return the word by which it is found in its text; with what follows, where a longer word begins with it."""
    found = re.search(rf"(?<!\w){word}(?!\w)(?: \S+)?", text)
    return found[0] if found and found.start() != text.find(word) else word


RULE = Rule(
    code="misspelt",
    says="No word of a text, a title or a name is misspelt: none is on a list of common misspellings, none that is no "
    "English word is a letter, two letters that change places or a lost space away from one, no name that stands once "
    "is so near to one that stands often, and none is taken for another, as in “who where”. What the source prints may "
    "be misspelt.",
    bad=Example(
        KPI,
        with_line(COUNCIL[KPI], "Visits made within", "Visits the independant team made within"),
        "9:24: misspelt: “independant” seems to be a misspelling of “independent”.",
    ),
    good=Example(KPI, with_line(COUNCIL[KPI], "Visits made", "Visits the neighbourhood’s early-help programme made")),
    check=check,
    level=Level.WARNING,
    acceptable=True,
    source="codespell’s list of common misspellings; SymSpell’s list of English words",
)
