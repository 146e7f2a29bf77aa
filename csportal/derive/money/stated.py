"""Stated amounts: what the text says of the money, held against what the plan's bridges add up to."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.money.bridge import legs
from csportal.records.bridge import Bridge
from csportal.records.figures import amounts
from csportal.values.money import in_pounds, in_unit
from csportal.values.sums import unit_of

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.bridge import ControlTotal


def sum_of(portal: Portal, total: ControlTotal) -> Decimal | None:
    """Return what the movements add up to, in the stated amount's unit; nothing where there are none or none is asked.

    Savings are counted as amounts above nought, as the text states them.
    """
    parts = _parts(portal, total)
    return sum((part for part, _ in parts), Decimal()) if parts else None


def agrees(portal: Portal, total: ControlTotal) -> bool:
    """Whether the movements add up to the stated amount, each being up to half a unit off as it is rounded."""
    parts = _parts(portal, total)
    slack = sum((unit for _, unit in parts), unit_of([total.figure]))
    return abs(total.figure - sum((part for part, _ in parts), Decimal())) * 2 <= slack


def _parts(portal: Portal, total: ControlTotal) -> list[tuple[Decimal, Decimal]]:
    """Return each movement that is to be added, and the step in which it is printed, in the stated amount's unit."""
    found = []
    for bridge in portal.in_plan(Bridge, total):
        own = [
            one
            for leg in legs(bridge)
            for one in leg.moved
            if one.movement.kind in total.adds and total.to in {None, leg.step.to}
        ]
        unit = unit_of(amounts(one.figure for one in own) or [])
        for one in own:
            if isinstance(one.figure, Decimal):
                # A sign that is wrong is told of where it stands.
                amount = one.figure if one.movement.kind == "other" else abs(one.figure)
                found.append((_converted(amount, bridge, total), _converted(unit, bridge, total)))
    return found


def _converted(amount: Decimal, bridge: Bridge, total: ControlTotal) -> Decimal:
    return in_unit(in_pounds(amount, bridge.unit), total.unit)
