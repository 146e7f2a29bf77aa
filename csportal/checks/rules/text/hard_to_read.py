"""What a plan is about, what it promises and what a measure counts can be read with ease."""

from __future__ import annotations

from functools import cache
from math import floor
from typing import TYPE_CHECKING

import syllapy

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.sentences import sentences, words
from csportal.problems import Level, Problem
from csportal.records.kpi import Kpi
from csportal.records.plan import Plan
from csportal.records.registers.promises import Promise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.base import Record

LEAST = 50
"""Flesch calls a text below this difficult; 60 to 70 is plain English, and a higher score is easier."""
SHORTEST = 12
"""How many words a text needs for its score to say anything."""


def check(portal: Portal) -> Iterator[Problem]:
    for record, field, text in _texts(portal):
        score = reading_ease(text)
        if score is not None and score < LEAST:
            message = f"This text is hard to read: its Flesch reading ease is {floor(score)}, and {LEAST} is the least."
            hint = "Use shorter words and shorter sentences. If it must stand, add: "
            hint += f"accepted: {{{RULE.code}: why it may stand}}"
            yield Problem(record.at(field), RULE.code, message, hint, RULE.level, record.key)


def _texts(portal: Portal) -> Iterator[tuple[Record, str, str]]:
    yield from ((kpi, "definition", kpi.definition) for kpi in portal.all(Kpi))
    yield from ((plan, "summary", plan.summary) for plan in portal.all(Plan))
    yield from ((promise, "text", promise.text) for promise in portal.all(Promise))


def reading_ease(text: str) -> float | None:
    """Return the Flesch reading ease, or nothing for a text that is too short to have one."""
    found = words(text)
    if len(found) < SHORTEST:
        return None
    per_word = sum(_syllables(word.lower()) for word in found) / len(found)
    return 206.835 - 1.015 * len(found) / len(sentences(text)) - 84.6 * per_word


@cache
def _syllables(word: str) -> int:
    return max(1, int(syllapy.count(word)))


HARD = (
    "The proportion of multidisciplinary safeguarding interventions successfully completed by participating "
    "organisations within statutory timescales."
)
EASY = "The share of visits to keep a child safe that all the services made within the time that the law allows."

RULE = Rule(
    code="hard-to-read",
    says=f"A measure's definition, a plan's summary and a promise have a Flesch reading ease of {LEAST} at least; "
    f"texts of fewer than {SHORTEST} words are not looked at.",
    bad=Example(KPI, with_line(COUNCIL[KPI], "Visits made within five days.", HARD), "9:13: hard-to-read: This text is "
                "hard to read: its Flesch reading ease is -92, and 50 is the least."),
    good=Example(KPI, with_line(COUNCIL[KPI], "Visits made within five days.", EASY)),
    check=check,
    level=Level.WARNING,
    acceptable=True,
    source="Flesch, “A new readability yardstick”, 1948",
)  # fmt: skip
