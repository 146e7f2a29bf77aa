"""The movements of a plan's bridges add up to the amounts that its text states."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.acknowledged import computed, way_out
from csportal.checks.bridges import moved
from csportal.checks.budgets import amounts
from csportal.checks.example import PLAN
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem
from csportal.records.bridge import Bridge, ControlTotal
from csportal.values.number import shown
from csportal.values.sums import unit_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

POUNDS = {"gbp": 0, "gbp-thousand": 3, "gbp-million": 6}
"""Each unit as a power of ten."""


def check(portal: Portal) -> Iterator[Problem]:
    for total in portal.all(ControlTotal):
        if not total.adds or not portal.has_all(Bridge, total):
            continue  # Where a bridge cannot be read, which is told already, nobody knows what they add up to.
        kinds, when = " and ".join(total.adds), f" in the steps to {total.to}" if total.to else ""
        found = sum_of(portal, total)
        if found is None:
            message = f"There is nothing to test {shown(total.figure)} by: the bridges have no {kinds}{when}."
            hint = "Check “adds” and “to”, or delete “adds” if the amount is not to be tested."
            yield Problem(total.at("adds"), RULE.code, message, hint, record=total.key)
        elif not agrees(portal, total) and not _is_known(total):
            message = f"{shown(total.figure)} is given; in the bridges, {kinds}{when} add up to {shown(found)}."
            gap = shown(abs(total.figure - found))
            hint = f"Check this figure and the bridges; the difference is {gap}. {way_out(total.figure, found)}"
            yield Problem(total.at("figure"), RULE.code, message, hint, record=total.key)


def _is_known(total: ControlTotal) -> bool:
    return total.known_discrepancy is not None and computed(total.known_discrepancy) is not None


def agrees(portal: Portal, total: ControlTotal) -> bool:
    """Whether the movements add up to the stated amount, each being up to half a unit off as it is rounded."""
    parts = _parts(portal, total)
    slack = unit_of([total.figure]) + sum((unit for _, unit in parts), Decimal())
    return abs(total.figure - sum((part for part, _ in parts), Decimal())) * 2 <= slack


def sum_of(portal: Portal, total: ControlTotal) -> Decimal | None:
    """Return what the movements add up to, in the stated amount's unit; nothing where there are none."""
    parts = _parts(portal, total)
    return sum((part for part, _ in parts), Decimal()) if parts else None


def _parts(portal: Portal, total: ControlTotal) -> list[tuple[Decimal, Decimal]]:
    """Return the size of each movement that is to be added, and the unit in which it is printed."""
    found = []
    for bridge in portal.in_plan(Bridge, total):
        scale = POUNDS[bridge.unit] - POUNDS[total.unit]
        figures = [
            one.figure for one in moved(bridge) if one.movement.kind in total.adds and total.to in {None, one.step.to}
        ]
        unit = unit_of(amounts(figures) or [])
        found += [(abs(one).scaleb(scale), unit.scaleb(scale)) for one in figures if isinstance(one, Decimal)]
    return found


STATED = """\
control_totals:
  - {id: growth, title: Growth, figure: 9.46, unit: gbp-million, adds: [growth], to: 2024-25, source: {section: "1"}}
"""

RULE = Rule(
    code="control-total",
    family="finance",
    says="An amount that the text states is what the movements of the plan's bridges add up to, within rounding; "
    "savings count as amounts above nought.",
    bad=Example(
        f"{PLAN.removesuffix('plan.yml')}registers/control-totals.yml",
        STATED,
        "2:72: control-total: There is nothing to test 9.46 by: the bridges have no growth in the steps to 2024-25.",
    ),
    good=Example(
        f"{PLAN.removesuffix('plan.yml')}registers/control-totals.yml",
        STATED.replace(", adds: [growth], to: 2024-25", ""),
    ),
    check=check,
)
