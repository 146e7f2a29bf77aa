"""A bridge's movements lead from one year's budget to the next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from csportal.checks.acknowledged import computed, way_out
from csportal.checks.bridges import Closing, closing, moved
from csportal.checks.example import BRIDGE, BRIDGE_TEXT, with_line
from csportal.checks.rule import Example, Rule
from csportal.problems import Problem
from csportal.records.bridge import Bridge
from csportal.values.number import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.bridge import BridgeStep


def check(portal: Portal) -> Iterator[Problem]:
    for bridge in portal.all(Bridge):
        told: Closing | None = None
        for row, step in enumerate(bridge.steps):
            end, before, told = closing(bridge, row), told, None
            if end is None or end.is_reached or _is_known(step) or _is_turned(bridge, row):
                continue
            # A wrong budget is told once, where it stands, and not again for the step that starts from it.
            if before and replace(end, before=before.computed).is_reached:
                continue
            told = end
            message = (
                f"{shown(end.printed)} is given for {step.to}; {shown(end.before)} and the movements of the step make "
                f"{shown(end.computed)}."
            )
            hint = (
                f"Check this figure, the movements and their signs; the difference is "
                f"{shown(abs(end.printed - end.computed))}. {way_out(step.closing, end.computed)}"
            )
            yield Problem(bridge.at("steps", row, "closing"), RULE.code, message, hint, record=bridge.key)


def _is_known(step: BridgeStep) -> bool:
    return step.known_discrepancy is not None and computed(step.known_discrepancy) is not None


def _is_turned(bridge: Bridge, row: int) -> bool:
    """Whether a movement of the step has the wrong sign, which is told already; the rest is seen once it is right."""
    return any(one.has_wrong_sign for one in moved(bridge) if one.step is bridge.steps[row])


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
