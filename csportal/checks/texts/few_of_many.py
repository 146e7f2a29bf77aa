"""Small numbers of people that a text gives as a share of others: “3 of 40”, “37 of the 40”, “half of the six”."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.texts.few_alone import THINGS
from csportal.checks.texts.people import LABELS, SIGNS, names_people
from csportal.checks.texts.prose import holding, words_like
from csportal.checks.texts.run_together import with_pattern
from csportal.checks.texts.sentences import sentences
from csportal.checks.texts.text_figures import NUMERALS, UP_TO_TWENTY
from csportal.records.kpi import Kpi
from csportal.records.registers.facts import Fact
from csportal.values.kept import kept
from csportal.values.pattern import lazy_pattern
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Passage
    from csportal.link import Portal

LARGEST = 5
ONE = rf"(?:\d{{1,4}}|{'|'.join(UP_TO_TWENTY)})"
OF = lazy_pattern(
    rf"(?<![\w.,/£%-])({ONE})(?: out of | of (?:the |these |those |all |our )?|/)({ONE})(?![\w/%]|[.,-]\d| in \d)",
    re.IGNORECASE,
)
FRACTIONS = {"half": (1, 2), "a third": (1, 3), "one third": (1, 3), "two thirds": (2, 3), "a quarter": (1, 4),
             "one quarter": (1, 4), "three quarters": (3, 4), "a fifth": (1, 5), "one fifth": (1, 5)}  # fmt: skip
PART = lazy_pattern(
    rf"\b({'|'.join(FRACTIONS)}|(?:\d{{1,3}}(?:\.\d+)?)(?:%| per cent)) (?:of )?(?:the |these |those |all |our )?"
    rf"({ONE})\b(?![/%]|[.,-]\d)",
    re.IGNORECASE,
)
THEM = lazy_pattern(
    rf"\b({'|'.join(FRACTIONS)}|(?:\d{{1,3}}(?:\.\d+)?)(?:%| per cent)) of (?:them|these|those|whom)\b", re.IGNORECASE
)
NUMBERED = lazy_pattern(rf"(?<![\w.,/£%-])({ONE}) ((?:[\w’-]+ ){{0,3}}[\w’-]+)", re.IGNORECASE)
SEXES = lazy_pattern(r"(?<![\w.,-])(\d{1,3}) ?[mM](?:ales?)?[,;/ ]+(?:and )?(\d{1,3}) ?[fF](?:emales?)?\b")
PAIR = lazy_pattern(r"(?<![\w.,/£-])(\d{1,4})(?: and |, | \+ |/)(\d{1,4})(?![\w%/]|[.,-]\d)")
PLACES = LABELS | {"table", "tables", "page", "pages", "line", "lines", "row", "version", "week", "day", "month",
                   "term", "step", "item", "act", "appendix"}  # fmt: skip
GIVES = lazy_pattern(r"/|\d[mf]?\W*$", re.IGNORECASE)
"""How a word ends that may be one of two numbers."""
DAYS = 31
LAST = {*"0123456789%"}
OFTEN = {*NUMERALS, "half", "third", "thirds", "quarter", "quarters", "fifth", "out", "cent"}
WORDS = [rf"(?<= (?i:{'|'.join(word for word in OFTEN if len(word) == size)}) _)" for size in {*map(len, OFTEN)}]
LED = [lazy_pattern(rf" _(?!\S)(?:(?<=[0-9%] _)|{'|'.join(WORDS)})".replace("_", link)) for link in ("of", "and")]
"""A number before “of” or “and”, which stand between it and all of them, or another part."""
MALE = lazy_pattern(r"^\W*\d{1,3}[mf]\W*$", re.IGNORECASE)
YEARS = range(1900, 2100)
SHARES = {"of", "half", "third", "thirds", "quarter", "quarters", "fifth"}


def of_many(portal: Portal) -> Iterator[tuple[Passage, str]]:
    """Yield each text that gives a small number of people away as a share, with those words."""
    counted: list[Kpi | Fact] = [*portal.all(Kpi), *portal.all(Fact)]
    people = {one.key: one for one in counted if one.counts_people}
    signs = words_like(portal, lambda word: word.lower().strip(SIGNS) in SHARES or GIVES.search(word))
    apart = words_like(portal, lambda word: "/" in word or MALE.search(word) or word.lower() == "half")
    numbers = words_like(portal, lambda word: word[-1:] in LAST or word.lower() in OFTEN)
    led = {id(one) for pattern in LED for one in with_pattern(portal, pattern)}
    led |= {id(one) for one in holding(portal, apart)}
    for one in holding(portal, signs, numbers | apart) if led else ():
        if id(one) not in led:
            continue
        record = people.get(one.record.key)
        if words := share(one.text, is_of_people=bool(record)) or (split(one.text, _values(record)) if record else ""):
            yield one, words


@kept
def share(text: str, *, is_of_people: bool = False) -> str:
    """Return the first share of a few people, or of all but a few, or nothing."""
    numbered = Decimal(0)
    for sentence in sentences(text):
        for pattern in (OF, PART):
            for found in pattern.finditer(sentence):
                after = sentence[found.end() :].split()[:3]
                is_theirs = any(map(names_people, after[:2] if "/" not in found[0] else ()))
                if (is_theirs or (is_of_people and not THINGS.search(" ".join(after)))) and _is_few(found, sentence):
                    return found[0]
        numbered = next(
            (_number(found[1]) for found in NUMBERED.finditer(sentence) if any(map(names_people, found[2].split()))),
            numbered,
        )
        them = THEM.search(sentence) if numbered else None
        if them and 1 <= round(_part(them[1]) * numbered) <= LARGEST:
            return them[0]
        sexes = SEXES.search(sentence)
        if sexes and any(1 <= int(one) <= LARGEST for one in sexes.groups()):
            return sexes[0]
    return ""


def split(text: str, values: set[Decimal]) -> str:
    """Return two numbers that add up to one of the values, if one of them is small, or nothing."""
    for found in PAIR.finditer(" ".join(text.split())):
        one, other = Decimal(found[1]), Decimal(found[2])
        if 1 <= min(one, other) <= LARGEST < max(one, other) and one + other in values:
            return found[0]
    return ""


def _is_few(found: re.Match[str], sentence: str) -> bool:
    """Whether those who are counted, or those who are not, are a few."""
    *_, before = ["", *sentence[: found.start()].lower().split()]
    of = _number(found[2])
    part = _part(found[1]) * of if found.re.pattern == PART.pattern else _number(found[1])
    if before.strip(SIGNS) in PLACES or of in YEARS or part >= of or (of <= LARGEST and part == 1):
        return False
    is_date = "/" in found[0] and (of <= DAYS or part in YEARS or of == part + 1)
    return not is_date and (1 <= round(part) <= LARGEST or 1 <= round(of - part) <= LARGEST)


def _number(typed: str) -> Decimal:
    return Decimal(NUMERALS.get(typed.lower(), typed))


def _part(typed: str) -> Decimal:
    """Return a share as a part of one."""
    if typed.lower() in FRACTIONS:
        above, below = FRACTIONS[typed.lower()]
        return Decimal(above) / below
    return Decimal(typed.removesuffix("%").removesuffix(" per cent")) / 100


def _values(record: Kpi | Fact | None) -> set[Decimal]:
    if isinstance(record, Kpi) and record.unit == Unit.COUNT:
        return {entry.value for entry in record.values.values() if isinstance(entry.value, Decimal)}
    return {record.value} if isinstance(record, Fact) else set()
