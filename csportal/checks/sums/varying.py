"""The figures that limits of usual variation are worked out from, for the rules on how those are set."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.checks.example import COUNCIL, KPI, with_line

if TYPE_CHECKING:
    from csportal.records.kpi import Kpi
    from csportal.values.period import Period

Path = tuple[str | int, ...]


def figures_at(kpi: Kpi, start: Period) -> list[Period]:
    """Return the periods of a KPI that have a number and are of the kind of the start, the earliest first."""
    return sorted(
        one for one, entry in kpi.values.items() if one.kind == start.kind and isinstance(entry.value, Decimal)
    )


def way_to(start: Period) -> Path:
    """Return the way to a new start of the limits."""
    return ("variation", "rebases", start.text)


QUARTERS = [f"{year}-{year % 100 + 1:02} Q{quarter}" for year in range(2018, 2024) for quarter in range(1, 5)]
SERIES = "".join(f"  {one}: {86 + row % 3}\n" for row, one in enumerate(QUARTERS))
LONG = with_line(COUNCIL[KPI], "values:\n  2023-24: 85.5\n", f"values:\n{SERIES}")
"""The example's measure with 25 quarters, up to April to June 2024."""


def with_start(*starts: str) -> str:
    """Return the long measure with new starts of its limits."""
    why = "Visits are booked by one team."
    rows = "".join(f"    {start}: {{date: 2021-09-01, why: {why}}}\n" for start in starts)
    return with_line(LONG, "source:", f"variation:\n  rebases:\n{rows}source:")
