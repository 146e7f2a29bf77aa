"""Compared: what is known of a measure's figure beside that of others."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from csportal.derive.comparison.beside import Band, Rank
    from csportal.records.comparator import OthersFigure
    from csportal.records.kpi import Kpi
    from csportal.values.period import Period


class Beside(StrEnum):
    """How the measure's own figure stands beside that of others; higher and lower say nothing of good or bad."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "the same"
    HIGHER = "higher"
    LOWER = "lower"


@dataclass(frozen=True)
class Comparison:
    """A measure's own figure beside what others have.

    Where there is no gap, `working` says why. Rank and band need figures of one and the same period.
    """

    kpi: Kpi
    whose: str
    period: Period
    """The period of the measure's own figure."""
    at: Period
    """The period of the others' figure."""
    others: OthersFigure
    own: Decimal | None = None
    gap: Decimal | None = None
    """The measure's own figure less the others', at published precision."""
    beside: Beside | None = None
    members: dict[str, Decimal] | None = None
    """Those of the others that have a figure, without the council itself."""
    mean: Decimal | None = None
    rank: Rank | None = None
    band: Band | None = None
    working: str = ""
    not_comparable: str = ""
    """Why the two are not like for like, where they are not."""

    @property
    def is_same_period(self) -> bool:
        """Whether both figures are for the same time."""
        return self.at == self.period
