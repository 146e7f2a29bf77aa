"""No text speaks of a year far beyond its plan, and no month is of a year with a digit too many or too few."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.period.year_pair import odd_pair
from csportal.checks.texts.prose import holding, is_printed, place_of, words_like
from csportal.problems import Level, Problem, quoted
from csportal.records.plan import Plan
from csportal.values.pattern import lazy_pattern
from csportal.values.period import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Passage
    from csportal.link import Portal

SAID, ANY = 5, 10
"""So many years beyond the plan what is said of a period may look, and any other text."""
REPORTED = {"values", "updates"}
TOLD_LATER = {"note", "notes", "changes", "closed", "rebases", "known_discrepancy"}
"""Where it is told what was done to what the plan says, which may be long after it."""
DONE = lazy_pattern(r"\b(?:was|were|been|(?!(?:need|fe|se)ed\b)\w+ed|put|taken|found|given|made|left)\b", re.IGNORECASE)
SEASONS = ["until", "since", "during", "in", "early", "late", "mid", "spring", "summer", "autumn", "winter", *MONTHS]
WORDS = [*SEASONS, "by", "from", "before", "after", "between"]
LOOSE = [*WORDS, "of", "for", "to", "and", "the", "over", "year"]
"""Words before a year: the fewer of them stand before a number of something too, the further off it may be."""
COUNTED = r"(?! (?:(?!as\b|was\b|is\b|has\b|its\b|this\b|his\b)[a-z]+s|children|people|women|men|young)\b)"
"""What makes four digits a number of something."""
YEAR = lazy_pattern(
    rf"\b(?:(?:{'|'.join(WORDS)}) (?P<near>2[01]\d\d)(?![\w/–-]|[,.]\d|%){COUNTED}"
    rf"|(?:{'|'.join(SEASONS)}) (?P<far>2[2-9]\d\d)(?![\w/–-]|[,.]\d|%){COUNTED}"
    rf"|(?:{'|'.join(LOOSE)}) (?P<pair>2\d\d\d)[/–-](?:20)?\d\d(?!\d))",
    re.IGNORECASE,
)
ALONE = lazy_pattern(r"[(“]*(2\d\d\d)\b")
ODD = lazy_pattern(r"(?:20\d|1[0-8]\d\d|[12]0\d{3})[.,;:)”’]*")
MONTHLY = lazy_pattern(
    rf"\b(?:{'|'.join(MONTHS)}) (?:20\d(?=[.,;:)”’]|$)|1[0-8]\d\d(?![\w.,/–-]\d)|[12]0\d{{3}}(?!\d))" + COUNTED
)
"""A month and a year that lacks a digit, has one too many, or is of another age."""


def check(portal: Portal) -> Iterator[Problem]:
    plans = {(plan.home.council, plan.home.plan): plan for plan in portal.all(Plan)}
    first = min((plan.period.last.year for plan in plans.values()), default=portal.today.year) + SAID
    for one in holding(portal, words_like(portal, lambda word: _year(word) > first)):
        plan = plans.get((one.record.home.council, one.record.home.plan))
        for found in YEAR.finditer(" ".join(one.words)):
            year = int(found["near"] or found["far"] or found["pair"])
            if is_printed(one.path) or year <= last_year(portal, plan, one):
                continue
            # Of two years that cannot be one financial year, that is told.
            if not odd_pair(found[0].split()[-1]) and (year > portal.today.year or not _tells_of_today(one, found[0])):
                far = f"beyond the plan, which is for {plan.period.name}" if plan else "from now"
                yield _problem(one, found[0], f"is far {far}")
                break
    for one in holding(portal, words_like(portal, ODD.fullmatch)):
        if not is_printed(one.path) and (odd := MONTHLY.search(" ".join(one.words))):
            yield _problem(one, odd[0], "names no year of this time")


def _tells_of_today(one: Passage, words: str) -> bool:
    """Whether words stand in a sentence of a note, or of the reason for a change, that says what was done."""
    if TOLD_LATER.isdisjoint(one.path):
        return False
    text = " ".join(one.words)
    return any(words in sentence and DONE.search(sentence) for sentence in text.split(". "))


def last_year(portal: Portal, plan: Plan | None, one: Passage) -> int:
    """Return the last year that a text of a plan, or of none, may well speak of."""
    if plan is None:
        return max(portal.today.year, *(0, *(each.period.last.year for each in portal.all(Plan)))) + ANY
    return plan.period.last.year + (SAID if one.path[0] in REPORTED else ANY)


def _problem(one: Passage, words: str, what: str) -> Problem:
    hint = f"Check the year. If the source has it so, add: accepted: {{{RULE.code}: why}}"
    message = f"{quoted(words)} {what}."
    return Problem(place_of(one, words), RULE.code, message, hint, Level.WARNING, one.record.key)


def _year(word: str) -> int:
    found = ALONE.match(word)
    return int(found[1]) if found else 0


SPOKEN = "{value: 88.0, commentary: The team began in May _.}"

RULE = Rule(
    code="text-year",
    says="No commentary, note or update speaks of a year more than five years after its plan, and no other text of one "
    "more than ten years after it, or after today where it belongs to no plan, but for a note that says what was done "
    "until today; and no month stands before a year such as “201” or “20111”.",
    bad=Example(
        KPI,
        COUNCIL[KPI].replace("88.0", SPOKEN.replace("_", "2042")),
        "15:59: text-year: “May 2042” is far beyond the plan, which is for 2024/25.",
    ),
    good=Example(KPI, COUNCIL[KPI].replace("88.0", SPOKEN.replace("_", "2024"))),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
