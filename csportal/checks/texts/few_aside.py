"""Small numbers of people beside the texts of pages: in reasons, comments, ids, and notes on what is withheld."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.texts.few_alone import THINGS, state
from csportal.checks.texts.few_in_words import LEADS, in_words, rest
from csportal.checks.texts.few_meant import of_people
from csportal.checks.texts.file_comments import comments
from csportal.checks.texts.people import LABELS, NUMBERS, SIGNS, is_small_number, names_people, small_numbers
from csportal.checks.texts.withheld_elsewhere import withheld
from csportal.records.registers.discrepancies import SourceDiscrepancy
from csportal.values.kept import kept
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.problems import Place

FEW = lazy_pattern(
    rf"(?<![\w.,/£#-])(?:{'|'.join(sorted(NUMBERS - {'one'}))})(?![\w%/-]|[.,]\d| (?:per cent|or (?:fewer|less|more)|"
    r"and (?:over|under)|to \d|in (?:every|\d|[a-z]+ty)))",
    re.IGNORECASE,
)
"""A small number that is no limit and no share."""
FIGURE = lazy_pattern(r"(?<![\w.,/£-])(?:\d+(?:\.\d+)?(?:%| per cent)|\d+\.\d+(?![.\d])|\d+ (?:in|out of|of) \d+)")
"""What a discrepancy on a withheld figure does not give: a share, or a number with decimals."""
SPAN = 3
"""How many words after a number may name what it counts."""
SIGN_OF_ENTRY = lazy_pattern(
    r"(?:\b(?:sections?|tables?|lines?|pages?|rows?|columns?|than|to|from|measures?) |[a-zA-Z])$"
)

NUMERAL = lazy_pattern(r"(?<=-)\d+")
"""A number within an id, which is that of a reference."""


def aside(portal: Portal) -> Iterator[tuple[Place, str, str]]:
    """Yield each such place with the key of its record and the words."""
    for record in portal.records:
        for code, reason in (record.accepted or {}).items():
            if words := few(reason):
                yield record.home.entry.at_words(words, *record.home.path, "accepted", code), record.key, words
        if "-" in record.id and few(NUMERAL.sub("", record.id).replace("-", " ")):
            place = record.at("id") if record.home.path else record.home.entry.at()
            yield place, record.key, record.id
    for comment in comments(portal):
        if words := few(comment.text.lstrip("# ")):
            yield comment.at(words), comment.record.key, words
    yield from _of_privacy(portal)


def _of_privacy(portal: Portal) -> Iterator[tuple[Place, str, str]]:
    """Yield the small numbers in discrepancies on privacy, and any figure where the measure's own is withheld."""
    for one in portal.all(SourceDiscrepancy):
        if one.kind == "privacy":
            is_withheld = any(
                kpi.home.council == one.home.council and kpi.home.plan == one.home.plan and kpi.id in one.kpis
                for kpi in withheld(portal)
            )
            for field in ("title", "printed", "expected", "note"):
                text = getattr(one, field) or ""
                figure = FIGURE.search(text) if is_withheld else None
                if words := figure[0] if figure else counted(text):
                    yield one.home.entry.at_words(words, *one.home.path, field), one.key, words


@kept
def few(text: str) -> str:
    """Return the first words that give a small number of people, or nothing."""
    words = text.split()
    if {word.strip(SIGNS).lower() for word in words}.isdisjoint(NUMBERS | LEADS):
        return ""
    numbers = set(filter(is_small_number, words))
    if numbers:
        found = next(small_numbers(words, numbers, set(filter(names_people, words))), "")
        return found or state(text) or of_people(text) or rest(text) or in_words(text)
    return in_words(text)


def counted(text: str) -> str:
    """Return the first small number of what is withheld, or nothing: one that does not count schools or the like."""
    text = " ".join(text.split())
    for found in FEW.finditer(text):
        before, after = text[: found.start()], " ".join(text[found.end() :].split()[:SPAN])
        *_, last = ["", *before.lower().split()]
        if last.strip(SIGNS) not in LABELS and not SIGN_OF_ENTRY.search(before) and not THINGS.search(after):
            return f"{found[0]} {after.split(' ')[0]}".strip(f"{SIGNS} ")
    return ""
