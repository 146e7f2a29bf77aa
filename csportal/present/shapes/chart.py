"""Charts: marks on two axes."""

from __future__ import annotations

from dataclasses import dataclass

ROW = 30
"""The height that a category with a name in two lines needs."""


@dataclass(frozen=True)
class Axis:
    """One axis. A category axis counts its labels from nought; a number axis has a range and labelled ticks."""

    kind: str  # category or number
    title: str = ""
    labels: tuple[str, ...] = ()
    low: float = 0
    high: float = 1
    ticks: tuple[tuple[float, str], ...] = ()


@dataclass(frozen=True)
class Line:
    """Points joined in order; a missing value is a gap. Each point is (x, y, label).

    The name of a line stands `above` or `below` its middle, if `named` says so.
    """

    name: str
    points: tuple[tuple[float, float | None, str], ...]
    role: str = "series"
    named: str = ""


@dataclass(frozen=True)
class Points:
    """Separate points with a shape each: circle, diamond, triangle, square, ring, bar or cross.

    Each is (x, y, label, shape, role). A label stands beside its point, or `above` it.
    """

    name: str
    points: tuple[tuple[float, float, str, str, str], ...]
    labelled: bool = False
    above: bool = False


@dataclass(frozen=True)
class Bars:
    """Bars along the category axis, each (category, from, to, label). `slot` of `slots` sets bars side by side.

    A label stands after its bar, or `within` it where it has the room.
    """

    name: str
    bars: tuple[tuple[int, float, float, str], ...]
    role: str = "series"
    slot: int = 0
    slots: int = 1
    labelled: bool = False
    within: bool = False


@dataclass(frozen=True)
class Rule:
    """A straight line across the chart at one value, with its label: a target, today."""

    name: str
    at: float
    role: str = "target"
    upright: bool = False


@dataclass(frozen=True)
class Band:
    """A shaded stretch between two values of the number axis."""

    name: str
    low: float
    high: float
    role: str = "band"


@dataclass(frozen=True)
class Nodes:
    """Things with a name each, in boxes that lines join; each is (x, y, label, role).

    A box begins at its x and is `wide` along that axis; its label takes the lines that it needs and has room for.
    """

    name: str
    nodes: tuple[tuple[float, float, str, str], ...]
    wide: float


Mark = Line | Points | Bars | Rule | Band | Nodes


@dataclass(frozen=True)
class Chart:
    """A picture of marks on two axes, with its finding in a sentence.

    `height` is the picture's height when it is 720 wide. A `tiny` chart has no axes: it stands within text.
    """

    name: str
    title: str
    subtitle: str
    description: str
    x: Axis
    y: Axis
    marks: tuple[Mark, ...]
    height: int = 300
    tiny: bool = False

    @property
    def values(self) -> int:
        """How many values the chart shows; every format must show as many."""
        return sum(_count(mark) for mark in self.marks)

    @property
    def close(self) -> bool:
        """Whether the categories of a list stand so close that each of their names has but one line."""
        return self.y.kind == "category" and (self.height - 60) / max(len(self.y.labels), 1) < ROW


def _count(mark: Mark) -> int:
    match mark:
        case Line():
            return sum(value is not None for _, value, _ in mark.points)
        case Points():
            return len(mark.points)
        case Bars():
            return len(mark.bars)
        case Nodes():
            return len(mark.nodes)
    return 1


@dataclass(frozen=True)
class Spark:
    """A tiny chart, within text or in a cell."""

    chart: Chart
