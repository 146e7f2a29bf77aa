"""The ages that a text gives to children are ages of children."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.prose import holding, is_printed, place_of, words_like
from csportal.checks.texts.sentences import around
from csportal.problems import Level, Problem, quoted
from csportal.values.kept import kept
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

GROWN, OLD = 30, 110
"""No older is anyone who is called a child or young, and nobody at all."""
AGE = r"(\d{1,3})(?![\w%/]|[.,]\d)"
TO = r" ?(?:to|and|–|-) ?"
COUNTED = "%|per ?cent|(?!years?\\b|s\\b|conceptions)[a-z]+s\\b|child|young|people|staff|of\\b|more|other|small"
AGES = lazy_pattern(
    rf"\b(?:birth|from 0|age 0) to (?:the age of )?{AGE}"
    rf"|(?<![\w.,/£–-])0(?:–|-){AGE}"
    rf"|\b(?:ages?d?(?: of| up to| between| from| under| over)?|age of|ages of) (?:(\d{{1,2}}){TO})?{AGE}"
    rf"|\b(?:(?P<limit>under|below) (?:the age of )?){AGE}(?!(?: |-)(?:{COUNTED}))"
    rf"|(?<![\w.,/£–-])(?:(\d{{1,2}}){TO})?(\d{{1,3}})[ -]years?[ -]olds?\b"
    rf"|(?<![\w.,/£–-])(?:(\d{{1,2}}){TO})?(\d{{1,3}}) years of age\b",
    re.IGNORECASE,
)
YOUNG = lazy_pattern(
    r"\b(?:child(?:ren)?|young (?:people|person|adults?|women|men|offenders?)|pupils?|girls?|boys?|babies|toddlers?|"
    r"youth|birth|adolescents?|teenagers?|care leavers?|school(?:s|ing)?|conceptions?)\b",
    re.IGNORECASE,
)
GROWN_UP = lazy_pattern(
    r"\b(?:adult|parent|mother|father|carer|grandparent|staff|worker|resident|retire|older|men\b|women\b|aged care|"
    r"residential or nursing|learning or work)",
    re.IGNORECASE,
)
NOT_GROWN = lazy_pattern(r"\byoung (?:adults?|women|men)\b", re.IGNORECASE)
NUMERAL = lazy_pattern(r"\d")
SOUGHT = lazy_pattern(r"[(“]*(?:birth|ages?|aged|under|below|years?|\d{1,3}-years?|0[–-]\d+)\b", re.IGNORECASE)


def check(portal: Portal) -> Iterator[Problem]:
    for one in holding(portal, words_like(portal, SOUGHT.match)):
        if not is_printed(one.path) and (odd := _odd(" ".join(one.words))):
            words, why, oldest = odd
            message = f"{quoted(words)} {why}."
            hint = f"{_meant(oldest)}If it is right, add: accepted: {{{RULE.code}: why}}"
            yield Problem(place_of(one, words), RULE.code, message, hint, Level.WARNING, one.record.key)


@kept
def _odd(text: str) -> tuple[str, str, int] | None:
    """Return the first words of a text with an age that nobody it tells of has, why not, and the age."""
    for found in AGES.finditer(text) if NUMERAL.search(text) else ():
        ages = [int(age) for age in found.groups() if age and age.isdigit()]
        if ages and (why := _why(found, max(ages), around(text, found.start()))):
            return found[0], why, max(ages)
    return None


def _why(found: re.Match[str], age: int, sentence: str) -> str:
    """Return why nobody that the sentence is about has that age."""
    if age > OLD:
        return "" if found["limit"] else "is no age"
    is_from_birth = found[0].lower().startswith(("birth", "from 0", "age 0", "0"))
    is_young = is_from_birth or (YOUNG.search(sentence) and not GROWN_UP.search(NOT_GROWN.sub(" ", sentence)))
    return "is no age of children or young people" if age > GROWN and is_young else ""


def _meant(age: int) -> str:
    turned = int(f"{age}"[::-1])
    return f"Check the ages: is {turned} meant? " if turned <= GROWN and age < OLD else "Check the ages. "


AGED = with_line(COUNCIL[KPI], "Visits made within five days.", "Visits made to children aged 0 to 19.")

RULE = Rule(
    code="odd-age",
    says="Where a text tells of children, pupils or young people, or of ages from birth on, none is above 30.",
    bad=Example(
        KPI,
        AGED.replace("0 to 19", "0 to 91"),
        "9:37: odd-age: “aged 0 to 91” is no age of children or young people.",
    ),
    good=Example(KPI, AGED),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
