"""What tells of a person in a text: numbers that are one person's, a home, a child's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.prose import holding, words_like
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.prose import Passage
    from csportal.link import Portal

KIND = (
    "(?:Road|Street|Avenue|Lane|Close|Drive|Crescent|Terrace|Gardens?|Grove|Way|Place|Court|Walk|Mews|Row|Square|Hill|"
    "Rd|St|Ave)"
)
STREET = rf"(?:(?:[A-Z][a-z']+ ){{1,3}}{KIND}|[A-Z][a-z]+way)"
TITLE = r"\b(?:Mrs?|Ms|Miss)\.? [A-Z][a-z]+"
PATTERNS = {
    "a National Insurance number": r"\b[A-Z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]\b",
    "a pupil number": r"\b[A-Z][0-9]{3}[ -][0-9]{4}[ -][0-9]{5}\b"
    r"|\b[a-z][0-9]{12}\b"
    r"|\b(?:UPN|[Uu]nique [Pp]upil [Nn]umber)(?: is| no\.?| number)?:? ?[A-Za-z]?[0-9][0-9 -]{5,}",
    "an NHS number": r"\bNHS(?: [Nn]o\.?| [Nn]umber)?:? ?[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}\b",
    "the number of a person's case": r"\b(?:[Cc]ase|[Cc]lient|[Pp]erson|[Cc]hild|[Pp]upil|[Ff]ile|CareFirst|Mosaic|"
    r"Frameworki|LCS)(?: (?:[Ii][Dd]|[Rr]ef(?:erence)?|[Nn]o|[Nn]umber)\.?:?)? ?#?[A-Z]{0,3}[0-9]{5,}\b",
    "the home of a person": r"(?:\b[Ll]iv(?:es?|ed|ing)|\b[Rr]esid(?:es?|ed|ing|ent)|\b[Hh]ome address(?: is)?|"
    rf"{TITLE},?|\b[Mm]other|\b[Ff]ather|\b[Pp]arents?|\b[Ff]amily|\b[Ff]oster carers?|\bboy|\bgirl)(?: of| at|:)? "
    rf"(?:[Ff]lat [0-9]+[a-zA-Z]?,? )?[0-9]{{1,4}}[a-zA-Z]?,? {STREET}\b",
    "the name of a child": rf"{TITLE}['’]s? (?:\w+ )?(?:son|daughter|child(?:ren)?|baby|twins?|grand\w+)\b"
    r"|\b[A-Z][a-z]+(?<!s)(?<!eople)(?<!hildren), (?:aged [0-9]{1,2}, (?:who|was|is|has|of|from|at|in)"
    r"|(?:aged )?[0-9]{1,2}, (?:who )?(?:attends|lives|goes to|a pupil))\b",
}
FOUND = {what: lazy_pattern(pattern) for what, pattern in PATTERNS.items()}
TRACE = lazy_pattern(
    rf"[0-9]{{5}}|^\W*[A-Z]{{2}}$|UPN|^[Nn]umber\W*$|^\W*[A-Z][0-9]{{3}}|^(?:{KIND}|[A-Z][a-z]+way)\W*$"
    r"|^\W*(?:Mrs?|Ms|Miss)\.?$|^\W*[0-9]{1,2},$|^[0-9]{3}-?[0-9]{3}"
)
"""What at least one of the words of such a text is like."""


def persons(portal: Portal) -> Iterator[tuple[Passage, str, str]]:
    """Yield each text that seems to tell of one person, with what it holds and the words themselves."""
    for one in holding(portal, words_like(portal, TRACE.search)):
        for what, words in told(one.text).items():
            yield one, what, words


def told(text: str) -> dict[str, str]:
    """Return what a text tells of a person: what it is, and the words."""
    text = " ".join(text.split())
    return {what: found[0] for what, pattern in FOUND.items() if (found := pattern.search(text))}
