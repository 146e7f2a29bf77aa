"""The day of a plan's document is the one that its front sheet and its closing name; what it cites is no newer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.days.beside_plan import strays
from csportal.checks.days.document_days import odd_day
from csportal.checks.example import COUNCIL, PLAN, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.period.closed_too_soon import is_dated_late
from csportal.problems import Problem, quoted
from csportal.records.plan import Plan
from csportal.records.registers.documents import Reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.values.period import Period


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        yield from _of_plan(plan)
        newest = max(one.last for one in (plan.document.date, *plan.reports, *_closing(plan)))
        for one in portal.in_plan(Reference, plan):
            if one.date and one.date.first > newest and not strays(plan, one.date, late=True):
                own = plan.document.date.name
                message = f"{quoted(one.date)} is after the plan's own document, of {own}, which names it."
                yield Problem(one.at("date"), RULE.code, message, _hint("Check the year."), record=one.key)


def _closing(plan: Plan) -> list[Period]:
    return [plan.closed.date] if plan.closed else []


def _of_plan(plan: Plan) -> Iterator[Problem]:
    """Hold the days that the front sheet and the closing name against the document's date."""
    day, odd = plan.document.date, odd_day(plan)
    if odd is None or strays(plan, day, late=True):
        return
    path, where, words = odd
    message = f"{quoted(words)} is the day of the document here; its “date” is {quoted(day)}."
    if path == ("document", "date"):
        if is_dated_late(plan):
            return  # That is told already.
        whose = "the front sheet" if where[0] == "front_sheet" else "“closed”"
        message = f"The document's date is {quoted(day)}; {whose} says {quoted(words)}."
    yield Problem(plan.at(*path), RULE.code, message, _hint("Check both."), record=plan.key)


def _hint(first: str) -> str:
    return f"{first} If the source has it so, add: accepted: {{{RULE.code}: why}}"


SHEET = with_line(
    COUNCIL[PLAN], "date: 2024-04-01}\n", "date: 2024-04-01}\nfront_sheet: [{term: Date, text: 1 April 2024}]\n"
)

RULE = Rule(
    code="document-day",
    says="The date of a plan's document is the one that its front sheet prints and that the reason for its closing "
    "gives; the documents that it names are not dated after it.",
    bad=Example(
        PLAN,
        with_line(SHEET, "1 April 2024", "1 April 2023"),
        "8:60: document-day: The document's date is “2024-04-01”; the front sheet says “1 April 2023”.",
    ),
    good=Example(PLAN, SHEET),
    check=check,
    acceptable=True,
)
