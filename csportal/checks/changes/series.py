"""The series of figures of a KPI: its values and what others have, each period with its number."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.records.kpi import Kpi
    from csportal.values.period import Period

Path = tuple[str, ...]
MANY = 3
"""From how many periods that are gone at once a history is shortened; fewer are told one by one."""


def numbers(kpi: Kpi) -> Iterator[tuple[Path, dict[Period, Decimal]]]:
    """Yield each series with the way to it; periods that have no number are left out."""
    yield (
        ("values",),
        {period: entry.value for period, entry in kpi.values.items() if isinstance(entry.value, Decimal)},
    )
    for whose, figures in kpi.comparators.items():
        yield ("comparators", whose), {period: one.value for period, one in figures.items()}


def periods(kpi: Kpi, path: Path) -> set[Period]:
    """Return the periods that a series has now, with a number or without."""
    return set(kpi.values) if path == ("values",) else set(kpi.comparators.get(path[-1], {}))


def gone(old: Kpi, new: Kpi) -> Iterator[tuple[Path, dict[Period, Decimal]]]:
    """Yield the numbers of each series that was there, of periods that are there no more."""
    for path, figures in numbers(old):
        there = periods(new, path)
        yield path, {period: number for period, number in sorted(figures.items()) if period not in there}
