"""A fact counts no more than there are, and the facts of one line of the source are out of the same number."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from csportal.checks.example import PLAN
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem
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
            hint = "“out_of” is the whole, of which “value” is a part: check both figures; they may also be swapped."
            yield Problem(fact.at("value"), RULE.code, message, hint, record=fact.key)
    yield from _of_one_line(portal)


def _of_one_line(portal: Portal) -> Iterator[Problem]:
    """Find the one fact that is out of another number than all others of the same line of the source."""
    lines: dict[object, list[Fact]] = defaultdict(list)
    for fact in portal.all(Fact):
        if fact.out_of is not None and fact.source.lines and fact.unit == Unit.COUNT and fact.value <= fact.out_of:
            home = fact.home
            lines[home.council, home.plan, fact.source.section, fact.source.lines, fact.period].append(fact)
    for facts in lines.values():
        (usual, most), *others = Counter(fact.out_of for fact in facts).most_common()
        if most > 1 and [count for _, count in others] == [1]:
            one = next(fact for fact in facts if fact.out_of != usual)
            message = (
                f"This is out of {one.out_of:,}; the {most} others of the same line of the source are of {usual:,}."
            )
            hint = f"Check “out_of”. If the source has both, add: accepted: {{{RULE.code}: why}}"
            yield Problem(one.at("out_of"), RULE.code, message, hint, Level.WARNING, one.key)


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
    says="A fact that is counted out of so many is no more than these, and where all other facts of its line of the "
    "source are out of one number, so is it.",
    bad=Example(
        FACTS,
        SCHOOLS.replace("value: 7\n    out_of: 34", "value: 34\n    out_of: 7"),
        "12:12: fact-out-of: 34 of 7 is more than there are.",
    ),
    good=Example(FACTS, SCHOOLS),
    check=check,
    acceptable=True,
)
