"""What a document tells of as done was done before it came out, and what it has planned was still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.days.beside_plan import strays
from csportal.checks.example import PLAN
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.period.closed_too_soon import is_closed_too_soon
from csportal.problems import Problem, quoted
from csportal.records.plan import Plan
from csportal.records.registers.achievements import Achievements
from csportal.records.registers.consultations import Consultation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.values.period import Period


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        if strays(plan, plan.document.date, late=True) or is_closed_too_soon(plan):
            continue  # The document's own date cannot be right, which is told.
        known = max([plan.document.date, *plan.reports, *([plan.closed.date] if plan.closed else [])])
        out = plan.document.date
        for one in portal.in_plan(Consultation, plan):
            if one.state == "taken place" and one.period.first > known.last:
                yield _problem(
                    one, one.period, f"began after what is told here ended ({known.name})", "has taken place"
                )
            elif one.state == "planned" and one.period.last < out.first and not plan.reports:
                yield _problem(one, one.period, f"was over when the plan came out ({out.name})", "is planned")
        for register in portal.in_plan(Achievements, plan):
            if register.period.first > known.last and not strays(plan, register.period, late=False):
                yield _problem(
                    register, register.period, f"began after what is told here ended ({known.name})", "was achieved"
                )


def _problem(record: Consultation | Achievements, period: Period, how: str, what: str) -> Problem:
    message = f"{quoted(period)} {how}, but it {what}."
    hint = "Check the year, and whether it has taken place." if isinstance(record, Consultation) else "Check the year."
    return Problem(record.at("period"), RULE.code, message, hint, record=record.key)


FILE = f"{PLAN.removesuffix('plan.yml')}registers/consultations.yml"
TEXT = """\
consultations:
  - id: visits
    title: Home visits
    state: taken place
    period: 2024-05
    manner: formal
    asked: Parents
    source: {section: "5"}
"""

RULE = Rule(
    code="held-too-soon",
    says="A consultation that has taken place, and what was achieved, began before the document or its last report; "
    "a consultation that is planned was not over when the document came out.",
    bad=Example(
        FILE,
        TEXT.replace("2024-05", "2025-05"),
        "5:13: held-too-soon: “2025-05” began after what is told here ended (30 June 2024), but it has taken place.",
    ),
    good=Example(FILE, TEXT),
    check=check,
    acceptable=True,
)
