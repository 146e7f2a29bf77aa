"""Small numbers of people in other words: “a couple of children”, “the only pupil”, or “two were moved” after them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.texts.people import LABELS, NUMBERS, SIGNS, THEIRS, names_people
from csportal.checks.texts.prose import holding, words_like
from csportal.checks.texts.sentences import sentences
from csportal.records.kpi import Kpi
from csportal.records.registers.facts import Fact
from csportal.values.kept import kept
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from csportal.checks.texts.prose import Passage
    from csportal.link import Portal

LEADS = {
    "couple",
    "brother",
    "sister",
    "boy",
    "girl",
    "mother",
    "father",
    "twin",
    "pair",
    "trio",
    "set",
    "single",
    "lone",
    "sole",
    "solitary",
    "only",
    "both",
    "neither",
    "but",
    "except",
    "bar",
}
"""At least one of these stands in a text that gives a small number so."""
MANY = (
    "(?:children|babies|twins|triplets|siblings|pupils|boys|girls|brothers|sisters|teenagers|families|carers|"
    "young people|people|learners|students|residents|adopters|care leavers|parents|adults)"
)
THE_BOTH = "(?:children|babies|twins|siblings|pupils|boys|girls|brothers|sisters|teenagers|young people|families)"
YOUNG = "(?:child|pupil|baby|boy|girl|teenager|young person|sibling|learner|student|care leaver|adopter|family)"
KIN = "(?:brother|sister|boy|girl|son|daughter|mother|father|baby|toddler|sibling|cousin|child)"
BETWEEN = r"(?:[a-z-]+ ){0,2}?"
APART = "(?:" + "|".join(
    sorted(THEIRS | {"record", "records", "register", "database", "number", "premium", "file", "view", "point", "plan",
                     "and", "or", "nor", "in need", "tax", "rate", "home", "friendly", "centred", "development",
                     "care", "health", "unit", "units", "group", "groups"})
) + ")"  # fmt: skip
END = rf"\b(?!['’-]|s\b| {APART}\b)"
ALL = "(?:none|all|no one|nobody|everyone|everybody)"
BUT = "(?:but|except|bar)(?: for)?"
DID = "(?:had|were|was|have|has|left|moved|came|went|agreed)"
SAID = lazy_pattern(
    rf"\b(?:(?:an?|the|one|this) (?:couple|pair|trio) of {BETWEEN}{MANY}{END}"
    rf"|(?:an?|the|one|this|two) (?:set of|pair of)? ?(?:twins|triplets|twin (?:boys|girls|brothers|sisters)){END}"
    rf"|(?:an?|the|one|this) {KIN} and (?:(?:an?|the|his|her|their|one) )?(?:\w+ )?{KIN}{END}"
    rf"|(?<!not )(?<!even )(?<!every )(?:a|one) (?:single|lone|sole|solitary) {BETWEEN}{YOUNG}{END}"
    rf"|(?:the|our) (?:only|sole) {BETWEEN}{YOUNG}{END}"
    rf"|both (?:of )?(?:the |these |those )?(?:young )?{THE_BOTH}{END}"
    rf"|neither (?:of )?(?:the |these |those )?(?:{YOUNG}|{THE_BOTH}){END}"
    rf"|{ALL}(?: of (?:the|these|those|our) (?:\w+ ){{0,2}}?\w+)? {BUT} (?:one|two|three|four|five|[1-5])"
    rf"(?= of (?:them|these|those|the (?:\w+ ){{0,2}}{MANY})\b|[.,;:)]|$| {DID}\b))",
    re.IGNORECASE,
)
NOBODY = lazy_pattern(r"(?:\bnot|\bevery|\beven|\bfor|\bper|\bif|\bwhen|\bwhere)\W*$", re.IGNORECASE)
"""What stands before “a single child” that counts nobody."""
PEOPLE = lazy_pattern(
    rf"(?<![\w.,-])(?:\d{{1,3}}|(?:{'|'.join(sorted(NUMBERS))}|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|"
    rf"twenty)) (?:[a-z-]+ ){{0,2}}?{MANY}\b",
    re.IGNORECASE,
)
"""A sentence that says how many people it tells of."""
DONE = (
    "(?:were|had|have|went|came|left|began|got|took|ran|lost|made|did|do|are|of (?:them|these|those|whom)|[a-z]{3,}ed|"
    "(?:it|this|that|they) (?:was|were|had|is))"
)
EVENTS = (
    "(?:[a-z]+ )?(?:moves?|changes?|cases?|placements?|breakdowns?|departures?|adoptions?|exclusions?|suspensions?|"
    "referrals?|admissions?|returns?|disruptions?|deaths?|births?|arrests?)"
)
"""What happens to one of them at a time."""
WHY = "(?:by|after|because|following|due|owing|through|for|with|without|from|as|in (?:care|custody|hospital))"
REST = lazy_pattern(
    rf"(?<![\w.,/-])(?:one|two|three|four|five|[1-5]) (?:{DONE}|{EVENTS})\b"
    r"|(?:(?<=[,;:(—–] )|(?<=[(—–])|(?<=\band )|(?<=\bbut )|(?<=\bthese )|^)"
    rf"(?:two|three|four|five|[1-5]) {WHY}\b",
    re.IGNORECASE,
)
NO_REST = LABELS | {"no", "this", "that", "which", "stages"}
"""What stands before a number that is the number or the name of something else."""


def said(portal: Portal) -> Iterator[tuple[Passage, str]]:
    """Yield each text that gives a small number of people in other words, with those words."""
    leads = words_like(portal, lambda word: word.strip(SIGNS).lower() in LEADS)
    people = words_like(portal, names_people) | words_like(portal, lambda word: word.strip(SIGNS) in {"twins", "none"})
    for one in holding(portal, leads, people):
        if words := in_words(one.text):
            yield one, words


@kept
def in_words(text: str) -> str:
    """Return the first words that give a small number of people without a number, or nothing."""
    text = " ".join(text.split())
    for found in SAID.finditer(text):
        if not ("a single" in found[0].lower() and NOBODY.search(text[: found.start()])):
            return found[0]
    return ""


def after_people(held: Iterable[Passage]) -> Iterator[tuple[Passage, str]]:
    """Yield each text that says what a few of those did whom it has just numbered.

    `held` are the texts that hold both a small number and people.
    """
    for one in held:
        is_of_things = isinstance(one.record, (Kpi, Fact)) and not one.record.counts_people
        if not is_of_things and (words := rest(one.text)):
            yield one, words


@kept
def rest(text: str) -> str:
    """Return the first small number without a noun in or after a sentence that numbers people, or nothing."""
    is_near = False
    for sentence in sentences(text):
        numbered = PEOPLE.search(sentence)
        if is_near or numbered:
            begin = 0 if is_near else numbered.end() if numbered else 0
            for found in REST.finditer(sentence, begin):
                *_, before = ["", *sentence[: found.start()].split()]
                if before.lower().strip(SIGNS) not in NO_REST:
                    return found[0]
        is_near = bool(numbered)
    return ""
