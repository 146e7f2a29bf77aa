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
    """Yield each number among the values, targets, baselines and comparators of each KPI."""
    for kpi in portal.all(Kpi):
        for period, value in kpi.values.items():
            if isinstance(value.value, Decimal):
                yield kpi, ("values", period.text, "value"), value.value
        for period, target in kpi.targets.items():
            if target.value is not None:
                yield kpi, ("targets", period.text, "value"), target.value
        if kpi.baseline and kpi.baseline.value is not None:
            yield kpi, ("baseline", "value"), kpi.baseline.value
        for whose, series in kpi.comparators.items():
            for period, one in series.items():
                yield kpi, ("comparators", whose, period.text, "value"), one.value


def typed(kpi: Kpi, path: Path) -> str:
    """Return a figure as its file has it, be it written in the short form or in a group of fields."""
    tree: object = kpi.home.entry.tree
    for step in path:
        if isinstance(tree, dict):
            tree = tree.get(step)
    return tree.strip() if isinstance(tree, str) else ""
