"""A fact that counts the same thing as a measure is of its size."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.figure.fact_out_of import FACTS
from csportal.checks.rules.figure.value_jump import jumps
from csportal.derive.rating.target import latest
from csportal.problems import Level, Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.registers.facts import Fact
from csportal.values.number import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for fact in portal.all(Fact):
        for named in fact.related:
            kpi = portal.search(fact, Kpi, named)
            if kpi is None or kpi.unit != fact.unit or kpi.per != fact.per:
                continue
            period = latest(kpi)
            number = kpi.values[period].value
            if isinstance(number, Decimal) and jumps(kpi, fact.value, number):
                message = (
                    f"{shown(number)} is far from {shown(fact.value)}, which {quoted(fact.title)} is among the facts."
                )
                hint = f"Check both figures. If the source has them so, add: accepted: {{{RULE.code}: why}}"
                place = kpi.at("values", period.text, "value")
                yield Problem(place, RULE.code, message, hint, Level.WARNING, kpi.key)


SAME = """\
facts:
  - id: visits-on-time
    title: Home visits on time in spring
    value: 86
    unit: percent
    counts_people: false
    related: [visits]
    source: {section: "1"}
"""

RULE = Rule(
    code="related-fact",
    says="The newest value of a measure is less than eight times a fact in the same unit that names it as counting the "
    "same thing, and more than an eighth of it; small figures apart.",
    bad=Example(
        KPI,
        COUNCIL[KPI],
        "15:15: related-fact: 88.0 is far from 8, which “Home visits on time in spring” is among the facts.",
        beside=((FACTS, SAME.replace("value: 86", "value: 8")),),
    ),
    good=Example(KPI, COUNCIL[KPI], beside=((FACTS, SAME),)),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
