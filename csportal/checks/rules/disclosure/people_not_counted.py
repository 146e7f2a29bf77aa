"""What counts people says so, so that small numbers are kept back; and what counts things does not."""

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

NOUNS = (
    "children|young people|people|pupils|students|learners|apprentices|parents|mothers|fathers|carers|adopters|"
    "care leavers|adolescents|teenagers|babies|girls|boys|women|men|victims|offenders|adults|residents|tenants|"
    "volunteers|social workers|service users|families|households|(?:year|month)-olds"
)
LEADING = r"(?!(?:of|for|to|by|with|from|in|at|on|per|that|which|who|whose|when|where)\b)[\w-]*(?:[^\Ws]|ss)"
"""A word that may lead up to those who are counted: none in the plural, which would be what is counted itself."""
PEOPLE = lazy_pattern(
    rf"(?:(?:the |total |full )*(?:number of |how many ))?(?:{LEADING}[ -]){{0,3}}?(?:{NOUNS})\b(?!['’-])"
    r"(?! (?:services?|centres?|teams?|places?|homes?|plans?|first)\b)",
    re.IGNORECASE,
)
"""How the definition of a measure, or the name of a fact, begins that is of people."""


THINGS = lazy_pattern(
    rf"(?:(?:the |total |full )*(?:number of |how many ))?(?:{LEADING}[ -]){{0,3}}?(?:schools|nurseries|libraries|"
    r"councils|hours|buildings|hubs|places|settings|meals|contracts|computers|books|courses|events|activities|teams|"
    r"incidents|crimes)\b"
    r"(?! (?:of|with) (?:children|young people|pupils|families))",
    re.IGNORECASE,
)
"""How the name of what is no people begins."""


def check(portal: Portal) -> Iterator[Problem]:
    for kpi in portal.all(Kpi):
        if kpi.unit == Unit.COUNT:
            yield from _wrong(kpi, kpi.key, kpi.definition, kpi.title)
    for register in portal.all(Facts):
        for fact in register.facts:
            if fact.unit == Unit.COUNT:
                yield from _wrong(fact, register.key, fact.title)


def _wrong(record: Kpi | Fact, key: str, *texts: str) -> Iterator[Problem]:
    if not record.counts_people:
        if found := PEOPLE.match(texts[0]):
            yield _problem(record, key, found[0])
        return
    begins = [THINGS.match(text) for text in texts]
    if found := begins[0] if all(begins) else None:
        message = f"People are said to be counted, but {_what(record)} begins with {quoted(found[0])}, which are none."
        hint = (
            "Write “counts_people: false”, or small numbers are kept back for nothing. If people can be told from it, "
        )
        hint += f"add to this file: accepted: {{{RULE.code}: how}}"
        yield Problem(record.at("counts_people"), RULE.code, message, hint, Level.WARNING, key)


def _what(record: Kpi | Fact) -> str:
    return "its title" if isinstance(record, Fact) else "its definition"


def _problem(record: Kpi | Fact, key: str, said: str) -> Problem:
    message = f"No people are said to be counted, but {_what(record)} begins with {quoted(said)}: "
    message += "small numbers would be published."
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
    says="A measure whose definition begins with children, pupils, families or other people, and is a count, has "
    "“counts_people”, so that small numbers are kept back; and so has a fact whose name begins so. What "
    "begins with schools, places, hours or the like counts none.",
    bad=Example(
        KPI,
        COUNTED,
        "6:16: people-not-counted: No people are said to be counted, but its definition begins with “Children”: small "
        "numbers would be published.",
    ),
    good=Example(KPI, with_line(COUNTED, "counts_people: false", "counts_people: true")),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
