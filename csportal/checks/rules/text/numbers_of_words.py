"""The title, the definition and the sentence of a measure give the same number of days, weeks or years."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.text.in_words_of_another import copied
from csportal.checks.texts.text_figures import NUMERALS
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.values.kept import kept
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

FIELDS = "title", "definition", "in_words"
NUMBER = rf"(?<![\w.,/£-])(?P<number>\d+|{'|'.join(NUMERALS)})"
TIMES = lazy_pattern(rf"{NUMBER}[ -](?P<unit>(?:working |school |calendar )?(?:day|week|month|hour|minute)s?)\b", 2)
AGES = lazy_pattern(
    r"\b(?:ages?d?|ages of|children|people|pupils|adults) (?:between )?(\d{1,2}) ?(?:to|and|–|-) ?(\d{1,2})\b|"
    r"\b(\d{1,2}) ?(?:to|–|-) ?(\d{1,2})(?:[ -]years?[ -]olds?)\b"
)
AGE = lazy_pattern(
    r"\b(?:aged|age of|at age|by age|by the age of) (\d{1,2})\b(?! ?(?:to|and|–|-) ?\d)|"
    r"(?<!to )(?<!and )(?<![\d–-])(?<![–-] )\b(\d{1,2})[ -]years?[ -]olds?\b"
)

Said = dict[str, dict[str, str]]
"""The numbers that a text gives of each unit, each with the words that it stands in."""


def check(portal: Portal) -> Iterator[Problem]:
    told = copied(portal)
    for kpi in portal.all(Kpi):
        texts = [(field, text) for field in FIELDS if (text := getattr(kpi, field)) and _has_digit(text)]
        if len(texts) < 2:  # noqa: PLR2004 - there is nothing to compare
            continue
        said = {field: found for field, text in texts if (found := _said(text))}
        if (odd := _odd(said)) and not (odd[0] == "in_words" and kpi in told):
            field, words, other, others = odd
            name = other if other == "in_words" else other.replace("_", " ")
            message = f"{quoted(words)} is said here, but the {name} says {quoted(others)}."
            hint = f"Check the two. If both are right, add: accepted: {{{RULE.code}: why}}"
            place = kpi.home.entry.at_words(words, *kpi.home.path, field)
            yield Problem(place, RULE.code, message, hint, Level.WARNING, kpi.key)


def _has_digit(text: str) -> bool:
    lower = text.lower()
    return any(word in lower for word in (" day", " week", " month", " hour", " minute", "year", "age"))


def _odd(said: dict[str, Said]) -> tuple[str, str, str, str] | None:
    """Return the text whose number is not that of another, its words, the other and that one's words."""
    for one, other in combinations(said, 2):
        for unit in said[one].keys() & said[other].keys():
            first, second = said[one][unit], said[other][unit]
            if first.keys().isdisjoint(second):
                third = {word for field in said if field not in {one, other} for word in said[field].get(unit, {})}
                sides = (one, next(iter(first.values()))), (other, next(iter(second.values())))
                # What two texts agree on is right; else the first is: the title, which is printed.
                right, odd = sides if third.isdisjoint(second) else sides[::-1]
                return *odd, *right
    return None


@kept
def _said(text: str) -> Said:
    found: Said = {}
    for one in TIMES.finditer(text):
        number = one["number"].lower()
        unit = one["unit"].lower().replace("-", " ").rstrip("s")
        found.setdefault(unit, {})[str(NUMERALS.get(number, number))] = one[0]
    for one in AGES.finditer(text):
        # Where a stretch runs backwards, that is told, and nothing is held against it.
        first, last = sorted((number for number in one.groups() if number), key=int)
        found.setdefault("ages", {})[f"{first} to {last}"] = one[0]
    for one in AGE.finditer(text):
        found.setdefault("age", {})[one[1] or one[2]] = one[0]
    return found


WORDED = with_line(COUNCIL[KPI], "owner:", "in_words: _ of visits were made within five days\nowner:")

RULE = Rule(
    code="numbers-of-words",
    says="The number of days, weeks or months, and the ages, that a measure's title gives are those of its definition "
    "and of the sentence that its figure is said in.",
    bad=Example(
        KPI,
        with_line(WORDED, "within five days\n", "within 7 days\n"),
        "10:40: numbers-of-words: “7 days” is said here, but the definition says “five days”.",
    ),
    good=Example(KPI, WORDED),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
