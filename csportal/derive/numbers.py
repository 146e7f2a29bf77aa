"""The values of a measure that are numbers, which many rules look at."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.values.kept import kept

if TYPE_CHECKING:
    from collections.abc import Mapping

    from csportal.records.kpi import Kpi
    from csportal.values.period import Period


@kept
def own_numbers(kpi: Kpi) -> Mapping[Period, Decimal]:
    """Return the number of each period that has one."""
    values = ((period, entry.value) for period, entry in kpi.values.items())
    return {period: value for period, value in values if isinstance(value, Decimal)}
