"""A bridge's movements lead from one year's budget to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import BRIDGE, BRIDGE_TEXT, with_line
from csportal.checks.rule import Example, Rule
from csportal.checks.sums.acknowledged import way_out
from csportal.derive.money.bridge import Leg, legs, reaches
from csportal.problems import Problem
from csportal.records.bridge import Bridge
from csportal.values.number import shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from csportal.link import Portal

TIMES = 10
"""Within how many times of one another the budgets before and after a step are of one size."""


def check(portal: Portal) -> Iterator[Problem]:
    for bridge in portal.all(Bridge):
        for leg in astray(bridge):
            if leg.row == 0 and (meant := _in_the_unit(leg)):
                yield _of_another_unit(bridge, leg, meant)
                continue
            message = (
                f"{shown(leg.closing)} is given for {leg.step.to}; {shown(leg.opening)} and the movements of the step "
                f"make {shown(leg.computed)}."
            )
            hint = (
                f"Check this figure, the movements and their signs; the difference is {shown(abs(leg.unexplained))}. "
                f"{way_out(leg.step.closing, leg.computed)}"
            )
            yield Problem(bridge.at("steps", leg.row, "closing"), RULE.code, message, hint, record=bridge.key)


def astray(bridge: Bridge) -> Iterator[Leg]:
    """Yield the steps whose movements do not lead to the next budget."""
    told: Leg | None = None
    for leg in legs(bridge):
        before, told = told, None
        # A movement with the wrong sign is told already; the rest is seen once it is right.
        turned = any(one.has_wrong_sign for one in leg.moved)
        if leg.is_open or leg.is_reached or turned or leg.step.known_discrepancy:
            continue
        # A wrong budget is told once, where it stands, and not again for the step that starts from it.
        if before and reaches(before.computed, leg.moved, leg.closing):
            continue
        told = leg
        yield leg


def _in_the_unit(leg: Leg) -> Decimal | None:
    """Return the opening as pounds, thousands or millions would have it, if the step comes out with it then."""
    ways = [leg.opening.scaleb(places) for places in (-6, -3, 3, 6)]
    closing = abs(leg.closing)
    near = [way for way in ways if closing < abs(way) * TIMES and abs(way) < closing * TIMES]
    return next((way for way in near if reaches(way, leg.moved, leg.closing)), None)


def _of_another_unit(bridge: Bridge, leg: Leg, meant: Decimal) -> Problem:
    is_more = abs(leg.opening) > abs(meant)
    times = shown(abs(leg.opening / meant) if is_more else abs(meant / leg.opening), 0)
    way = f"about {times} times" if is_more else f"about one {times}th of"
    message = f"{shown(leg.opening)} is {way} the budget that the first step ends in, {shown(leg.closing)}."
    known = way_out(leg.step.closing, leg.computed).replace(" beside it", " to the step")
    hint = f"Check the unit: with {shown(meant)} the movements of the step come out. {known}"
    return Problem(bridge.at("opening"), RULE.code, message, hint, record=bridge.key)


RULE = Rule(
    code="bridge-closing",
    says="In each step of a bridge, the budget before it and the movements add up to the budget after it, within the "
    "rounding of the printed figures.",
    bad=Example(
        BRIDGE,
        with_line(BRIDGE_TEXT, "figure: 0.04", "figure: 0.36"),
        "11:14: bridge-closing: 7.35 is given for 2024-25; 8.27 and the movements of the step make 7.67.",
    ),
    good=Example(BRIDGE, BRIDGE_TEXT),
    check=check,
    source="FIN-11",
)
