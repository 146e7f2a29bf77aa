"""What a text adds up, or takes away, comes out."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.prose import holding, is_printed, own_words, place_of, words_like
from csportal.problems import Level, Problem, quoted
from csportal.values.kept import kept
from csportal.values.number import decimals_of, digits
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

NUMBER = r"(?<![\w.,/-])£?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:m|k)?(?![\w%/]|[.,]\d)"
LESS = lazy_pattern(
    rf"(?:lead to|make|is|are|to|of) {NUMBER},? which is {NUMBER} (?P<how>less|more) than the (?:printed )?{NUMBER}",
    re.IGNORECASE,
)
ADDED = lazy_pattern(
    rf"{NUMBER}(?: [a-z]+)?,? (?:and|plus) (?:[^.;:\d]{{0,30}} )?{NUMBER}(?: [a-z]+)?,? "
    rf"(?:(?:together )?(?:add up|come) to|together make) (?:the |a total of )?{NUMBER}",
    re.IGNORECASE,
)
UNITS = lazy_pattern(r"\d(m|k)\b|\b(million|thousand|per cent)\b")
ONLY_TWO = lazy_pattern(r"(?:^|[.:;] |parts, |\bof )[^.;:\d]*$", re.IGNORECASE)
"""What may stand before the first of two that are added: no further number."""
PARTED = lazy_pattern(
    rf"\bOf (?:the |all |our )?{NUMBER} [a-z][^,.;:\d]{{0,40}}, {NUMBER} (?:[a-z ]{{0,30}} )?[a-z]+ and {NUMBER} [a-z]+"
)
WORDS = {"add", "come", "less", "more", "Of", "together"}


def check(portal: Portal) -> Iterator[Problem]:
    numbers = words_like(portal, lambda word: word[0].isdigit() or word[:2].strip("£(").isdigit())
    for one in holding(portal, numbers, words_like(portal, WORDS.__contains__)):
        if not one.is_prose or is_printed(one.path):
            continue
        if told := _odd(own_words(" ".join(one.words))):
            words, message = told
            hint = f"Check the figures. If the text is right, add: accepted: {{{RULE.code}: why}}"
            yield Problem(place_of(one, words), RULE.code, message, hint, Level.WARNING, one.record.key)


@kept
def _odd(text: str) -> tuple[str, str] | None:
    """Return the words of a text whose figures do not add up, and what is wrong with them."""
    return _less(text) or _added(text) or _parted(text)


def _in_one_unit(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield what is found, but for amounts of which some are in thousands and some in millions."""
    return (found for found in pattern.finditer(text) if len(set(UNITS.findall(found[0]))) <= 1)


def _numbers(found: re.Match[str]) -> list[Decimal]:
    return [Decimal(one.replace(",", "")) for one in found.groups() if one and one[0].isdigit()]


def _less(text: str) -> tuple[str, str] | None:
    for found in _in_one_unit(LESS, text):
        one, gap, other = _numbers(found)
        right = other - one if found["how"].lower() == "less" else one - other
        if right != gap:
            how = "less" if one < other else "more"
            return found[0], f"{quoted(found[0])}: it is {digits(abs(right))} {how}."
    return None


def _added(text: str) -> tuple[str, str] | None:
    for found in _in_one_unit(ADDED, text):
        one, two, whole = _numbers(found)
        rough = Decimal(1).scaleb(-min(decimals_of(each) for each in (one, two, whole)))
        is_two = ONLY_TWO.search(text[: found.start()]) or found.start() == 0
        if is_two and abs(one + two - whole) > rough and len(digits(whole)) > 1:
            return found[0], f"{quoted(found[0])}: they make {digits(one + two)}."
    return None


def _parted(text: str) -> tuple[str, str] | None:
    for found in PARTED.finditer(text):
        whole, one, two = _numbers(found)
        if one + two > whole:
            return found[0], f"{quoted(found[0])}: {digits(one)} and {digits(two)} are more than {digits(whole)}."
    return None


SPOKEN = "{value: 88.0, commentary: 'The parts, 156 and 279, add up to _.'}"

RULE = Rule(
    code="sum-in-text",
    says="Where a text adds up two numbers, says by how much one is less than another, or takes two parts of a whole, "
    "the numbers fit.",
    bad=Example(
        KPI,
        COUNCIL[KPI].replace("88.0", SPOKEN.replace("_", "453")),
        "15:53: sum-in-text: “156 and 279, add up to 453”: they make 435.",
    ),
    good=Example(KPI, COUNCIL[KPI].replace("88.0", SPOKEN.replace("_", "435"))),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
