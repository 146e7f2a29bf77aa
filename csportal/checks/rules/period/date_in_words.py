"""A date that a text gives beside a field is the field's own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.days.named_dates import named
from csportal.checks.example import HUB, hub
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.prose import own_words
from csportal.checks.texts.sentences import sentences
from csportal.checks.texts.told_as_done import TIME
from csportal.problems import Level, Problem, quoted
from csportal.records.milestone import Milestone
from csportal.records.registers.assets import Asset
from csportal.records.registers.contracts import Contract
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Path
    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.values.period import Period

ENDS = lazy_pattern(rf"\b(?:ends?|expires?|runs (?:out|to|until)|is let until|lasts until)(?: in| on| at the end of)? "
                    rf"(?P<when>{TIME})\b", re.IGNORECASE)  # fmt: skip
EXPECTED = lazy_pattern(
    rf"\b(?:is|are) (?:now )?(?:expected|forecast|planned|due|likely|on track)\b[^.;,]{{0,40}}? (?:in|by|for|on) "
    rf"(?P<when>{TIME})(?![\w/–-])",
    re.IGNORECASE,
)
BY = lazy_pattern(rf"\b(?:by|in) (?P<when>{TIME})(?![\w/–-])", re.IGNORECASE)
ANY = lazy_pattern(rf"\b{TIME}(?![\w/–-])", re.IGNORECASE)
LONG = 5
FEWEST = 2
"""How many long words a success measure shares with a step at least, and more than with any other, to be about it."""
Dated = tuple["Record", "Path", "Period | None"]
Said = tuple["Record", "Path", "Period | None", str, str]
"""A record, the way to a date, the date, the field that names one too, and its words."""


def check(portal: Portal) -> Iterator[Problem]:
    for record, path, date, field, words in _said(portal):
        stretch = named(words)
        if date and stretch and (date.last < stretch[0] or stretch[1] < date.first):
            message = f"{quoted(date)} is the date here, but “{field}” says {quoted(words)}."
            hint = f"Check both. If they are two dates, add: accepted: {{{RULE.code}: why}}"
            yield Problem(record.at(*path), RULE.code, message, hint, RULE.level, record.key)


def _said(portal: Portal) -> Iterator[Said]:
    for asset in portal.all(Asset):
        yield from _once((asset, ("ends",), asset.ends), "position", asset.position, ENDS)
    for contract in portal.all(Contract):
        yield from _once((contract, ("ends",), contract.ends), "note", contract.note, ENDS)
    for milestone in portal.all(Milestone):
        for period, update in milestone.updates.items():
            path = ("updates", period.text, "forecast")
            yield from _once((milestone, path, update.forecast), "commentary", update.commentary, EXPECTED)
        if milestone.steps and milestone.success_measures:
            yield from _of_steps(milestone)


def _once(dated: Dated, field: str, text: str | None, pattern: re.Pattern[str]) -> Iterator[Said]:
    """Yield what a text says, where it names but one date in this way, and the field's own nowhere."""
    date = dated[2]
    if date is None or not text:
        return
    said = own_words(" ".join(text.split()))
    found = [one["when"] for one in pattern.finditer(said)]
    if len(found) == 1 and not any(_meets(date, one[0]) for one in ANY.finditer(said)):
        yield *dated, field, found[0]


def _meets(date: Period, words: str) -> bool:
    stretch = named(words)
    return stretch is not None and date.first <= stretch[1] and stretch[0] <= date.last


def _of_steps(milestone: Milestone) -> Iterator[Said]:
    """Yield the dates that success measures give, with those of the steps that they are about."""
    steps = [_long(step.what) for step in milestone.steps]
    for text in milestone.success_measures:
        for clause in (part for sentence in sentences(text) for part in sentence.split(" and ")):
            shared = [len(_long(clause) & words) for words in steps]
            most = max(shared)
            if most >= FEWEST and shared.count(most) == 1 and len(found := BY.findall(clause)) == 1:
                row = shared.index(most)
                yield milestone, ("steps", row, "due"), milestone.steps[row].due, "success_measures", found[0]


def _long(text: str) -> set[str]:
    return {word for word in re.findall(r"[a-z]+", BY.sub("", text).lower()) if len(word) >= LONG}


SOON = hub("commentary: The hub is expected in October 2024.", "forecast: 2024-10")

RULE = Rule(
    code="date-in-words",
    says="When an asset's position or a contract's note says that it ends, an update's commentary says that a "
    "milestone is expected, or a success measure that a step is done, that is the date of the field.",
    bad=Example(
        HUB,
        SOON.replace("forecast: 2024-10", "forecast: 2024-11"),
        "8:15: date-in-words: “2024-11” is the date here, but “commentary” says “October 2024”.",
    ),
    good=Example(HUB, SOON),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
