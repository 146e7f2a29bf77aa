"""XmR: what an individuals chart says of a measure, from its figures and limits to the words on them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from csportal.derive.variation.control_limits import ControlLimits, decimal
from csportal.derive.variation.series import Series
from csportal.derive.variation.special_causes import Flag
from csportal.records.variation import Rebase
from csportal.records.variation import Variation as Settings
from csportal.values.unit import Measure

if TYPE_CHECKING:
    from csportal.records.kpi import Kpi
    from csportal.values.period import Period


class Kind(StrEnum):
    """What the latest figure is: within usual variation, or a change for better or worse, or one that is neither."""

    COMMON = "common cause"
    IMPROVEMENT = "improvement"
    CONCERN = "concern"
    NEUTRAL = "neutral"


class Assurance(StrEnum):
    """What usual variation says of the target."""

    PASSING = "consistently passing"
    FAILING = "consistently failing"
    HIT_OR_MISS = "hit or miss"


class Icon(NamedTuple):
    """The kind of the latest figure, and on which side it stands out: H for high or rising, L for low or falling."""

    kind: Kind
    side: str = ""

    @property
    def name(self) -> str:
        """The icon in a word or two, as open data has it."""
        return f"{self.kind} {self.side}".strip()


class Point(NamedTuple):
    """One figure, with the rules that it breaks in the order in which they count."""

    period: Period
    value: Decimal
    flags: tuple[Flag, ...] = ()

    @property
    def flag(self) -> Flag | None:
        """The rule that labels it."""
        return self.flags[0] if self.flags else None


class Segment(NamedTuple):
    """The figures from one start of the limits to the next. `limits` is none where they are too few."""

    points: tuple[Point, ...]
    limits: ControlLimits | None
    rebase: Rebase | None = None

    @property
    def mean(self) -> Fraction:
        """The mean that is drawn: that of the limits, or of all figures where there are none yet."""
        if self.limits:
            return self.limits.mean
        return sum((Fraction(one.value) for one in self.points), Fraction()) / len(self.points)


@dataclass(frozen=True)
class Variation:
    """A measure's variation. Without an icon `reason` says why there is none; without figures nothing is drawn."""

    kpi: Kpi
    series: Series
    segments: tuple[Segment, ...] = ()
    reason: str = ""
    icon: Icon | None = None
    goal: Decimal | None = None
    assurance: Assurance | None = None
    places: int = 0
    """With how many decimals limits are shown: one more than the figures, or as many as show each on its side."""
    finding: str = ""
    """What is to be said of the newest figure, in a sentence, or why nothing is."""
    assured: str = ""
    """What is to be said of the target, in a sentence, or why nothing is."""
    working: str = ""
    """How limits, icon and assurance are worked out, a paragraph each."""

    @property
    def settings(self) -> Settings:
        """The measure's own settings, or the rule's."""
        return self.kpi.variation or Settings()

    @property
    def points(self) -> tuple[Point, ...]:
        """All figures, the earliest first."""
        return tuple(point for segment in self.segments for point in segment.points)

    @property
    def latest(self) -> Point | None:
        """The newest figure."""
        return self.segments[-1].points[-1] if self.segments else None

    @property
    def current(self) -> ControlLimits | None:
        """The limits of the newest figure."""
        return self.segments[-1].limits if self.segments else None

    @property
    def concern(self) -> bool:
        """Whether the newest figure stands out for the worse."""
        return self.icon is not None and self.icon.kind == Kind.CONCERN

    @property
    def consistently_failing(self) -> bool:
        """Whether the target lies beyond what the measure usually reaches."""
        return self.assurance == Assurance.FAILING

    def say(self, number: Fraction | Decimal) -> str:
        """Return a figure with its unit; a mean or a limit with the decimals of limits."""
        if isinstance(number, Decimal):
            return self.kpi.measure.say(number)
        return Measure(self.kpi.unit, self.places, self.kpi.per).say(decimal(number, self.places))
