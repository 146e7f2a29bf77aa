"""The figures of every KPI, with the way to each: what the rules for figures look at."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.link.remembered import remembered
from csportal.records.kpi import Kpi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.target import Target

Path = tuple[str | int, ...]


@remembered
def figures(portal: Portal) -> list[tuple[Kpi, Path, Decimal]]:
    """Return each number among the values, forecasts, targets, baselines and comparators of each KPI."""
    return list(_figures(portal))


def _figures(portal: Portal) -> Iterator[tuple[Kpi, Path, Decimal]]:
    for kpi in portal.all(Kpi):
        yield from ((kpi, path, number) for path, number in _values(kpi))
        for period, target in kpi.targets.items():
            yield from ((kpi, ("targets", period.text, *path), number) for path, number in goals(target))
        if kpi.baseline and kpi.baseline.value is not None:
            yield kpi, ("baseline", "value"), kpi.baseline.value
        yield from ((kpi, path, number) for path, number in _of_others(kpi))


def _values(kpi: Kpi) -> Iterator[tuple[Path, Decimal]]:
    for period, value in kpi.values.items():
        if isinstance(value.value, Decimal):
            yield ("values", period.text, "value"), value.value
        if value.forecast:
            yield ("values", period.text, "forecast", "value"), value.forecast.value


def goals(target: Target) -> Iterator[tuple[Path, Decimal]]:
    """Yield each figure that a target asks for, with the way to it; a change is none."""
    if target.value is not None:
        yield ("value",), target.value
    for row, end in enumerate(target.between or ()):
        yield ("between", row), end
    for name, point in target.profile.items():
        yield ("profile", name), point


def _of_others(kpi: Kpi) -> Iterator[tuple[Path, Decimal]]:
    """Yield each number that others have: their average or whole, and those of single councils."""
    for whose, series in kpi.comparators.items():
        for period, one in series.items():
            yield ("comparators", whose, period.text, "value"), one.value
            for name, figure in one.members.items():
                if isinstance(figure, Decimal):
                    yield ("comparators", whose, period.text, "members", name), figure


def typed(kpi: Kpi, path: Path) -> str:
    """Return a figure as its file has it, be it written in the short form or in a group of fields."""
    tree: object = kpi.home.entry.tree
    for step in path:
        if isinstance(tree, dict):
            tree = tree.get(step)
        elif isinstance(tree, list) and isinstance(step, int):
            tree = tree[step]
    return tree.strip() if isinstance(tree, str) else ""
