"""The figures of one KPI's variation, the newest first: each with its mean and limits, and whether it stands out."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from csportal.derive.variation.control_limits import decimal
from csportal.derive.variation.variation import variation
from csportal.present.shapes import Column, Number, Row, Table
from csportal.present.usual import signal
from csportal.present.words import capital
from csportal.records.kpi import Kpi
from csportal.values.number import digits

if TYPE_CHECKING:
    from csportal.derive.variation.xmr import Point, Segment, Variation
    from csportal.link import Portal

SUBJECTS = (Kpi,)
COLUMNS = (
    Column("period", "Period", "The period that the figure is for."),
    Column("value", "Value", "The figure as it is published.", numeric=True),
    Column("mean", "Mean", "The mean of the figures that the limits rest on.", numeric=True),
    Column("lower_limit", "Lower limit", "The lower limit of usual variation.", numeric=True),
    Column("upper_limit", "Upper limit", "The upper limit of usual variation.", numeric=True),
    Column("stands_out", "Stands out", "Whether the figure stands out, and by which rule."),
    Column("near_lower", "Near lower limit", "Two thirds of the way from the mean to the lower limit.", numeric=True,
           hidden=True),
    Column("near_upper", "Near upper limit", "Two thirds of the way from the mean to the upper limit.", numeric=True,
           hidden=True),
)  # fmt: skip


def table(portal: Portal, kpi: Kpi) -> Table:
    """Return the table; it has no rows where the measure's figures do not follow each other or overlap."""
    found = variation(portal, kpi)
    rows = [_row(found, segment, point) for segment in found.segments for point in segment.points]
    notes = tuple(
        f"The limits begin anew {one.points[0].period.when}. {one.rebase.why}" for one in found.segments if one.rebase
    )
    return Table("variation", f"{kpi.title}: usual variation", COLUMNS, tuple(reversed(rows)), notes)


def _row(found: Variation, segment: Segment, point: Point) -> Row:
    bounds = segment.limits
    cells = (
        point.period.name,
        Number(found.say(point.value), digits(point.value)),
        bound(found, segment.mean),
        bound(found, bounds.lower if bounds else None),
        bound(found, bounds.upper if bounds else None),
        capital(signal(found, point)) or ("No" if bounds else "Too few figures"),
        bound(found, bounds.near_lower if bounds else None),
        bound(found, bounds.near_upper if bounds else None),
    )
    return Row(cells)


def bound(found: Variation, number: Fraction | None) -> Number:
    """Return a mean or a limit as it is shown, with the decimals of limits."""
    if number is None:
        return Number("–", "")
    return Number(found.say(number), digits(decimal(number, found.places)))
