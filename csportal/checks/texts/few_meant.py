"""Small numbers that stand for people who are named before: “two more of them”, “all but two”, “both left”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.texts.people import LABELS, MANY, NUMBERS, SIGNS
from csportal.checks.texts.prose import holding, words_like
from csportal.checks.texts.sentences import places, sentences
from csportal.records.kpi import Kpi
from csportal.records.registers.facts import Fact
from csportal.values.kept import kept
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Passage
    from csportal.link import Portal

FEW = f"(?:{'|'.join(sorted(NUMBERS))})"
ANY = rf"(?:{FEW}|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|\d{{1,3}})"
VERB = (
    r"(?:were|was|are|is|had|have|has|did|do|does|could|would|will|can|left|moved|came|went|ran|died|got|began|became|"
    r"took|made|stay|stayed|remain|live|still|now|already|also|then|later|never|[a-z]{3,}ed)\b"
)
END = rf"(?=[.,;:)—–]|$| (?:in|this|last|at|during|since|than|from|who|for|on|by|to|and|but|not|after|{VERB}))"
THEM = "of (?:them|these|those|whom)(?= |[.,;:)]|$)"
LEADS = {"both", "neither", "couple", "pair", "trio"}
"""What says a small number without being one."""
TURNS = LEADS | {"them", "these", "those", "whom", "but", "except", "bar", "other", "others", "remaining", "more",
                 "fewer", "less", "first", "last", "youngest", "eldest", "oldest", "another", "did", "do",
         "could", "would", "will", "can", "still", "now", "already", "never", "later", "by", "net", "gain", "loss",
         "rise", "fall", "drop", "increase", "decrease", "difference", "were", "was", "are", "is", "had", "have", "has",
         "left", "joined", "moved", "came", "went", "stayed", "ran", "got", "began"}  # fmt: skip
"""At least one of these stands beside a number that refers to those named before."""
MEANT = lazy_pattern(
    rf"(?<![\w.,/£%-])(?:{FEW}(?: more| further| fewer| others?)? (?:of (?:them|whom)\b|of (?:these|those){END})"
    rf"|{FEW} of the {ANY}{END}"
    rf"|(?:all|none|no one|nobody|everyone|everybody|most) (?:but|except|bar)(?: for)? {FEW}{END}"
    rf"|the (?:other|others:|remaining|last|first|youngest|eldest|oldest) {FEW}{END}"
    rf"|(?:others?|rest|whom|them|these|those|including|namely)[,:]? (?:only |just )?{FEW}{END}"
    rf"|another {FEW}{END}"
    rf"|(?:by|gain of|loss of|rise of|fall of|drop of|increase of|decrease of|difference of|net) {FEW}{END}"
    rf"|{FEW} (?:{VERB})"
    rf"|{FEW} (?:more|fewer|less|others?){END}"
    rf"|(?:both|neither)(?: {THEM}| (?={VERB}))"
    rf"|an? (?:couple|pair|trio)(?: more)?(?: {THEM}|{END}))",
    re.IGNORECASE,
)
ALONE = lazy_pattern(r"all|none|no one|nobody|every|most|both|neither|an? |\w+ (?:others?|of them)", re.IGNORECASE)
"""What stands for people in a text about them that names nobody: “all but two were seen”."""
PLURAL = lazy_pattern(
    r"(?<![\w’'-])[a-z]*(?:[a-z]{2}(?<![suia])s|ren|people|men)\b(?!['’])|\b[a-z]+-olds\b", re.IGNORECASE
)
NO_NOUNS = {
    "goes", "does", "needs", "helps", "shows", "gives", "says", "rises", "remains", "begins", "covers", "means",
    "makes", "takes", "lives", "leads", "works", "comes", "stays", "leaves", "expects", "years", "months", "weeks",
    "days", "hours", "others", "theirs", "ours", "perhaps", "towards", "besides", "afterwards", "always", "sometimes",
    "tells", "times", "reports", "runs",
}  # fmt: skip
"""Words in “s” that name nothing that may be counted, or no more than how long it took."""


def meant(portal: Portal, numbers: set[str]) -> Iterator[tuple[Passage, str]]:
    """Yield each text in which a small number stands for people who are named before it, with those words.

    `numbers` are at least those of the words that are small numbers.
    """
    few = numbers | words_like(portal, lambda word: word.strip(SIGNS).lower() in LEADS)
    turns = words_like(portal, _turns)
    for one in holding(portal, few, turns):
        is_measure = isinstance(one.record, (Kpi, Fact))
        is_of_people = isinstance(one.record, (Kpi, Fact)) and one.record.counts_people
        if is_measure and not is_of_people:
            continue
        if all(turns.isdisjoint(one.words[max(at - 2, 0) : at + 4]) for at in places(one.words, few)):
            continue
        if words := of_people(one.text, is_of_people=is_of_people):
            yield one, words


def _turns(word: str) -> bool:
    bare = word.strip(SIGNS).lower()
    return bare in TURNS or bare.endswith("ed")


@kept
def of_people(text: str, *, is_of_people: bool = False) -> str:
    """Return the first small number that stands for people, or nothing.

    All that are named before must be people; where the whole text is of people, the first and the last that are named.
    """
    earlier = ""
    for sentence in sentences(text):
        for found in MEANT.finditer(sentence):
            before = sentence[: found.start()]
            named = _named(before) or _named(earlier)
            is_meant = (
                all(named[:1] + named[-1:] if is_of_people else named)
                if named
                else is_of_people and ALONE.match(found[0])
            )
            if is_meant and not _is_label(before):
                return found[0].strip()
        earlier = sentence
    return ""


def _named(text: str) -> list[bool]:
    """Return for each noun in the plural whether it names people."""
    words = (found[0].lower() for found in PLURAL.finditer(text))
    return [word in MANY or word.endswith("-olds") for word in words if word not in NO_NOUNS]


def _is_label(before: str) -> bool:
    *_, last = ["", *before.split()]
    return last.lower().strip(SIGNS) in LABELS - {"in", "no", "any"}
