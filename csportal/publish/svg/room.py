"""The room that a label takes in a picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from csportal.publish.svg.lettering import breadth

if TYPE_CHECKING:
    from collections.abc import Sequence

LINE = 16
"""The height of a line of a label."""
BOLD = 1.08
"""How much wider than other letters those of a label are."""


class Room(NamedTuple):
    """A rectangle, downwards from `top` to `bottom`."""

    left: float
    top: float
    right: float
    bottom: float

    def upon(self, other: Room) -> float:
        """Return how much of another lies under it."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(across, 0) * max(down, 0)

    def holds(self, place: tuple[float, float]) -> bool:
        """Whether a place lies in it."""
        return self.left < place[0] < self.right and self.top < place[1] < self.bottom


@dataclass(frozen=True)
class Label:
    """A label in lines, with the room that it takes and whether it stands where labels stand if they are alone."""

    lines: tuple[str, ...]
    x: float
    y: float
    anchor: str
    usual: bool = False

    @property
    def room(self) -> Room:
        """The room that its letters take."""
        width = wide(self.lines)
        left = self.x - {"start": 0.0, "middle": width / 2, "end": width}[self.anchor]
        return Room(left, self.y - 12, left + width, self.y + 4 + LINE * (len(self.lines) - 1))

    def within(self, frame: Room) -> bool:
        """Whether it stays within the picture; at its usual place it may reach up and right as far as it does."""
        room = self.room
        if room.left < frame.left or self.usual:
            return room.left >= frame.left
        return room.right <= frame.right and room.top >= frame.top and room.bottom <= frame.bottom

    def end(self, spot: tuple[float, float]) -> tuple[float, float]:
        """Return the place in it that is nearest to a point."""
        room, (across, down) = self.room, spot
        return min(max(across, room.left), room.right), min(max(down, room.top), room.bottom)


def wide(lines: Sequence[str]) -> float:
    """Return how wide a label in lines is."""
    return max(breadth(line) for line in lines) * BOLD
