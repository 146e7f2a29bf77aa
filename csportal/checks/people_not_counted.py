"""What counts people says so, so that small numbers are kept back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.registers.facts import Fact, Facts
from csportal.values.pattern import lazy_pattern
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

PEOPLE = lazy_pattern(
    r"(?:the |total |number of |how many |new |all |more |other |reported |vulnerable |resident |disabled |eligible |"
    r"looked[- ]after |unaccompanied )*"
    r"(?:children|young people|pupils|students|parents|mothers|fathers|carers|foster carers|adopters|care leavers|"
    r"adolescents|teenagers|babies|girls|boys|young offenders|adults|residents|social workers|families)\b(?!['’-])",
    re.IGNORECASE,
)
"""How the definition of a measure, or the name of a fact, begins that is of people."""


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        found = PEOPLE.match(kpi.definition) if kpi.unit == Unit.COUNT and not kpi.counts_people else None
        if found:
            yield _problem(kpi, kpi.key, found[0])
    for register in portal.all(Facts):
        for fact in register.facts:
            found = PEOPLE.match(fact.title) if fact.unit == Unit.COUNT and not fact.counts_people else None
            if found:
                yield _problem(fact, register.key, found[0])


def _problem(record: Kpi | Fact, key: str, said: str) -> Problem:
    message = f"No people are said to be counted, but it begins with {quoted(said)}: small numbers would be published."
    hint = (
        f"Write “counts_people: true”. If it counts something else, add to this file: accepted: {{{RULE.code}: what}}"
    )
    return Problem(record.at("counts_people"), RULE.code, message, hint, Level.WARNING, key)


COUNTED = (
    with_line(COUNCIL[KPI], "unit: percent", "unit: count")
    .replace("decimals: 1", "decimals: 0")
    .replace("85.5", "85")
    .replace("88.0", "88")
    .replace("Visits made", "Children who were visited")
)

RULE = Rule(
    code="people-not-counted",
    family="disclosure",
    says="A measure whose definition begins with children, pupils, families or other people, and is a count, has "
    "“counts_people”, so that small numbers are kept back; and so has a fact whose name begins so.",
    bad=Example(
        KPI,
        COUNTED,
        "6:16: people-not-counted: No people are said to be counted, but it begins with “Children”: small numbers "
        "would be published.",
    ),
    good=Example(KPI, with_line(COUNTED, "counts_people: false", "counts_people: true")),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
