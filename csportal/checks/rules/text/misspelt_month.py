"""A month before a year is one of the twelve, also where the source's own words are given."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from csportal.checks.days.named_dates import NUMBERS
from csportal.checks.example import COUNCIL, KPI
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.prose import holding, is_printed, place_of, words_like
from csportal.checks.texts.word_lists import unknown
from csportal.problems import Level, Problem, quoted
from csportal.values.pattern import lazy_pattern
from csportal.values.period import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

DATED = lazy_pattern(r"\b([A-Z][a-z]{2,8}|[a-z]{3,9})\.?,? 20\d\d\b")
SHORTEST = 4
"""How long a word of our own is that is too short to be told as misspelt."""
SHORT = [sorted("may"), sorted("june"), sorted("july")]
YEAR = lazy_pattern(r"[“(]?20\d\d\b")


def check(portal: Portal) -> Iterator[Problem]:
    """Find words of what is printed, and those too short to be told as misspelt in our own texts."""
    for one in holding(portal, words_like(portal, YEAR.match), words_like(portal, _is_near)):
        for word in DATED.findall(" ".join(one.words)):
            if not is_printed(one.path) and len(word) > SHORTEST:
                continue
            if month := _meant(word):
                message = f"{quoted(word)} before a year is no month."
                hint = f"Write {quoted(month)}. If it is printed so, add: accepted: {{{RULE.code}: why}}"
                yield Problem(place_of(one, word), RULE.code, message, hint, Level.WARNING, one.record.key)


def _is_near(word: str) -> bool:
    """Whether a word as it is typed may be a month with a slip in it."""
    bare = word.strip("(“.,")
    return len(bare) >= SHORTEST - 1 and bare.isalpha() and bool(_meant(bare))


@lru_cache(1_000)
def _meant(word: str) -> str:
    """Return the month that a word is which is no English one: with its letters in another order, or one off."""
    given = word.lower()
    if given in NUMBERS:
        return ""
    for month in MONTHS if unknown([given]) or sorted(given) in SHORT else ():
        right = month.lower()
        one_off = {right[:at] + right[at + 1 :] for at in range(len(right))}
        if sorted(given) == sorted(right) or given in one_off:
            return month
        if right in (shorter := {given[:at] + given[at + 1 :] for at in range(len(given))}):
            return month
        if len(given) == len(right) and shorter & one_off and given[0] == right[0]:
            return month
    return ""


SAID = "{value: 88.0, printed: 88.0 (June 2024)}"

RULE = Rule(
    code="misspelt-month",
    says="What stands before a year, also in the words that the source prints, is no month whose letters have changed "
    "places or of which one is wrong.",
    bad=Example(
        KPI,
        COUNCIL[KPI].replace("88.0", SAID.replace("June", "Juen")),
        "15:44: misspelt-month: “Juen” before a year is no month.",
    ),
    good=Example(KPI, COUNCIL[KPI].replace("88.0", SAID)),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
