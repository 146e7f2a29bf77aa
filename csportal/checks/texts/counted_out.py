"""A share told in words: “Four schools were inspected. Two of them are good”, “half of the schools are good”."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.texts.headline import HEAD, PART, ROUGH
from csportal.checks.texts.text_figures import NUMBER, NUMERALS, read, stems, vocabulary
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from csportal.records.kpi import Kpi

IGNORING_CASE = 2
SIGNS = {"them", "these", "those", "half", "third", "thirds", "quarter", "quarters"}
"""Words of which each such share has one."""
IN_WORDS = lazy_pattern(r"\bof\s+th(?:em|ese|ose)\b|(?:half|thirds?|quarters?)\s+of\b", IGNORING_CASE)
"""A quick look at a text that has one of them."""
COUNT = rf"({NUMBER}|\b(?:{'|'.join(NUMERALS)})\b)(?![\w%/-]|[.,]\d| per ?cent)"
WHOLE = lazy_pattern(
    rf"{COUNT} ((?:[a-z-]+ ){{0,4}}?[a-z-]+)(?= (?:was|were|is|are|has|have|had)\b|[.,;:)]|$)", IGNORING_CASE
)
ANY = lazy_pattern(COUNT, IGNORING_CASE)
OF_THEM = lazy_pattern(rf"{COUNT} of (?:them|these|those) ([a-z][a-z -]{{2,60}}?)(?=[.,;:)]|$)", IGNORING_CASE)
FRACTION = lazy_pattern(
    r"\b(half|(?:a|one|two)[ -]thirds?|(?:a|one|three)[ -]quarters?) of (?:the |all |our |all the )?"
    r"([a-z][a-z -]{2,80}?)(?=[.,;:)]|$)",
    IGNORING_CASE,
)
SHARES = {"half": Decimal(50), "third": Decimal(100) / 3, "quarter": Decimal(25)}
TIMES = {"two": 2, "three": 3}
LOOSE = 5
"""By how many points a value may be off a half or a third, which are said of what is near them."""
COUNTS = {"one", "two", "third", "of th"}
"""Beginnings of words that the sentence is made of here, and make a figure none of a part."""
WHEN = {"quart", "year", "perio", "month", "term"}
"""Beginnings of words for the time that a value is of."""
SAID = {"rated", "judge", "found", "now", "alrea", "still", "only", "just", "also"}
"""Beginnings of words that leave it to others what is said."""


def is_in_words(word: str) -> bool:
    """Whether a word as it is typed may be one of such a share."""
    return word.lower() in SIGNS


def of_them(kpi: Kpi, before: str, sentence: str) -> tuple[str, Decimal, Decimal] | None:
    """Return the words that count a measure out with what was counted just before, how many, and of how many."""
    found = OF_THEM.search(sentence)
    if not found:
        return None
    lead = sentence[: found.start()]
    lead = lead if ANY.search(lead) else before
    own = vocabulary(kpi)
    wholes, counts = list(WHOLE.finditer(lead)), ANY.findall(lead)
    if len(counts) != 1 or len(wholes) != 1 or _is_of_a_part(f"{lead} {sentence}", own):
        return None
    number, who = wholes[0].groups()
    said = stems(lead) - SAID - WHEN - {number.lower()[:5]}
    if said <= own and stems(who) & own and is_asked(kpi, stems(found[2])) and not _is_some(kpi, found[2]):
        return found[0], _number(found[1]), _number(number)
    return None


def fraction(kpi: Kpi, sentence: str) -> tuple[str, Decimal] | None:
    """Return the words that tell a measure as a half, a third or a quarter, and the share in per cent."""
    found = FRACTION.search(sentence)
    if not found or ROUGH.search(sentence[: found.start()].rstrip()) or _is_of_a_part(sentence, vocabulary(kpi)):
        return None
    if stems(sentence[: found.start()]) - SAID - vocabulary(kpi) or not is_asked(kpi, stems(found[2])):
        return None
    if _is_some(kpi, found[2]):
        return None
    named = found[1].lower().replace("-", " ").split()
    return found[0], SHARES[named[-1].removesuffix("s")] * TIMES.get(named[0], 1)


def is_asked(kpi: Kpi, said: set[str]) -> bool:
    """Whether all that is said of a part is of the measure, and some of it what the measure asks for."""
    counted = kpi.in_words or kpi.definition
    asked = stems(counted) - stems(HEAD.sub("", counted))
    return said - SAID <= vocabulary(kpi) and bool(said & asked)


def _is_of_a_part(sentence: str, own: set[str]) -> bool:
    return bool({word.lower()[:5] for word in PART.findall(sentence)} - own - COUNTS)


def _is_some(kpi: Kpi, words: str) -> bool:
    """Whether a measure counts the one or the other, as in “good or outstanding”, and the words name but one."""
    return " or " in (kpi.in_words or kpi.definition) and " or " not in words


def _number(typed: str) -> Decimal:
    return Decimal(NUMERALS[typed.lower()]) if typed.lower() in NUMERALS else read(typed)
