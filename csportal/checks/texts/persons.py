"""What tells of a person in a text: numbers that are one person's, a home, a child's name."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from csportal.checks.texts.prose import holding, words_like
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from csportal.checks.texts.prose import Passage
    from csportal.link import Portal

KIND = (
    "(?:Road|Street|Avenue|Lane|Close|Drive|Crescent|Terrace|Gardens?|Grove|Way|Place|Court|Walk|Mews|Row|Square|Hill|"
    "Rd|St|Ave)"
)
STREET = rf"(?:(?:[A-Z][a-z']+ ){{1,3}}{KIND}|[A-Z][a-z]+way)"
NAME = r"(?:[A-Z]['’])?[A-Z][a-zé]+(?:['’-][A-Z][a-z]+)?"
NO_NAME = (
    r"(?<!School)(?<!Hill)(?<!Centre)(?<!Council)(?<!House)(?<!Park)(?<!Road)(?<!Trust)(?<!Team)(?<!Board)(?<!Stage)"
    r"(?<!Service)(?<!Care)(?<!Age)(?<!Education)(?<!Support)(?<!Learning)(?<!Health)(?<!Year)(?<!s)(?<!eople)"
)
"""How no surname ends, but the name of a school, a service or a group."""
CASE_OF = (
    r"\b(?:case|story|death|needs|behalf|siblings?|brother|sister|parents?|mother|father|carers?|family) of "
    rf"{NAME} {NAME}{NO_NAME},? \(?(?:aged )?[0-9]{{1,2}}(?:\)|,|\.(?!\d)|$)"
)
AGED = rf"\b(?<!the )(?<!The ){NAME} {NAME}{NO_NAME},? (?:\(aged [0-9]{{1,2}}\)|\([0-9]{{1,2}}[MF]\))"
ALONE = "(?:boy|girl|son|daughter|brother|sister)"
YOUNG = "(?:child|pupil|student|young person|teenager|infant|toddler|twin|orphan|refugee)"
THERE = r"(?: \w+){0,3}? (?:from|of|in|at|near) (?:the )?"
KNOWN = "(?:Year|Reception|Key|Care|England|Britain|Wales|London|Stage|Need|September|April|January|UK|Great|United)"
SIGN = r"(?![\w/&*+-]|\.\w| (?:to|and|or|&|-) [A-Z]\b| ?(?:[Ll]evel|[Gg]rade|[Ss]tar|[Tt]est)s?\b)"
"""What does not follow the letter that stands for a person: “A&E”, “A to Z”, “A levels”."""
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
    rf"|{CASE_OF}|{AGED}"
    r"|\b[A-Z][a-z]+(?<!s)(?<!eople)(?<!hildren), (?:aged [0-9]{1,2}, (?:who|was|is|has|of|from|at|in)"
    r"|(?:aged )?[0-9]{1,2}, (?:who )?(?:attends|lives|goes to|a pupil))\b",
    "what is told of a single person or family": r"\b(?:[Cc]hild|[Yy]oung [Pp]erson|[Pp]erson|[Pp]upil|[Bb]oy|[Gg]irl|"
    rf"[Bb]aby|[Ff]amily|[Ss]ibling|[Mm]other|[Ff]ather|[Cc]arer|[Ss]tudent|[Yy]outh|[Tt]win) [A-HJ-Z]{SIGN}"
    rf"|\b[Cc]hild I,? (?:aged )?[0-9]{{1,2}}\b"
    rf"|\b(?:Child|Young [Pp]erson|Pupil|Sibling) [1-9](?![\d%/-]|\.\d| (?:to|in|and|or) )"
    rf"|\b[A-Z]\.?[A-Z]\.?,? \(?aged [0-9]{{1,2}}[,)]"
    rf"|\b(?:[Aa]n?|[Tt]he|[Oo]ne) [\w-]+[- ]year[- ]old (?:\w+ )?(?:{ALONE}\b(?!s)"
    rf"|{YOUNG}(?:{THERE}(?!{KNOWN}\b)[A-Z][a-z]|(?: who)? (?:was|had|waited|died|moved|went|came|lived|lives|ran)\b))",
}
FOUND = {what: lazy_pattern(pattern) for what, pattern in PATTERNS.items()}
TRACE = lazy_pattern(
    rf"[0-9]{{5}}|^\W*[A-Z]{{2}}$|UPN|^[Nn]umber\W*$|^\W*[A-Z][0-9]{{3}}|^(?:{KIND}|[A-Z][a-z]+way)\W*$"
    r"|^\W*(?:Mrs?|Ms|Miss)\.?$|^\W*[0-9]{1,2},$|^[0-9]{3}-?[0-9]{3}"
    r"|^\W*[A-HJ-Z1-9][,;:.)”’]*$|^aged$|[- ]old$|^old$|^\(?[0-9]{1,2}\)|^\(aged$|^\([0-9]{1,2}[MF]\)"
)
"""What at least one of the words of such a text is like."""

MOST = 1 << 14
"""Of how many texts the answer is kept: from one state of the data to the next, nearly all are the same."""


def persons(portal: Portal) -> Iterator[tuple[Passage, str, str]]:
    """Yield each text that seems to tell of one person, with what it holds and the words themselves."""
    for one in holding(portal, words_like(portal, TRACE.search)):
        for what, words in told(one.text).items():
            yield one, what, words


@lru_cache(MOST)
def told(text: str) -> Mapping[str, str]:
    """Return what a text tells of a person: what it is, and the words."""
    text = " ".join(text.split())
    return {what: found[0] for what, pattern in FOUND.items() if (found := pattern.search(text))}
