"""What a measure's figure can be at all: the least and the most that its unit allows."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.rating.rag import Interval
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from csportal.records.kpi import Kpi

WHOLE = Decimal(100)
NEVER_NEGATIVE = {Unit.COUNT, Unit.RATE, Unit.DAYS, Unit.WEEKS}


def may_be_negative(kpi: Kpi) -> bool:
    """Whether a percentage is one that goes below nought, as a difference or a change does."""
    if kpi.start and kpi.start.value < 0:
        return True
    return any(one.change is not None or (one.value is not None and one.value < 0) for one in kpi.targets.values())


def possible(kpi: Kpi) -> Interval:
    """Return the figures that the measure can have: a percentage ends at 100, and counts, rates and times at nought."""
    if kpi.unit == Unit.PERCENT:
        return Interval(-WHOLE if may_be_negative(kpi) else Decimal(), WHOLE)
    return Interval(least=Decimal()) if kpi.unit in NEVER_NEGATIVE else Interval()
