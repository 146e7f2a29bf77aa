"""A sparkline: a KPI's numbers as a tiny line, for tables and cards."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.rating.standing import standing
from csportal.present.shapes import Axis, Chart, Line, Points
from csportal.present.tags import TONES
from csportal.records.kpi import Kpi

if TYPE_CHECKING:
    from csportal.link import Portal

SUBJECTS = (Kpi,)
TABLES = ("kpi_values",)


def chart(portal: Portal, kpi: Kpi) -> Chart | None:
    """Return the sparkline, or none where there are not two numbers to join."""
    series = sorted(kpi.values.items())
    numbers = [float(entry.value) for _, entry in series if isinstance(entry.value, Decimal)]
    if len(numbers) < 2:  # noqa: PLR2004 - a line has two ends
        return None
    points = tuple(
        (at, float(entry.value) if isinstance(entry.value, Decimal) else None, period.short)
        for at, (period, entry) in enumerate(series)
    )
    low, high = min(numbers), max(numbers)
    pad = (high - low or 1) * 0.2
    last = max(at for at, value, _ in points if value is not None)
    now = standing(portal, kpi)
    said = " to ".join(kpi.measure.say(entry.value) for _, entry in series if isinstance(entry.value, Decimal))
    return Chart(
        name="sparkline",
        title=said,
        subtitle=kpi.title,
        description=said,
        x=Axis("category", labels=tuple(period.short for period, _ in series)),
        y=Axis("number", low=low - pad, high=high + pad),
        marks=(
            Line("Value", points),
            Points(
                "Latest",
                (
                    (
                        last,
                        numbers[-1],
                        kpi.measure.say(Decimal(str(numbers[-1]))),
                        "circle",
                        TONES.get(now.rag, "none"),
                    ),
                ),
            ),
        ),
        tiny=True,
        height=32,
    )
