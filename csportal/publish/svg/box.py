"""The drawing area of a picture: where a value of each axis lies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from csportal.present.shapes import Axis


@dataclass(frozen=True)
class Box:
    """The drawing area: where it begins, how large it is, and the two axes that it shows. `bare` is without words."""

    left: float
    top: float
    width: float
    height: float
    x: Axis
    y: Axis
    bare: bool = False

    @property
    def right(self) -> float:
        """Where the area ends."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Where the area ends, downwards."""
        return self.top + self.height

    def across(self, value: float) -> float:
        """Return the place of a value of the x axis."""
        return self.left + self.width * _share(self.x, value)

    def down(self, value: float) -> float:
        """Return the place of a value of the y axis; numbers grow upwards, categories downwards."""
        share = _share(self.y, value)
        return self.top + self.height * (share if self.y.kind == "category" else 1 - share)


def _share(axis: Axis, value: float) -> float:
    if axis.kind == "category":
        return (value + 0.5) / max(len(axis.labels), 1)
    return (value - axis.low) / ((axis.high - axis.low) or 1)
