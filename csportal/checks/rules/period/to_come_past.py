"""What a text says is still to come lies not long before its plan."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from csportal.checks.days.named_dates import named
from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.prose import holding, is_printed, own_words, place_of, words_like
from csportal.checks.texts.told_as_done import TIME
from csportal.problems import Level, Problem, quoted
from csportal.records.plan import Plan
from csportal.values.pattern import lazy_pattern
from csportal.values.period import parse_period

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from csportal.checks.texts.prose import Passage
    from csportal.link import Portal

YEAR = lazy_pattern(r"[(“]?20\d\d(?!\d)")
LONG = timedelta(days=400)
"""So long before its plan a text may still call a thing to come, as the source may."""
SHORT = timedelta(days=31)
"""The same before the period that an update or a value tells of."""
SERIES = {"updates", "values"}
VERB = lazy_pattern(r"\b(?:is|are|will)\b", re.IGNORECASE)
TO_COME = lazy_pattern(
    r"\b(?:(?:is|are) (?:now |still )?"
    r"(?:expected|due|planned|scheduled|hoped|set|forecast|likely|to be|intended)|will)\b"
    rf"(?:(?! (?:since|than|before|after|as|was|were|which|that|who)\b)[^.;:,()])*? (?:in|on|by|until) (?:the end of )?"
    rf"(?P<when>{TIME})(?![\w/–-]|[.,]\d|%)",
    re.IGNORECASE,
)


def check(portal: Portal) -> Iterator[Problem]:
    plans = {(plan.home.council, plan.home.plan): plan for plan in portal.all(Plan)}
    for one in holding(portal, words_like(portal, YEAR.match), words_like(portal, VERB.search)):
        plan = plans.get((one.record.home.council, one.record.home.plan))
        if plan is None or not one.is_prose or is_printed(one.path):
            continue
        first = min(plan.period.first, plan.document.date.first) - LONG
        when = f"long before {(first + LONG).year}, when the plan began"
        if one.path[0] in SERIES:
            period = parse_period(str(one.path[1]))
            if not plan.period.holds(period):
                continue  # It is told as not being of the plan's years, or is of the time before.
            first, when = period.first - SHORT, f"before {period}, which this tells of"
        if words := _gone(one, first):
            message = f"{quoted(words)} is told as still to come, but is {when}."
            hint = f"Check the year. If it is right, add: accepted: {{{RULE.code}: why}}"
            yield Problem(place_of(one, words), RULE.code, message, hint, RULE.level, one.record.key)


def _gone(one: Passage, first: date) -> str:
    """Return the time that is told as to come, though it was over before a day."""
    for found in TO_COME.finditer(own_words(" ".join(one.words))):
        if (stretch := named(found["when"])) and stretch[1] < first:
            return found["when"]
    return ""


SAID = with_line(COUNCIL[KPI], "five days.", "five days. The rule is expected to change in May 2025.")

RULE = Rule(
    code="to-come-past",
    says="What a text says is expected, due or planned, or will be, is not more than 400 days before its plan, nor a "
    "month before the period that an update or a value tells of.",
    bad=Example(
        KPI,
        SAID.replace("2025.", "2015."),
        "9:77: to-come-past: “May 2015” is told as still to come, but is long before 2024, when the plan began.",
    ),
    good=Example(KPI, SAID),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
