"""A sentence for residents is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.text.pasted_text import pasted
from csportal.checks.texts.prose import place_of, prose, words_like
from csportal.checks.texts.sentences import ends, may_be_longer, sentences
from csportal.problems import Level, Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

MOST = 30


def check(portal: Portal) -> Iterator[Problem]:
    last = words_like(portal, ends)
    for one in prose(portal):
        if len(one.words) <= MOST or not may_be_longer(one.words, MOST, last):
            continue
        for sentence in sentences(one.text):
            length = len(sentence.split())
            if length > MOST and not pasted(one.text):  # what is pasted along is told as that, and runs into sentences
                message = f"This sentence has {length} words; {MOST} is the most for residents: {quoted(sentence)}"
                hint = f"Make two of it. If it must stand, add: accepted: {{{RULE.code}: why it may stand}}"
                yield Problem(place_of(one, sentence), RULE.code, message, hint, RULE.level, one.record.key)


LONG = (
    "Visits that a social worker or a family support worker made to the home of a child within five days of the day on "
    "which they first heard of a worry."
)

RULE = Rule(
    code="long-sentence",
    says=f"A sentence for residents has {MOST} words at most.",
    bad=Example(KPI, with_line(COUNCIL[KPI], "Visits made within five days.", LONG), "9:13: long-sentence: This "
                "sentence has 31 words; 30 is the most for residents: “Visits that a social worker or a family support "
                "worker made…”"),
    good=Example(KPI, with_line(COUNCIL[KPI], "Visits made within five days.", LONG.replace(" a worry", " it"))),
    check=check,
    level=Level.WARNING,
    acceptable=True,
    source="GOV.UK: sentences of no more than 25 words or so",
)  # fmt: skip
