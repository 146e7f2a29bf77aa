"""What a text says has happened lies before the day on which it was written."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from csportal.checks.days.live import is_far
from csportal.checks.days.named_dates import named
from csportal.checks.example import HUB, hub
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.period.text_year import last_year
from csportal.checks.texts.prose import holding, is_printed, own_words, place_of, words_like
from csportal.problems import Level, Problem, quoted
from csportal.records.plan import Plan
from csportal.values.pattern import lazy_pattern
from csportal.values.period import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from csportal.checks.texts.prose import Passage
    from csportal.link import Portal

SOON = timedelta(days=120)
"""So long after its plan's last day a text may have been written."""
LATER = {"note", "notes", "why", "data_quality", "discrepancy", "discrepancies"}
"""The fields in which an editor tells what is known by now."""
PARTS = "|".join(["early", "late", "mid-?", "spring", "summer", "autumn", "winter", *MONTHS])
TIME = rf"(?:\d\d?(?:st|nd|rd|th)? )?(?:(?:{PARTS}) )?20\d\d(?:/\d\d)?"
WHEN = rf"(?:in|on|since|during|until)(?: the (?:year|month|week|end|start) of)? (?P<when>{TIME})(?![\w/–-]|[.,]\d|%)"
YEAR = lazy_pattern(r"[(“]*(20\d\d)(?![\d–-])")
DATED = lazy_pattern(WHEN, re.IGNORECASE)
DID = (
    "went|came|saw|took|began|became|met|sent|held|got|gave|made|found|ran|left|won|bought|led|did|told|wrote|set up|"
    "agreed|approved|published|visited|opened|closed|reported|judged|launched|started|finished|ended|joined|moved|"
    "received|signed|completed|consulted|introduced|appointed|inspected|rated|graded|considered|decided|adopted|"
    "merged|transferred|returned|improved|increased|reduced|dropped|reached|passed|rose|fell|replaced|existed"
)
WAS = r"(?:was|were|has been|have been|had been)(?: (?!due|to|not|meant|set|on\b)[a-z]+){1,2}"
DONE = lazy_pattern(rf"\b(?:{WAS}|{DID})(?P<between>(?: [^\s,;:.]+){{0,8}}?) {WHEN}", re.IGNORECASE)
FIRST = lazy_pattern(
    rf"(?:^|(?<=[.;] )|(?<=which )|(?<=who )){WHEN},?(?P<between>(?: [^\s,;:.]+){{0,4}}?) (?:{WAS}|{DID})\b(?! to\b)",
    re.IGNORECASE,
)
AHEAD = lazy_pattern(
    r"\b(?:due|expected|planned|planning|plans?|will|to be|would|could|should|(?-i:may)|might|hoped?|aim(?:s|ed)?|"
    r"target|for use|intended|intends?|scheduled|meant|likely|forecast|estimated|proposed|if|that|which|who|"
    r"(?-i:to (?!the\b|a\b|an\b|all\b|its\b)[a-z]+)|starts?|starting|ending|ends|not)\b",
    re.IGNORECASE,
)
"""Words that make what stands before a date a thing still to come, or a thing of another sentence."""


NOT_YET = {
    "be",
    "is",
    "are",
    "being",
    "to",
    "will",
    "would",
    "can",
    "could",
    "may",
    "might",
    "should",
    "not",
    "if",
    "once",
}
"""Words before what was done by which it is still to be."""


def check(portal: Portal) -> Iterator[Problem]:
    plans = {(plan.home.council, plan.home.plan): plan for plan in portal.all(Plan)}
    first = min((_known(portal, plan).year for plan in plans.values()), default=portal.today.year)
    for one in holding(portal, words_like(portal, lambda word: _year(word) >= first)):
        if not one.is_prose or is_printed(one.path):
            continue
        plan = plans.get((one.record.home.council, one.record.home.plan))
        known = _known(portal, plan) if plan and not _is_later(one) else portal.today
        words = _done_after(own_words(" ".join(one.words)), known)
        # A year far beyond the plan is told as that.
        if words and int(words[-4:] if "/" not in words else words[:4]) <= last_year(portal, plan, one):
            message = f"{quoted(words)} is told as past, but {_how(portal, known)}."
            hint = f"Check the year. If it is right, add: accepted: {{{RULE.code}: why}}"
            yield Problem(place_of(one, words), RULE.code, message, hint, Level.WARNING, one.record.key)


def _known(portal: Portal, plan: Plan) -> date:
    """Return the last day that texts of a plan can know of: today, while updates come; else near its last day."""
    if plan.closed is None or is_far(plan):
        return portal.today
    days = [plan.closed.date.last, plan.document.date.last, *(report.last for report in plan.reports)]
    return max(days) + SOON


def _how(portal: Portal, known: date) -> str:
    if known == portal.today:
        return "is still to come"
    last = known - SOON
    return f"is long after {last.day} {MONTHS[last.month - 1]} {last.year}, the last day that the plan tells of"


def _is_later(one: Passage) -> bool:
    return not LATER.isdisjoint((*one.path, one.record.home.kind))


def _done_after(text: str, known: date) -> str:
    if not any((stretch := named(found["when"])) and stretch[0] > known for found in DATED.finditer(text)):
        return ""
    for pattern in (DONE, FIRST):
        for found in pattern.finditer(text):
            stretch = named(found["when"])
            before = set(text[: found.start()].lower().split()[-2:])
            if (
                stretch
                and stretch[0] > known
                and before.isdisjoint(NOT_YET)
                and not AHEAD.search(text, found.start(), _end(found))
            ):
                return found["when"]
    return ""


def _end(found: re.Match[str]) -> int:
    """Return where the words end that say what was done: before the time, or where that comes first, at the verb."""
    return found.start("when") if found.start("when") > found.end("between") else found.end()


def _year(word: str) -> int:
    found = YEAR.match(word) if "20" in word else None
    return int(found[1]) if found else 0


OPENED = hub("commentary: The hub was opened in May 2024.")

RULE = Rule(
    code="past-to-come",
    says="What a text says was done lies before it was written: no more than four months after the last day of a plan "
    "that is closed, and before today.",
    bad=Example(
        HUB,
        OPENED.replace("2024.", "2025."),
        "7:39: past-to-come: “May 2025” is told as past, but is long after 30 June 2024, the last day that "
        "the plan tells of.",
    ),
    good=Example(HUB, OPENED),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
