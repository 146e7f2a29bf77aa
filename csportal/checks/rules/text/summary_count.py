"""A plan's summary does not count more measures, milestones or projects than the plan has here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from csportal.checks.example import COUNCIL, PLAN, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.texts.text_figures import NUMBER, NUMERALS, read
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.milestone import Milestone
from csportal.records.objectives import Objective
from csportal.records.plan import Plan
from csportal.records.priorities import Priority
from csportal.records.registers.contracts import Contract
from csportal.records.registers.projects import Project
from csportal.records.registers.promises import Promise
from csportal.records.registers.risks import Risk
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from csportal.link import Portal
    from csportal.records.base import Record

KINDS: dict[str, type[Record]] = {
    "measures": Kpi,
    "indicators": Kpi,
    "kpis": Kpi,
    "milestones": Milestone,
    "deliverables": Milestone,
    "projects": Project,
    "priorities": Priority,
    "themes": Priority,
    "objectives": Objective,
    "contracts": Contract,
    "promises": Promise,
    "risks": Risk,
}
TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60}
COUNTS = NUMERALS | TENS
PART = "of the|other|further|another|more|about|over|nearly|almost|least|most|some|first|last|top|these|than|to"
ONLY = "that|which|who|whose|are|were|is|was|have|had|has|need|for|on|about|under|in|of|met|missed|late|off"
"""Words before a count, and after what is counted, that make it one of a part."""
COUNTED = lazy_pattern(
    rf"(?<!\w)(?P<before>(?:{PART}) )?(?P<count>{NUMBER}|{'|'.join(COUNTS)}) "
    rf"(?:(?:key|main|strategic|performance|dated) )*(?P<what>{'|'.join(KINDS)})\b(?! (?:{ONLY})\b)",
    re.IGNORECASE,
)


GONE = lazy_pattern(
    r"\b(?:no longer|taken (?:out|away|off)|removed|withdrawn|dropped|deleted|stopped|is over|has ended|was ended)\b",
    re.IGNORECASE,
)


class Counted(NamedTuple):
    """One count in a summary: its words, the records that it counts, and how many it says there are."""

    words: str
    kind: type[Record]
    number: Decimal


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        for words, kind, number in counted(plan):
            there = len(portal.in_plan(kind, plan))
            if there and number > there + _taken_out(plan) and portal.has_all(kind, plan):
                message = f"The summary says {quoted(words)}, but {_here(portal.in_plan(kind, plan))}."
                hint = f"Count them in the source. If it has more than stand here, add: accepted: {{{RULE.code}: why}}"
                place = plan.home.entry.at_words(words, "summary")
                yield Problem(place, RULE.code, message, hint, Level.WARNING, plan.key)


def counted(plan: Plan) -> Iterator[Counted]:
    """Yield what the summary of a plan counts, be it all of a kind or only said to be so."""
    for found in COUNTED.finditer(" ".join((plan.summary or "").split())):
        if not found["before"]:
            number = read(str(COUNTS.get(found["count"].lower(), found["count"])))
            yield Counted(found[0].strip(), KINDS[found["what"].lower()], number)


def _here(records: list[Record]) -> str:
    """Return how many there are; where the source has one that is kept as two, how many those make as well."""
    there = len(records)
    refs = [getattr(one, "ref", None) for one in records]
    once = there - sum(1 for row, ref in enumerate(refs) if ref and ref in refs[:row])
    most = f"there {'is' if there == 1 else 'are'} at most {there}"
    return most if once == there else f"{most}; {once} if those with one reference count once"


def _taken_out(plan: Plan) -> int:
    """Return how many of the plan's notes tell that something is no longer here."""
    return sum(bool(GONE.search(f"{note.title} {note.text}")) for note in plan.notes)


SAID = with_line(COUNCIL[PLAN], "What families can expect.", "It has one priority and one measure.")

RULE = Rule(
    code="summary-count",
    says="A plan's summary counts no more measures, milestones, projects, priorities, objectives, contracts, promises "
    "or risks than the plan has here.",
    bad=Example(
        PLAN,
        SAID.replace("one measure", "12 measures"),
        "7:34: summary-count: The summary says “12 measures”, but there is at most 1.",
    ),
    good=Example(PLAN, SAID),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
