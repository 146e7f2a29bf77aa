"""A KPI's variation: its latest run of figures with their mean and limits, and those that stand out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.variation.variation import variation
from csportal.derive.variation.words import label
from csportal.derive.variation.working import unreachable
from csportal.present.links import place_of
from csportal.present.scale import labelled, ticks
from csportal.present.shapes import Axis, Chart, Line, Points, Rule
from csportal.present.usual import EVERY, MARKS, icon_of, signal
from csportal.present.words import capital
from csportal.records.kpi import Kpi
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from csportal.derive.variation.xmr import Segment, Variation
    from csportal.link import Portal

SUBJECTS = (Kpi,)
TABLES = ("kpi_variation",)
FEWEST = 6
"""With fewer figures than make up the shortest run there is nothing to see that the table does not say."""
WHOLE = 100
HALF = 0.4
"""How far a line goes on beside its first and last figure."""


def chart(portal: Portal, kpi: Kpi) -> Chart | None:
    """Return the chart: with limits, or with the mean alone while figures are too few for them; or none."""
    found = variation(portal, kpi)
    if len(found.points) < FEWEST:
        return None
    lines = [line for segment in found.segments for line in _lines(found, segment)]
    drawn = [float(point.value) for point in found.points]
    drawn += [y for line in lines for _, y, _ in line.points if y is not None]
    drawn += [float(found.goal)] if found.goal is not None else []
    steps = ticks(_range(kpi, min(drawn), max(drawn)))
    goal = [Rule(f"Target {found.say(found.goal)}", float(found.goal))] if found.goal is not None else []
    values = tuple(
        (at, float(point.value), f"{found.say(point.value)} {point.period.when}")
        for at, point in enumerate(found.points)
    )
    return Chart(
        name="variation",
        title=_finding(found),
        subtitle=_subtitle(portal, found),
        description=_description(found),
        x=Axis("category", labels=tuple(point.period.short for point in found.points)),
        y=Axis("number", kpi.measure.label, low=steps[0], high=steps[-1], ticks=labelled(kpi, steps)),
        marks=(*lines, *goal, Line("Value", values, "none"), *_flagged(found)),
        height=330,
    )


def _lines(found: Variation, segment: Segment) -> Iterator[Line]:
    """Yield the mean and the limits of one segment; the newest limits have their names."""
    first = found.points.index(segment.points[0])
    ends = (first - HALF, first + len(segment.points) - 1 + HALF)
    newest = segment is found.segments[-1]

    def line(name: str, at: Fraction, role: str, side: str = "") -> Line:
        said = f"{name} {found.say(at)}"
        return Line(said, tuple((x, float(at), said) for x in ends), role, named=side if newest else "")

    yield line("Mean", segment.mean, "mean")
    bounds = segment.limits
    if bounds and bounds.moving_range:
        hidden = unreachable(found, bounds)
        if "lower" not in hidden:
            yield line("Lower limit", bounds.lower, "limit", "below")
        if "upper" not in hidden:
            yield line("Upper limit", bounds.upper, "limit", "above")


def _flagged(found: Variation) -> Iterator[Points]:
    """Yield the figures that stand out, with a shape for each kind."""
    spots = []
    for at, point in enumerate(found.points):
        if point.flag:
            shape, role = MARKS[icon_of(point.flag, found.kpi.better).kind]
            said = f"{found.say(point.value)} {point.period.when}: {signal(found, point)}"
            spots.append((at, float(point.value), said, shape, role))
    if spots:
        yield Points("Stands out", tuple(spots))


def _subtitle(portal: Portal, found: Variation) -> str:
    unit = f", {found.kpi.measure.label}" if found.kpi.unit == Unit.RATE else ""
    mean = f"The thin line is the mean, {found.say(found.segments[-1].mean)}"
    limited = any(segment.limits for segment in found.segments)
    return f"{found.kpi.title}, {place_of(portal, found.kpi)}{unit}. {mean}{'; dots are limits.' if limited else '.'}"


def _finding(found: Variation) -> str:
    newest = found.points[-1]
    said = f"{found.say(newest.value)} {newest.period.when}"
    if found.icon is None:
        return f"{said}: too few figures yet for limits"
    if newest.flag is None:
        return f"{said}: within the usual variation"
    return f"{said}: {EVERY[found.icon.kind].lower()}, {label(newest.flag)}"


def _description(found: Variation) -> str:
    parts = [f"{found.say(point.value)} {point.period.when}" for point in found.points]
    flagged = [f"{point.period.name}: {signal(found, point)}" for point in found.points if point.flag]
    told = [f"{capital('; '.join(parts))}."]
    for segment in found.segments:
        start = f" {segment.points[0].period.when}" if segment.rebase else ""
        lines = f"mean {found.say(segment.mean)}"
        if segment.limits:
            lines += f", limits {found.say(segment.limits.lower)} and {found.say(segment.limits.upper)}"
        told.append(f"{'From the new start' + start + ': ' + lines if start else capital(lines)}.")
    told += [f"Target: {found.say(found.goal)}."] if found.goal is not None else []
    return " ".join([*told, f"{capital('; '.join(flagged))}." if flagged else "No figure stands out."])


def _range(kpi: Kpi, low: float, high: float) -> tuple[float, float]:
    """Return the ends of the axis: some room beside what is drawn, but none where no figure can be."""
    room = (high - low or abs(high) or 1) * 0.06
    first = 0 if 0 <= low < room else low - room
    whole = kpi.unit == Unit.PERCENT and high <= WHOLE < high + room
    return first, WHOLE if whole else high + room
