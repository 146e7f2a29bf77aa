"""The movements of a plan's bridges add up to the amounts that its text states."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import PLAN
from csportal.checks.rule import Example, Rule
from csportal.checks.rules.finance.bridge_closing import astray
from csportal.checks.rules.finance.bridge_years import strays
from csportal.checks.rules.finance.money_unit import odd
from csportal.checks.rules.finance.movement_kind import is_misnamed
from csportal.checks.sums.acknowledged import way_out
from csportal.derive.money.stated import agrees, sum_of
from csportal.problems import Problem
from csportal.records.bridge import Bridge, ControlTotal
from csportal.records.figures import read_amount
from csportal.values.number import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.values.period import Period


def check(portal: Portal) -> Iterator[Problem]:
    for total in portal.all(ControlTotal):
        if not total.adds or not is_known(portal, total):
            continue
        kinds, when = " and ".join(total.adds), f" in the steps to {total.to}" if total.to else ""
        found = sum_of(portal, total)
        if other := other_year(portal, total):
            made = sum_of(portal, total.model_copy(update={"to": other}))
            own = f"{kinds}{when} add up to {shown(found)}" if found is not None else f"there are no {kinds}{when}"
            message = f"In the bridges, {own}; those in the steps to {other} make {shown(made or Decimal())}, as here."
            hint = f"Write “to: {other}”, or check the year and the figure."
            yield Problem(total.at("to"), RULE.code, message, hint, record=total.key)
        elif found is None:
            message = f"There is nothing to test {shown(total.figure)} by: the bridges have no {kinds}{when}."
            hint = "Check “adds” and “to”, or delete “adds” if the amount is not to be tested."
            yield Problem(total.at("adds"), RULE.code, message, hint, record=total.key)
        elif not agrees(portal, total) and not total.known_discrepancy:
            message = f"{shown(total.figure)} is given; in the bridges, {kinds}{when} add up to {shown(found)}."
            gap = shown(abs(total.figure - found))
            hint = f"Check this figure and the bridges; the difference is {gap}. {way_out(total.figure, found)}"
            yield Problem(total.at("figure"), RULE.code, message, hint, record=total.key)


def is_known(portal: Portal, total: ControlTotal) -> bool:
    """Whether it is known which movements add up to it.

    It is not where one of them cannot be read, is in another unit, leads to a year of its own, is of a misnamed kind or
    does not come out: that is told first.
    """
    off = strays(portal, total) if total.to else []
    if not portal.has_all(Bridge, total) or not all(bridge.accepted for bridge, *_ in off):
        return False
    bridges = portal.in_plan(Bridge, total)
    if any(bridge.key in odd(portal) for bridge in bridges):
        return False
    moved = [one for bridge in bridges if not bridge.accepted for step in bridge.steps for one in step.movements]
    return not any(any(astray(bridge)) for bridge in bridges) and not any(map(is_misnamed, moved))


def other_year(portal: Portal, total: ControlTotal) -> Period | None:
    """Return the year whose steps make the figure, or what is said to be computed, where those of its own do not."""
    if not total.to or not total.adds or not is_known(portal, total):
        return None
    steps = {step.to for bridge in portal.in_plan(Bridge, total) for step in bridge.steps} - {total.to}
    given = total.known_discrepancy
    computed = read_amount(given.computed) if given else None

    def fits(one: ControlTotal) -> bool:
        return sum_of(portal, one) == computed if given else sum_of(portal, one) is not None and agrees(portal, one)

    if fits(total):
        return None
    found = [year for year in sorted(steps) if fits(total.model_copy(update={"to": year}))]
    return found[0] if len(found) == 1 else None


STATED = """\
control_totals:
  - {id: growth, title: Growth, figure: 9.46, unit: gbp-million, adds: [growth], to: 2024-25, source: {section: "1"}}
"""

RULE = Rule(
    code="control-total",
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
