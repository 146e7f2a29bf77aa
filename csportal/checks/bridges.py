"""A bridge's movements as its rules take them: where they lead, and which have the wrong sign."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.acknowledged import put_right
from csportal.checks.budgets import adds_up, amounts

if TYPE_CHECKING:
    from csportal.checks.acknowledged import Figure
    from csportal.records.bridge import Bridge, BridgeStep, Movement
    from csportal.records.budget import Path


@dataclass(frozen=True)
class Moved:
    """One movement: the path to it, the step that it stands in, and its figure."""

    path: Path
    step: BridgeStep
    movement: Movement
    figure: Figure

    @property
    def has_wrong_sign(self) -> bool:
        """Whether it adds what is saved, or takes away what prices or numbers of people add."""
        if not isinstance(self.figure, Decimal) or self.movement.kind == "other":
            return False
        return self.figure > 0 if self.movement.kind == "savings" else self.figure < 0


@dataclass(frozen=True)
class Closing:
    """Where one step leads: from the budget before it, by its movements, to the printed one."""

    before: Decimal
    moved: tuple[Decimal, ...]
    printed: Decimal

    @property
    def computed(self) -> Decimal:
        """The budget that the movements lead to."""
        return sum(self.moved, self.before)

    @property
    def is_reached(self) -> bool:
        """Whether the movements lead to the printed budget, within rounding."""
        return adds_up(self.printed, [self.before, *self.moved])


def moved(bridge: Bridge, without: Path | None = None) -> list[Moved]:
    """Return each movement, put right where a discrepancy is known, save that of the path `without`."""
    found = []
    for row, step in enumerate(bridge.steps):
        for place, one in enumerate(step.movements):
            path: Path = ("steps", row, "movements", place)
            figure = one.figure if path == without else put_right(one.known_discrepancy, one.figure)
            found.append(Moved(path, step, one, figure))
    return found


def closing(bridge: Bridge, row: int, without: Path | None = None) -> Closing | None:
    """Return where a step leads; nothing where an amount is still to be confirmed."""
    step = bridge.steps[row]
    before = bridge.steps[row - 1].closing if row else bridge.opening
    figures = amounts(one.figure for one in moved(bridge, without) if one.step is step)
    return None if figures is None else Closing(before, tuple(figures), step.closing)
