"""A figure that is suppressed, told where another record names its measure."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from csportal.checks.texts.prose import holding, words_like
from csportal.checks.texts.sentences import sentences
from csportal.checks.texts.text_figures import NUMBER, NUMERALS, SIGN, figures_of, is_among, read
from csportal.link.remembered import remembered
from csportal.records.kpi import Kpi
from csportal.values.figure import Missing
from csportal.values.pattern import lazy_pattern
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from csportal.checks.texts.prose import Passage
    from csportal.link import Portal

TRIM = "“”‘’\"'()[].,;:!?"
LEAST = 3
"""From how many words a title is one that a text is seen to name."""
SHARE = lazy_pattern(rf"({NUMBER})(?:{SIGN}|(?<=\.\d)|(?<=\.\d\d))(?![\d.])")
"""A figure in per cent, or one with decimals."""
LED = lazy_pattern(
    rf"(?:\b(?:was|were|is|to|only|numbered|totalled|reached)|[(:=]) ?({NUMBER}|(?:{'|'.join(NUMERALS)})\b)"
    r"(?= (?:in|this|last|at|during|since|from|compared)\b|[,;)]|\.(?!\d)|$)"
)
"""A number by itself, as a text gives a count."""
PLACE = lazy_pattern(r"\b(?:[Ss]ections?|[Tt]ables?|[Pp]ages?|[Ll]ines?|[Pp]aragraphs?|[Vv]ersion) $")
"""What stands before a number that is a place in a document."""


@remembered
def withheld(portal: Portal) -> dict[Kpi, list[str]]:
    """Return the measures that have suppressed values, each with the periods of these."""
    found: dict[Kpi, list[str]] = {}
    for kpi in portal.all(Kpi):
        for period, entry in kpi.values.items():
            if entry.value is Missing.SUPPRESSED:
                found.setdefault(kpi, []).append(period.text)
    return found


def elsewhere(portal: Portal) -> Iterator[tuple[Passage, Kpi, str]]:
    """Yield each text of another record in which a sentence names a measure and gives a figure that it withholds."""
    by_word: dict[str, list[tuple[str, Kpi]]] = defaultdict(list)
    for kpi in withheld(portal):
        if kpi.ref and not kpi.ref.isdigit():
            by_word[kpi.ref].append((kpi.ref, kpi))
        if len(inner := kpi.title.split()[1:-1]) >= LEAST - 2:
            by_word[max(inner, key=len)].append((kpi.title, kpi))
    if not by_word:
        return
    leads = words_like(portal, lambda word: word.strip(TRIM) in by_word or word in by_word)
    figures = words_like(portal, lambda word: not word.isalpha() or word.lower() in NUMERALS)
    for one in holding(portal, leads, figures):
        if found := _told(portal, one, by_word):
            yield one, *found


def _told(portal: Portal, one: Passage, by_word: dict[str, list[tuple[str, Kpi]]]) -> tuple[Kpi, str] | None:
    for sentence in sentences(one.text):
        words = sentence.split()
        for word in dict.fromkeys((*words, *(word.strip(TRIM) for word in words))):
            for name, kpi in by_word.get(word, ()):
                is_theirs = kpi is not one.record and _home(kpi) == _home(one.record)
                if is_theirs and name in sentence and (figure := _figure(portal, one, sentence, kpi)):
                    return kpi, figure
    return None


def _home(record: object) -> tuple[str, str]:
    home = record.home  # type: ignore[attr-defined]
    return home.council, home.plan


def _figure(portal: Portal, one: Passage, sentence: str, kpi: Kpi) -> str:
    """Return the first figure of a sentence that no measure has which it names, nor the text's own, or nothing."""
    named = {word.strip(TRIM) for word in sentence.split()}
    others = [other for other in portal.in_plan(Kpi, kpi) if other.ref in named or other is one.record]
    known: set[Decimal] = set().union(*(figures_of(other) for other in (kpi, *others)))
    for pattern in (SHARE, LED) if kpi.unit == Unit.COUNT else (SHARE,):
        for found in pattern.finditer(sentence):
            number = read(str(NUMERALS.get(found[1], found[1])))
            if not is_among(number, known) and not PLACE.search(sentence[: found.start()]):
                return found[0].strip("(:= ")
    return ""
