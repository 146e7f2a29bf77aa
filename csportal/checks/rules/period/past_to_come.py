"""What a text says has happened lies before the day on which it was written."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from csportal.checks.days.live import is_far
from csportal.checks.example import HUB, hub
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.period.text_year import last_year
from csportal.checks.texts.prose import holding, is_printed, own_words, place_of, words_like
from csportal.checks.texts.told_as_done import done_after
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
YEAR = lazy_pattern(r"[(“]*(20\d\d)(?![\d–-])")


def check(portal: Portal) -> Iterator[Problem]:
    plans = {(plan.home.council, plan.home.plan): plan for plan in portal.all(Plan)}
    first = min((_known(portal, plan).year for plan in plans.values()), default=portal.today.year)
    for one in holding(portal, words_like(portal, lambda word: _year(word) >= first)):
        if not one.is_prose or is_printed(one.path):
            continue
        plan = plans.get((one.record.home.council, one.record.home.plan))
        known = _known(portal, plan) if plan and not _is_later(one) else portal.today
        words = done_after(own_words(" ".join(one.words)), known)
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
