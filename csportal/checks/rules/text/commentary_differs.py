"""A figure that a commentary gives for its value, for last year or for the target is the one in the file."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from csportal.checks.example import COUNCIL, KPI
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.headline import is_headline
from csportal.checks.texts.prose import holding, place_of, words_like
from csportal.checks.texts.sentences import sentences
from csportal.checks.texts.text_figures import (
    NUMBER,
    PER_CENT,
    SIGN,
    figures_of,
    follows_from,
    is_among,
    read,
)
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.values.number import rounded
from csportal.values.pattern import lazy_pattern
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.checks.texts.prose import Passage
    from csportal.link import Portal
    from csportal.values.period import Period

TARGET = lazy_pattern(
    rf"\btargets? (?:of|is|was|remains) (?P<after>{NUMBER})(?!\d|[.,]\d)(?P<sign>{SIGN})?"
    r"(?P<end>(?=[.,;)]|$| (?:for|in|by|is|was|and|this|which|but|set|at|on)\b))?|"
    rf"(?P<before>{NUMBER}){SIGN} target\b"
)
OTHERS = lazy_pattern(r"\b(?:nation\w*|England|Government\w*|old|new|previous|last|next|neighbours|other)\b")
LAST = lazy_pattern(
    rf"\blast year['’]s (?:\w+ (?:of )?)?({NUMBER}){SIGN}|"
    rf"({NUMBER}){SIGN} (?:last year|a year (?:ago|before|earlier))\b"
)


class Found(NamedTuple):
    """What a text says, and what the file has."""

    words: str
    told: str


def check(portal: Portal) -> Iterator[Problem]:
    sought = words_like(portal, lambda word: "%" in word or word.lower().startswith(("cent", "percent", "target")))
    for one in holding(portal, sought):
        kpi = one.record
        if not isinstance(kpi, Kpi) or one.path[0] != "values" or one.path[-1] not in {"commentary", "note"}:
            continue
        if found := _differs(portal, kpi, one):
            message = f"The {one.path[-1]} says {quoted(found.words)}, but {found.told}."
            hint = f"Check the text and the figure. If both are right, add: accepted: {{{RULE.code}: what it counts}}"
            yield Problem(place_of(one, found.words), RULE.code, message, hint, Level.WARNING, kpi.key)


def _differs(portal: Portal, kpi: Kpi, one: Passage) -> Found | None:
    period = next(period for period in kpi.values if period.text == one.path[1])
    for sentence in sentences(one.text):
        if found := _of_target(kpi, sentence) or _of_last_year(kpi, period, sentence):
            return found
    value = kpi.values[period].value
    if kpi.unit != Unit.PERCENT or not isinstance(value, Decimal) or one.path[-1] != "commentary":
        return None
    if any(is_among(read(said), {value}) for said in PER_CENT.findall(one.text)):
        return None
    known = figures_of(kpi) | {
        number for other in portal.in_plan(Kpi, kpi) if other.id in kpi.related for number in figures_of(other)
    }
    for sentence in sentences(one.text):
        for said in PER_CENT.finditer(sentence):
            number = read(said[1])
            if is_among(number, known) or follows_from(number, kpi) or not is_headline(kpi, sentence, said):
                continue
            here = f"the value for {period} is {kpi.measure.say(value)}, and the file has no such figure"
            return Found(said[0], here)
    return None


def _of_target(kpi: Kpi, sentence: str) -> Found | None:
    """Find a target in words that is none of the measure's."""
    found = TARGET.search(sentence)
    if not found or OTHERS.search(sentence) or (found["after"] and found["end"] is None):
        return None
    if bool(found["before"] or found["sign"]) != (kpi.unit == Unit.PERCENT):
        return None
    goals = [goal for target in kpi.targets.values() for goal in (target, *(one.was for one in target.changes))]
    given = [
        number for goal in goals for number in (goal.value, goal.change, goal.change_points, *(goal.between or ()))
    ]
    known = {number for number in [*given, *_points(kpi)] if number is not None}
    said = read(found["after"] or found["before"])
    if not known or is_among(said, known):
        return None
    here = " and ".join(kpi.measure.say(one) for one in sorted(known)[:2])
    return Found(found[0], f"the target is {here}")


def _points(kpi: Kpi) -> Iterator[Decimal]:
    return (number for target in kpi.targets.values() for number in target.profile.values())


def _of_last_year(kpi: Kpi, period: Period, sentence: str) -> Found | None:
    """Find a figure of last year in words that is not the one that the measure has."""
    found = LAST.search(sentence)
    if not found or kpi.unit != Unit.PERCENT or re.search(r"\btarget|\bEngland|\bnation", sentence):
        return None
    year = period.year_before
    before = {
        at: entry.value
        for at, entry in kpi.values.items()
        if isinstance(entry.value, Decimal) and (at.holds(year) or year.holds(at)) and at.last < period.last
    }
    said = read(found[1] or found[2])
    if not before or is_among(said, before.values()):
        return None
    at = max(before)
    return Found(found[0], f"the value for {at} is {kpi.measure.say(rounded(before[at], kpi.decimals))}")


SAID = "{value: 88.0, commentary: Of all home visits _ were on time.}"

RULE = Rule(
    code="commentary-differs",
    says="Where a commentary gives the figure in per cent, last year's or the target, it is the one that stands in the "
    "file.",
    bad=Example(
        KPI,
        COUNCIL[KPI].replace("88.0", SAID.replace("_", "94%")),
        "15:60: commentary-differs: The commentary says “94%”, but the value for 2024-25 Q1 is 88.0%, and the file has "
        "no such figure.",
    ),
    good=Example(KPI, COUNCIL[KPI].replace("88.0", SAID.replace("_", "88%"))),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
