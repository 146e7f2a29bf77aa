"""No two measures have all their figures alike: those of the one were most likely pasted over the other's."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem, quoted
from csportal.records.kpi import Kpi
from csportal.records.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

ENOUGH = 5
"""How many digits have to be the same for it to be no chance, not counted those of nought and of a hundred."""
LEAST = 2
"""How many different figures."""


def check(portal: Portal) -> Iterator[Problem]:
    for plan in portal.all(Plan):
        first: dict[tuple[object, ...], Kpi] = {}
        for kpi in portal.in_plan(Kpi, plan):
            if len(kpi.values) < LEAST:
                continue
            figures = [one.value for one in kpi.values.values()]
            before = first.setdefault((len(figures), figures[0], figures[-1]), kpi)
            if before is not kpi and _is_copied(kpi, before):
                there = before.home.entry.at_key("values")
                message = f"All {len(kpi.values)} figures are those of {quoted(before.title)}, at {there}."
                hint = f"Write this measure's own. If the two are alike, add: accepted: {{{RULE.code}: why}}"
                yield Problem(kpi.home.entry.at_key("values"), RULE.code, message, hint, record=kpi.key)


def _is_copied(kpi: Kpi, before: Kpi) -> bool:
    """Whether it is no chance; what is related, or one measure by name or meaning, may have the same figures."""
    same = [(period, one.value) for period, one in before.values.items()]
    if same != [(period, one.value) for period, one in kpi.values.items()] or kpi.unit != before.unit:
        return False
    if kpi.title.lower() == before.title.lower() or kpi.definition == before.definition:
        return False
    if kpi.id in before.related or before.id in kpi.related:
        return False
    figures = [one.value for one in kpi.values.values() if isinstance(one.value, Decimal)]
    digits = sum(len(figure.as_tuple().digits) for figure in figures if figure not in {0, 100})
    return len(set(figures)) >= LEAST and digits >= ENOUGH


SECOND = COUNCIL[KPI].replace("Home visits", "Calls").replace("Visits made", "Calls taken")
OTHER = KPI.replace("visits", "zone-calls")

RULE = Rule(
    code="figures-of-another",
    says="No two measures of a plan have the same figures for all periods, unless one names the other as related or "
    "both mean the same; few figures of few digits are let pass.",
    bad=Example(
        OTHER,
        SECOND,
        f"13:1: figures-of-another: All 2 figures are those of “Home visits on time”, at data/{KPI}:13:1.",
    ),
    good=Example(OTHER, with_line(SECOND, "85.5", "85.0")),
    check=check,
    acceptable=True,
)
