"""Bridges: each movement from one year's budget to the next, and what of the difference no movement explains."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.records.bridge import Bridge
from csportal.records.figures import value_of

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.bridge import BridgeStep, ControlTotal, Movement
    from csportal.values.period import Period

IN_MILLIONS = {"gbp": Decimal(1_000_000), "gbp-thousand": Decimal(1_000), "gbp-million": Decimal(1)}


@dataclass(frozen=True)
class Leg:
    """One step of a bridge: from which budget to which, by which movements, and what they leave unexplained."""

    step: BridgeStep
    start: Period
    opening: Decimal
    movements: tuple[Movement, ...]

    @property
    def closing(self) -> Decimal:
        """The budget that the step ends in, as printed."""
        return self.step.closing

    @property
    def computed(self) -> Decimal:
        """What the opening and the movements make."""
        return self.opening + sum((value_of(one.amount) for one in self.movements), Decimal())

    @property
    def unexplained(self) -> Decimal:
        """The printed closing less what the movements make; rounding is part of it."""
        return self.closing - self.computed


def legs(bridge: Bridge) -> list[Leg]:
    """Return the steps of a bridge, each starting from the printed budget that the one before it ends in."""
    found: list[Leg] = []
    start, opening = bridge.starts, Decimal(bridge.opening)
    for step in bridge.steps:
        found.append(Leg(step, start, opening, step.movements))
        start, opening = step.to, Decimal(step.closing)
    return found


def is_rounding(leg: Leg) -> bool:
    """Whether what is unexplained is no more than the rounding of the printed figures can be."""
    return leg.step.known_discrepancy is None


def added(portal: Portal, control: ControlTotal) -> Decimal | None:
    """Return what the bridges of the plan add up to for a stated amount, in millions of pounds; none if not tested.

    Savings are counted as an amount above nought, as the text states them.
    """
    if not control.adds:
        return None
    found = [
        value_of(one.amount) / IN_MILLIONS[bridge.unit]
        for bridge in portal.in_plan(Bridge, portal.plan_of(control))
        for leg in legs(bridge)
        if leg.step.to == control.to
        for one in leg.movements
        if one.kind in control.adds
    ]
    total = sum(found, Decimal())
    return -total if control.adds == ("savings",) else total
