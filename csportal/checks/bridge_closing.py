"""A bridge's movements lead from one year's budget to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.acknowledged import way_out
from csportal.checks.example import BRIDGE, BRIDGE_TEXT, with_line
from csportal.checks.rule import Example, Rule
from csportal.derive.money.bridge import Leg, legs, reaches
from csportal.problems import Problem
from csportal.records.bridge import Bridge
from csportal.values.number import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal


def check(portal: Portal) -> Iterator[Problem]:
    for bridge in portal.all(Bridge):
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
            message = (
                f"{shown(leg.closing)} is given for {leg.step.to}; {shown(leg.opening)} and the movements of the step "
                f"make {shown(leg.computed)}."
            )
            hint = (
                f"Check this figure, the movements and their signs; the difference is {shown(abs(leg.unexplained))}. "
                f"{way_out(leg.step.closing, leg.computed)}"
            )
            yield Problem(bridge.at("steps", leg.row, "closing"), RULE.code, message, hint, record=bridge.key)


RULE = Rule(
    code="bridge-closing",
    family="finance",
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
