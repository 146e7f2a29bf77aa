"""Open data: what others have, one figure a row."""

from __future__ import annotations

from csportal.link import Portal
from csportal.present.shapes import Column, Number, Row, Table
from csportal.records.kpi import Kpi
from csportal.values.number import digits

SUBJECTS = (Portal,)
COLUMNS = (
    Column("kpi", "KPI", "The measure's key."),
    Column("whose", "Whose", "Whose figure it is: statistical-neighbours, region or england."),
    Column("period", "Period", "The period that the figure is for."),
    Column("unit", "Unit", "What the figure is measured in."),
    Column("per", "Per", "Per how many, for a rate."),
    Column("value", "Value", "Their average, or the figure of the whole.", numeric=True),
)


def table(portal: Portal, _: Portal) -> Table:
    """Return the comparators."""
    rows = [
        Row(
            (
                kpi.key,
                whose,
                period.text,
                str(kpi.unit),
                str(kpi.per or ""),
                Number(kpi.measure.say(one.value), digits(one.value)),
            )
        )
        for kpi in portal.all(Kpi)
        for whose, series in kpi.comparators.items()
        for period, one in sorted(series.items())
    ]
    return Table("comparators", "What others have", COLUMNS, tuple(rows))
