"""The figures of every KPI, with the way to each: what the rules for figures look at."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.records.kpi import Kpi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal

Path = tuple[str | int, ...]


def figures(portal: Portal) -> Iterator[tuple[Kpi, Path, Decimal]]:
    """Yield each number among the values, targets and baselines of each KPI."""
    for kpi in portal.all(Kpi):
        for period, value in kpi.values.items():
            if isinstance(value.value, Decimal):
                yield kpi, ("values", period.text, "value"), value.value
        for period, target in kpi.targets.items():
            if target.value is not None:
                yield kpi, ("targets", period.text, "value"), target.value
        if kpi.baseline:
            yield kpi, ("baseline", "value"), kpi.baseline.value
