"""Small numbers of people without a noun: “three who came alone”, “two on remand”, “two were moved”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.texts.people import LABELS, NUMBERS, SIGNS
from csportal.checks.texts.prose import holding, words_like
from csportal.checks.texts.sentences import places, sentences
from csportal.records.kpi import Kpi
from csportal.records.registers.facts import Fact
from csportal.values.kept import kept
from csportal.values.pattern import lazy_pattern
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Passage
    from csportal.link import Portal

FEW = rf"(?<![\w.,/-])({'|'.join(sorted(NUMBERS))})"
STATES = (
    r"on (?:remand|bail|probation|protection plans|(?:a )?child protection plans?)|in (?:custody|detention|foster care|"
    r"residential care|secure (?:accommodation|units|homes|care)|hospital)|seeking asylum|"
    r"aged (?:under |over |between )?\w+|came alone|with (?:disabilities|a disability|EHC plans|an EHC plan)"
)
"""What only people are."""
TELLING = {"who", "whom", "remand", "bail", "probation", "protection", "custody", "detention", "foster", "residential",
           "secure", "hospital", "asylum", "aged", "alone", "disabilities", "disability", "ehc"}  # fmt: skip
"""At least one of these stands in a text that says so of a few."""
SAID = lazy_pattern(
    rf"{FEW} (?:others? )?(?:(?:who|whom)\b(?! knows)|(?:(?:is|are|was|were) )?(?:{STATES})\b)", re.IGNORECASE
)
VERBS = (
    "(?:were|was|had|have|has|came|went|left|ran|died|lost|got|began|became|did|took|made|are|"
    r"of (?:them|these|those|whom)|[a-z]{3,}ed(?=[.,;:)]|$| (?:to|in|into|from|for|because|by|at|with|after|before|on|"
    r"out|home|again|the|their|an?|his|her|and|but|during|since|until|when|as|not|away|back|early|late|twice|than)\b))"
)
"""What a few did; “two planned moves” tells of moves."""
LEADS = (
    r"(?:^|[.;:,(—–]\s+|\b(?:and|but|while|because|when|only|just|another|further|including|since|although|though|other|"
    r"remaining|last|as|so|that|after|before) )"
)
EVENTS = (
    r"(?:moves|breakdowns?|departures?|adoptions?|exclusions?|suspensions?|deaths?|disruptions?|arrests?|"
    r"pregnanc(?:y|ies)|cases?)(?=[.,;:)]|$| (?:of|in|took|were|was|had|followed|this|after|by|from|since|led|came)\b)"
)
"""What happens to one of them at a time."""
DID = lazy_pattern(
    rf"{LEADS}{FEW} (?:others? |more |fewer )?{VERBS}\b"
    rf"|(?:{LEADS}|\b(?:are|were|is|was|had|saw|by) ){FEW} (?:more |fewer )?{EVENTS}"
    rf"|\b(?:had|have|has|lost|saw|took|placed|adopted|moved|gained|left|with|were|was|is|are) (?:only )?{FEW} each"
    r"(?=[.,;)]|$| (?:in|at|from|to|with|this|last|and)\b)"
    rf"|(?:, |[(:—–]\s?){FEW} each(?= (?:in|at|from|to|with)\b|[.,;)])",
    re.IGNORECASE,
)
NEXT = {"were", "was", "had", "have", "has", "came", "went", "left", "ran", "died", "lost", "got", "began", "became",
        "did", "took", "made", "are", "of", "others", "other", "more", "fewer",
        "each"}  # fmt: skip
"""One of these, or a word that ends in “ed”, stands after the number."""
FELL = lazy_pattern(
    rf"\bnumber (?:of|who|that) (?:[\w’-]+ ){{1,6}}(?:is|was|has been|stands at|stood at) {FEW}(?=[.,;)]|$)"
    rf"|\b(?:doubled|tripled|trebled|halved) from {FEW}\b"
    rf"|\b(?:number|moves|children|young people|pupils|carers|families|they) (?:[\w’-]+ ){{0,3}}"
    rf"(?:fell|rose|dropped|grew|went (?:up|down)|increased|decreased) by {FEW}"
    r"(?=[.,;)]|$| (?:in|this|last|at|during)\b)"
    r"|\b(?:fell|rose|dropped|grew|went (?:up|down)|increased|decreased|reduced|cut|down|up) (?:from [\w,-]+ )?to "
    rf"{FEW}(?=[.,;)]|$| (?:in|this|last|at|during|by)\b)",
    re.IGNORECASE,
)
"""How a text says that a count has become a few."""
AGES = LABELS | {"than"}
"""What stands before “five who” that is an age, or the number of something else."""
ANYONE = AGES | {"a", "the", "this", "that", "which", "as", "is", "like", "of", "be", "means", "with"}
"""What stands before “one who” that counts nobody."""
JOINS = NUMBERS | {"or", "and", "to"}
THINGS = lazy_pattern(
    r"\b(?:schools|homes|hubs|cent(?:re|er)s|councils|boroughs|authorities|posts|sites|buildings|services|sessions|events|"
    r"inspections|measures|figures|targets|plans|places|placements|reports|visits|academies|nurseries|libraries|teams|"
    r"projects|programmes|contracts|providers|meetings|complaints|appeals|assessments|audits|reviews|ratings|grades|"
    r"tables|columns|rows|lines|sections|colleges|settings|wards|courses|bids|tenders|areas|subjects|quarters|months|"
    r"years|weeks|days|units|rooms|beds|flats|organisations|partners|boards|panels|schemes|groups|agencies|statements|"
    r"phases|stages|levels|tiers|priorities|options|recommendations|actions|milestones|objectives|steps|parts|indicators|"
    r"moves|absences|exclusions|offences|conceptions|births|orders|breaks|hours|conferences|checks|forms|letters)\b",
    re.IGNORECASE,
)
"""What a number without a noun may count in place of people, where the text has named it before."""


OF_EVENTS = lazy_pattern(EVENTS.partition("(?=")[0])
SAYS = {"to", "from", "by", "is", "was", "been", "at"}
"""One of these stands before a number that a text says by itself."""


def alone(portal: Portal, numbers: set[str]) -> Iterator[tuple[Passage, str]]:
    """Yield each text that says a small number of people without naming them, with those words.

    `numbers` are at least those of the words that are small numbers.
    """
    for one in holding(portal, numbers, words_like(portal, lambda word: word.strip(SIGNS).lower() in TELLING)):
        if words := state(one.text):
            yield one, words
    people: list[Kpi | Fact] = [*portal.all(Kpi), *portal.all(Fact)]
    counting = {record.key: record.unit == Unit.COUNT for record in people if record.counts_people}
    for one in holding(portal, numbers) if counting else ():
        if one.record.key in counting and (words := _done(one, numbers, is_count=counting[one.record.key])):
            yield one, words


def _done(one: Passage, numbers: set[str], *, is_count: bool) -> str:
    """Return what a text about people says of a few; a look at the words beside the numbers first, which is quick."""
    for at in places(one.words, numbers):
        after = "".join(one.words[at + 1 : at + 2]).strip(SIGNS)
        if (after in NEXT or after.endswith("ed") or OF_EVENTS.search(" ".join(one.words[at + 1 : at + 3]))) and (
            found := deed(one.text)
        ):
            return found
        is_said = at and one.words[at - 1] in SAYS and (is_count or one.words[at - 1] != "to")
        if is_said and (fell := FELL.search(" ".join(one.words))):
            return fell[0]
    return ""


@kept
def state(text: str) -> str:
    """Return the first words that say of a few what only people are, or nothing."""
    text = " ".join(text.split())
    for found in SAID.finditer(text):
        if _before(text[: found.start()]) not in (ANYONE if found[1].lower() in {"1", "one"} else AGES):
            return found[0]
    return ""


@kept
def deed(text: str) -> str:
    """Return the first words that say what a few did, in a text about people, or nothing."""
    earlier = ""
    for sentence in sentences(text):
        for found in DID.finditer(sentence):
            number = found.start(next(at for at in range(1, len(found.groups()) + 1) if found[at]))
            before = sentence[:number]
            if _before(before) not in AGES and not THINGS.search(f"{earlier} {before}"):
                return sentence[number : found.end()]
        earlier = sentence
    return ""


def _before(text: str) -> str:
    """Return the last word before a number, past the numbers that are joined to it: as in “aged four or five who”."""
    words = ["", *map(_bare, text.split())]
    while words[-1] in JOINS:
        del words[-1]
    return words[-1]


def _bare(word: str) -> str:
    return word.strip(SIGNS).lower()
