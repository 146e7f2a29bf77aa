"""Bridges: each movement from one year's budget to the next, and what of the difference no movement explains."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from csportal.records.bridge import KINDS
from csportal.records.figures import amounts, value_of
from csportal.values.money import say
from csportal.values.sums import adds_up

if TYPE_CHECKING:
    from collections.abc import Iterable

    from csportal.records.bridge import Bridge, BridgeStep, Movement
    from csportal.records.budget import Path
    from csportal.records.figures import Figure
    from csportal.values.period import Period


class Moved(NamedTuple):
    """One movement: the path to it, and its figure, put right where a discrepancy is known."""

    path: Path
    movement: Movement
    figure: Figure

    @property
    def has_wrong_sign(self) -> bool:
        """Whether it adds what is saved, or takes away what prices or numbers of people add."""
        if not isinstance(self.figure, Decimal) or self.movement.kind == "other":
            return False
        return self.figure > 0 if self.movement.kind == "savings" else self.figure < 0


class Leg(NamedTuple):
    """One step of a bridge: from which budget to which, by which movements, and what they leave unexplained."""

    bridge: Bridge
    row: int
    start: Period
    opening: Decimal
    moved: tuple[Moved, ...]

    @property
    def step(self) -> BridgeStep:
        """The step as its file has it."""
        step: BridgeStep = self.bridge.steps[self.row]
        return step

    @property
    def closing(self) -> Decimal:
        """The budget that the step ends in, as printed."""
        return self.step.closing

    @property
    def movements(self) -> tuple[Movement, ...]:
        """The movements, as their file has them."""
        return tuple(one.movement for one in self.moved)

    @property
    def is_open(self) -> bool:
        """Whether a movement is still to be confirmed, so that nobody can tell where the step leads."""
        return amounts(one.figure for one in self.moved) is None

    @property
    def computed(self) -> Decimal:
        """What the opening and the movements make."""
        return sum((value_of(one.figure) for one in self.moved), self.opening)

    @property
    def unexplained(self) -> Decimal:
        """The printed closing less what the movements make; rounding is part of it."""
        return self.closing - self.computed

    @property
    def is_reached(self) -> bool:
        """Whether the movements lead to the printed budget, within the rounding of the printed figures."""
        return not self.is_open and reaches(self.opening, self.moved, self.closing)

    @property
    def working(self) -> str:
        """The sum of the step, kind by kind, from the figures that the page shows."""
        unit = self.bridge.unit
        parts = [
            f"{'plus' if amount > 0 else 'less'} {say(abs(amount), unit)} of {NAMES[kind]}"
            for kind, amount in by_kind(self.moved).items()
            if amount
        ]
        made = f"{say(self.opening, unit)} in {self.start.name}"
        made += f", {', '.join(parts)}, makes {say(self.computed, unit)}" if parts else ", with no movement"
        return f"{made}. {say(self.closing, unit)} is printed for {self.step.to.name}{self._left()}"

    def _left(self) -> str:
        gap = say(abs(self.unexplained), self.bridge.unit)
        if self.is_open:
            return "; an amount is still to be confirmed."
        if not self.unexplained:
            return ", the same."
        way = "more" if self.unexplained > 0 else "less"
        if self.is_reached:
            return f", {gap} {way}, which rounding explains."
        return f", {gap} {way}, which no movement explains."


NAMES = {"savings": "savings", "inflation": "inflation", "growth": "growth in numbers", "other": "other movements"}


def reaches(opening: Decimal, moved: Iterable[Moved], closing: Decimal) -> bool:
    """Whether the movements lead from one budget to another, within the rounding of the printed figures."""
    return adds_up(closing, [opening, *(one.figure for one in moved if isinstance(one.figure, Decimal))])


def moved(bridge: Bridge, without: Path | None = None) -> list[Moved]:
    """Return each movement, put right where a discrepancy is known, save that of the path `without`."""
    return [one for leg in legs(bridge, without) for one in leg.moved]


def legs(bridge: Bridge, without: Path | None = None) -> list[Leg]:
    """Return the steps of a bridge, each starting from the printed budget that the one before it ends in.

    The movement of the path `without` is taken as printed, though a discrepancy of it is known.
    """
    found: list[Leg] = []
    start, opening = bridge.starts, Decimal(bridge.opening)
    for row, step in enumerate(bridge.steps):
        paths: list[Path] = [("steps", row, "movements", place) for place in range(len(step.movements))]
        own = [
            Moved(path, one, one.figure if path == without else one.amount)
            for path, one in zip(paths, step.movements, strict=True)
        ]
        found.append(Leg(bridge, row, start, opening, tuple(own)))
        start, opening = step.to, Decimal(step.closing)
    return found


def by_kind(moved: Iterable[Moved]) -> dict[str, Decimal]:
    """Return what the movements of each kind come to, in the bridge's unit; nought for a kind that has none."""
    found = dict.fromkeys(KINDS, Decimal())
    for one in moved:
        found[one.movement.kind] += value_of(one.figure)
    return found
