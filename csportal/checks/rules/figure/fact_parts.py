"""Facts that are the parts of one whole make no more than it."""

from __future__ import annotations

import re
from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.rule import Example, Rule
from csportal.checks.rules.figure.fact_out_of import FACTS, SCHOOLS
from csportal.problems import Level, Problem, quoted
from csportal.records.registers.facts import Fact, Facts
from csportal.values.number import shown
from csportal.values.pattern import lazy_pattern
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

APART = (
    {"outstanding", "good", "satisfactory", "requires improvement", "inadequate", "unsatisfactory"},
    {"boys", "girls"},
    {"male", "female"},
    {"green", "amber", "red"},
    {"full-time", "part-time"},
    {"yes", "no"},
)
"""Words of which one thing has but one."""
WORDS = {word for words in APART for word in words}
PART = lazy_pattern(rf"\b(?:{'|'.join(sorted(WORDS, key=len, reverse=True))})\b", re.IGNORECASE)
PLACES = ("-in-borough", "-out-of-borough"), ("-in-area", "-out-of-area"), ("-in-county", "-out-of-county")
"""How the ids of two facts end that part one group by where it is."""
WHOLE, ROUNDING = Decimal(100), Decimal(1)


def check(portal: Portal) -> Iterator[Problem]:
    for register in portal.all(Facts):
        for fact, message in (*_of_a_number(register), *_of_a_hundred(register)):
            hint = f"Check each figure. If the source has them so, add to this file: accepted: {{{RULE.code}: why}}"
            yield Problem(fact.at("value"), RULE.code, message, hint, Level.WARNING, register.key)


def _of_a_number(register: Facts) -> Iterator[tuple[Fact, str]]:
    """Yield the greatest of the facts that are of one number and are together more than it."""
    groups: dict[object, list[tuple[Fact, str]]] = defaultdict(list)
    for fact in register.facts:
        found = PART.findall(fact.title) if fact.out_of is not None and fact.unit == Unit.COUNT else []
        if len(found) == 1:
            word = found[0].lower()
            apart = next(row for row, words in enumerate(APART) if word in words)
            key = (apart, PART.sub("", fact.title), fact.out_of, fact.period, fact.group)
            groups[key].append((fact, word))
    for parts in groups.values():
        facts, whole = [fact for fact, _ in parts], parts[0][0].out_of or 0
        made = sum(fact.value for fact in facts)
        if len({word for _, word in parts}) == len(parts) and made > whole and all(one.value <= whole for one in facts):
            names = ", ".join(f"{shown(fact.value)} {word}" for fact, word in parts)
            yield max(facts, key=lambda one: one.value), f"{names}: together {shown(Decimal(made))}, of {whole:,}."


def _of_a_hundred(register: Facts) -> Iterator[tuple[Fact, str]]:
    """Yield the second of two percentages that are the two parts of one group and do not make 100."""
    shares = {fact.id: fact for fact in register.facts if fact.unit == Unit.PERCENT}
    for inner, outer in PLACES:
        for name, fact in shares.items():
            other = shares.get(name.removesuffix(inner) + outer) if name.endswith(inner) else None
            if other is None or other.period != fact.period or other.group != fact.group:
                continue
            made = fact.value + other.value
            if abs(made - WHOLE) > ROUNDING:
                one, two = (f"{shown(each.value)}% ({quoted(each.title)})" for each in (fact, other))
                yield other, f"{one} and {two} make {shown(made)}%, not 100%."


RULE = Rule(
    code="fact-parts",
    says="Facts that part one number, as schools by their grade, are together no more than it; and two percentages of "
    "one group, in the borough and out of it, make 100.",
    bad=Example(
        FACTS,
        SCHOOLS.replace("value: 20", "value: 30"),
        "4:12: fact-parts: 30 good, 7 outstanding: together 37, of 34.",
    ),
    good=Example(FACTS, SCHOOLS),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
