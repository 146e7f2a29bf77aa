"""What was counted on a day was counted before its document was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.days.named_dates import named
from csportal.checks.example import PLAN
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.plan import Plan
from csportal.records.registers.facts import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        document = plan.document.date
        last, when = document.last, f"the date of the plan's document, {document}"
        if plan.closed and plan.closed.date.last > last:
            last, when = plan.closed.date.last, f"the day {quoted(plan.closed.date)}, on which the plan was closed"
        yield from _after_its_source(portal, plan)
        # A plan that still reports has facts of later days as well.
        if plan.closed is None and plan.reports:
            continue
        for fact in portal.in_plan(Fact, plan):
            if fact.period and fact.period.kind == "date" and fact.period.first > last:
                message = f"{quoted(fact.period)} is after {when}."
                hint = f"Check the year. If the figure is of a day to come, add: accepted: {{{RULE.code}: why}}"
                yield Problem(fact.at("period"), RULE.code, message, hint, record=fact.key)


def _after_its_source(portal: Portal, plan: Plan) -> Iterator[Problem]:
    """Find facts of a time that begins after the one that their source names."""
    for fact in portal.in_plan(Fact, plan):
        stretch = named(fact.data_source) if fact.data_source and fact.period else None
        if stretch and fact.period and fact.period.first > stretch[1]:
            message = f"{quoted(fact.period)} is after the time that “data_source” names, {quoted(fact.data_source)}."
            hint = f"Check both years. If they are right, add: accepted: {{{RULE.code}: why}}"
            yield Problem(fact.at("period"), RULE.code, message, hint, record=fact.key)


FACTS = f"{PLAN.removesuffix('plan.yml')}registers/facts.yml"
COUNTED = """\
facts:
  - id: pupils
    title: Number of pupils
    value: 16931
    unit: count
    counts_people: true
    period: 2024-01-18
    source: {section: "1"}
"""

RULE = Rule(
    code="counted-later",
    says="A fact of one day is of a day before its plan's document was published or the plan was closed, whichever is "
    "later; a plan that still reports may have newer ones. No fact is of a later time than its “data_source” names.",
    bad=Example(
        FACTS,
        COUNTED.replace("2024-01", "2025-01"),
        "7:13: counted-later: “2025-01-18” is after the day “2024-06-30”, on which the plan was closed.",
    ),
    good=Example(FACTS, COUNTED),
    check=check,
    acceptable=True,
)
