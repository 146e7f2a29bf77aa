"""Open data: the usual variation of every measure that has limits, one figure a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.variation.variation import icon_of, variation
from csportal.link import Portal
from csportal.present.shapes import Column, Number, Row, Table
from csportal.present.tables.kpi_variation import bound
from csportal.records.kpi import Kpi
from csportal.values.number import digits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.derive.variation.xmr import Point, Segment, Variation

SUBJECTS = (Portal,)
COLUMNS = (
    Column("kpi", "KPI", "The measure's key."),
    Column("period", "Period", "The period that the figure is for."),
    Column("value", "Value", "The figure, at its published decimals.", numeric=True),
    Column("limits_from", "Limits from", "The first period of the figures that share these limits."),
    Column("points", "Points", "How many figures the limits rest on.", numeric=True),
    Column("mean", "Mean", "Their mean.", numeric=True),
    Column("moving_range", "Moving range", "The mean change from one figure to the next.", numeric=True),
    Column("lower_limit", "Lower limit", "The lower limit of usual variation.", numeric=True),
    Column("near_lower_limit", "Near lower limit", "Two thirds of the way from the mean to it.", numeric=True),
    Column("near_upper_limit", "Near upper limit", "Two thirds of the way to the upper limit.", numeric=True),
    Column("upper_limit", "Upper limit", "The upper limit of usual variation.", numeric=True),
    Column("rules", "Rules", "Every rule by which the figure stands out, the one that labels it first."),
    Column("variation", "Variation", "Common cause, or improvement, concern or neutral with H or L for its side."),
    Column("target", "Target", "The target that assurance is about; of the newest figure only.", numeric=True),
    Column("assurance", "Assurance", "Consistently passing, consistently failing, or hit or miss; of the newest only."),
)


def table(portal: Portal, _: Portal) -> Table:
    """Return the figures of the measures whose newest figures have limits, as pages show them."""
    found = [variation(portal, kpi) for kpi in portal.all(Kpi)]
    rows = [
        row
        for one in found
        if one.current
        for segment in one.segments
        for point in segment.points
        for row in _row(one, segment, point)
    ]
    return Table("variation", "Usual variation of the measures", COLUMNS, tuple(rows))


def _row(found: Variation, segment: Segment, point: Point) -> Iterator[Row]:
    bounds = segment.limits
    newest = point is found.latest
    goal = found.goal if newest else None
    yield Row(
        (
            found.kpi.key,
            point.period.text,
            Number(found.say(point.value), digits(point.value)),
            segment.points[0].period.text,
            Number(str(bounds.count), str(bounds.count)) if bounds else Number("", ""),
            bound(found, segment.mean),
            bound(found, bounds.moving_range if bounds else None),
            bound(found, bounds.lower if bounds else None),
            bound(found, bounds.near_lower if bounds else None),
            bound(found, bounds.near_upper if bounds else None),
            bound(found, bounds.upper if bounds else None),
            "; ".join(flag.cause for flag in point.flags),
            icon_of(point.flag, found.kpi.better).name if bounds else "",
            Number("", "") if goal is None else Number(found.say(goal), digits(goal)),
            str(found.assurance or "") if newest else "",
        )
    )
