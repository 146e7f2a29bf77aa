"""A figure is of the year that its name ends with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.days.named_dates import named
from csportal.checks.example import PLAN
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.milestone import Milestone
from csportal.records.registers.consultations import Consultation
from csportal.records.registers.facts import Fact
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.base import Record
    from csportal.values.period import Period

YEAR = r"20\d\d(?:[/–-](?:20)?\d\d)?"
ENDS = lazy_pattern(
    rf"(?:,|\bin|\bduring|\bfor|\bat|\bon)\s+((?:(?:the\s+)?(?:end\s+of|year(?:\s+to)?)\s+)?"
    rf"(?:(?:\d{{1,2}}\s+)?[A-Z][a-z]+\s+)?{YEAR})$|\(({YEAR}|[A-Z][a-z]+\s+{YEAR})\)$"
)
"""A year, or a month or season of one, with which a name ends; not one by which something is to be."""
LIMIT = lazy_pattern(
    rf"\b(?:by|to|until|till|up to)\s+((?:(?:the\s+)?end\s+of\s+)?(?:\d{{1,2}}\s+)?[A-Z][a-z]+\s+{YEAR})(?=\)?$)"
)
"""A month or a day with which a name ends, up to which a figure is counted."""
SPAN = lazy_pattern(r"\b(20\d\d)[–-](?=(?:20)?\d\d\b)")


def check(portal: Portal) -> Iterator[Problem]:
    yield from _limits(portal)
    things: list[Fact | Consultation] = [*portal.all(Fact), *portal.all(Consultation)]
    for thing in things:
        found = ENDS.search(thing.title) if thing.period else None
        said = next((one for one in found.groups() if one), "") if found else ""
        # A financial year is named with a stroke as well as with a dash.
        stretch = named(SPAN.sub(r"\1/", said)) if said else None
        if stretch and thing.period and (stretch[0] > thing.period.last or stretch[1] < thing.period.first):
            message = f"The name ends with {quoted(said)}, but the period is {quoted(thing.period)}."
            hint = f"Check the two. If both are right, add: accepted: {{{RULE.code}: why}}"
            yield Problem(thing.at("period"), RULE.code, message, hint, record=thing.key)
    for fact in portal.all(Fact):
        stretch = named(fact.group) if fact.group and fact.period else None
        if stretch and fact.period and fact.period.first > stretch[1]:
            message = f"{quoted(fact.period)} is after the time that its heading names, {quoted(fact.group)}."
            hint = f"Check the year. If both are right, add: accepted: {{{RULE.code}: why}}"
            yield Problem(fact.at("period"), RULE.code, message, hint, record=fact.key)


def _limits(portal: Portal) -> Iterator[Problem]:
    """Find a time that ends after the day or month by which its name says that it ends."""
    dated: list[tuple[Record, str, str, Period | None]]
    dated = [(one, one.title, "period", one.period) for one in portal.all(Fact)]
    dated += [(one, one.title, "period", one.period) for one in portal.all(Consultation)]
    dated += [(one, one.title, "due", one.due) for one in portal.all(Milestone) if not one.changes]
    for record, title, field, when in dated:
        limit = LIMIT.search(title) if when else None
        stretch = named(limit[1]) if limit else None
        if limit and stretch and when and when.last > stretch[1]:
            message = f"The name ends with {quoted(limit[0])}, but {quoted(when)} ends later."
            hint = f"Check the two. If both are right, add: accepted: {{{RULE.code}: why}}"
            yield Problem(record.at(field), RULE.code, message, hint, record=record.key)


FACTS = f"{PLAN.removesuffix('plan.yml')}registers/facts.yml"
ENTERED = """\
facts:
  - id: entered-care
    title: Young people who entered care, 2022/23
    value: 23
    unit: count
    counts_people: true
    period: 2022-23
    source: {section: "1"}
"""

RULE = Rule(
    code="title-year",
    says="A fact or a consultation whose name ends with a year, or with a month of one, has a period in that time, and "
    "one that ends by then, as a milestone does, if the name says “by”; and no fact is of a later time than a heading "
    "above it that names a year.",
    bad=Example(
        FACTS,
        ENTERED.replace("period: 2022-23", "period: 2023-24"),
        "7:13: title-year: The name ends with “2022/23”, but the period is “2023-24”.",
    ),
    good=Example(FACTS, ENTERED),
    check=check,
    acceptable=True,
)
