"""A stretch of time, of ages or of numbers in a text runs from the lower to the higher."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.days.named_dates import named
from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.prose import holding, is_printed, place_of, words_like
from csportal.checks.texts.sentences import around
from csportal.problems import Level, Problem, quoted
from csportal.values.kept import kept
from csportal.values.pattern import lazy_pattern
from csportal.values.period import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

JOINS = r"(?: ?(?:–|-) ?| (?:to|and|until|up to) (?:the end of )?)"
TIME = rf"(?:(?:\d\d? )?(?:{'|'.join(MONTHS)}) )?(?:20\d\d(?:/(?:20)?\d\d)?|\d\d/\d\d)(?![\w/]|[.,]\d)"
TIMES = lazy_pattern(rf"(?:\b(?P<lead>from|between) )?(?<![\w/.,-])(?P<one>{TIME})(?P<join>{JOINS})(?P<two>{TIME})")
MOVED = lazy_pattern(
    r"\b(?:mov|br(?:ought|ing)|shift|pull|chang|forward|earlier|back|compar|differ|cut|f[ae]ll|less|more|correct|put|"
    r"and (?:from|between))",
    re.IGNORECASE,
)
"""Words of a sentence in which what comes first may be the later."""
NUMBER = r"\d{1,3}(?![\d/%]|[.,]\d)"
PLACE = r"\d{1,3}(?:\.\d+)*(?![\d/%]|,\d)"
THINGS = (
    "phase|section|paragraph|page|line|row|column|quarter|table|recommendation|stage|tier|level|footnote|chapter|part"
)
UNITS = "years?[ -]olds?|weeks|months|days|hours|minutes|years"
SPANS = lazy_pattern(
    rf"\b(?:ages?d?(?: of| between| from)?|between the ages of) (\d\d?) ?(?:to|and|–|-) ?(\d\d?)(?![\d/%]|[.,]\d)"
    rf"|\b(?:{THINGS})s ({PLACE}) ?(?:to|–|-) ?({PLACE})"
    rf"|(?<!from )(?<![\w.,/–-])({NUMBER}) ?(?:to|–|-) ?({NUMBER})[ -](?:{UNITS})\b"
    rf"|(?<![\w.,/–£-])([1-9]\d?)[–-](0)(?=[ )]|$)",
    re.IGNORECASE,
)
"""Two ages, two places of a document, two numbers of weeks: and one that goes down to nought."""
BEGINS = lazy_pattern(r"[(“‘]*(?:\d{1,4}(?:/\d\d(?:\d\d)?)?|\d[\d.]*)")
WHOLE = lazy_pattern(r"(\d[\d/.]*)[–-](\d[\d/.]*)")
BETWEEN = {"to", "and", "–", "-", "until", "up"}
NEAR = lazy_pattern(r"\d (?:[–-]|to|and|until|up to) (?:[A-Za-z]+ ){0,4}\d")
"""Two numbers with a word between them that may make them a stretch: what is looked for first, since it is cheap."""


def check(portal: Portal) -> Iterator[Problem]:
    apart = holding(portal, words_like(portal, BEGINS.fullmatch), words_like(portal, BETWEEN.__contains__))
    whole = holding(portal, words_like(portal, _falls))
    for one in [*whole, *(each for each in apart if each not in whole and NEAR.search(" ".join(each.words)))]:
        if is_printed(one.path):
            continue
        text = " ".join(one.words)
        if words := _time(text) or _numbers(text):
            message = f"{quoted(words)} runs backwards."
            hint = (
                "Check both ends: they may be turned about, or one digit is wrong. "
                f"If it is right so, add: accepted: {{{RULE.code}: why}}"
            )
            yield Problem(place_of(one, words), RULE.code, message, hint, Level.WARNING, one.record.key)


def _falls(word: str) -> bool:
    """Whether a word is of two numbers, the second of them the smaller; of a year, its last two digits count."""
    found = WHOLE.search(word)
    if not found:
        return False
    one, two = (re.sub(r"\D", "", number) for number in found.groups())
    return int(one[-len(two) :]) > int(two) if len(one) == len("2011") else int(one) > int(two)


@kept
def _time(text: str) -> str:
    for found in TIMES.finditer(text):
        if found["join"].strip() == "and" and found["lead"] != "between":
            continue
        one, two = named(found["one"]), named(found["two"])
        if one and two and one[0] > two[1] and not MOVED.search(around(text, found.start())):
            return found[0]
    return ""


@kept
def _numbers(text: str) -> str:
    for found in SPANS.finditer(text):
        one, two = ([int(step) for step in number.split(".")] for number in found.groups() if number)
        if one > two:
            return found[0]
    return ""


AGED = with_line(COUNCIL[KPI], "Visits made within five days.", "Visits made to children aged 11 to 16.")

RULE = Rule(
    code="backward-span",
    says="A stretch in a text, such as “between 2016/17 and 2019/20”, “aged 16 to 19” or “sections 3 to 5”, runs from "
    "the lower end to the higher.",
    bad=Example(
        KPI,
        AGED.replace("11 to 16", "16 to 11"),
        "9:37: backward-span: “aged 16 to 11” runs backwards.",
    ),
    good=Example(KPI, AGED),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
