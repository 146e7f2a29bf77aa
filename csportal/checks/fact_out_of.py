"""A fact counts no more than there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import PLAN
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem
from csportal.records.registers.facts import Fact
from csportal.values.number import shown
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for fact in portal.all(Fact):
        if fact.out_of is None or fact.unit != Unit.COUNT:
            continue
        if fact.value > fact.out_of:
            message = f"{shown(fact.value)} of {fact.out_of:,} is more than there are."
            hint = "“out_of” is the whole, of which “value” is a part; are they swapped?"
            yield Problem(fact.at("value"), RULE.code, message, hint, record=fact.key)


FACTS = f"{PLAN.removesuffix('plan.yml')}registers/facts.yml"
SCHOOLS = """\
facts:
  - id: good
    title: Number of schools judged to be Good
    value: 20
    out_of: 34
    unit: count
    counts_people: false
    period: 2024-04
    source: {section: "1"}
  - id: outstanding
    title: Number of schools judged to be Outstanding
    value: 7
    out_of: 34
    unit: count
    counts_people: false
    period: 2024-04
    source: {section: "1"}
"""

RULE = Rule(
    code="fact-out-of",
    family="figure",
    says="A fact that is counted out of so many is no more than these.",
    bad=Example(
        FACTS,
        SCHOOLS.replace("value: 7\n    out_of: 34", "value: 34\n    out_of: 7"),
        "12:12: fact-out-of: 34 of 7 is more than there are.",
    ),
    good=Example(FACTS, SCHOOLS),
    check=check,
)
