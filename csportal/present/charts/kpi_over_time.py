"""A KPI over time against its target: a line with a gap wherever there is no number, or a break in the series."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.present.figures import compared_with
from csportal.present.links import place_of
from csportal.present.over_time import OverTime
from csportal.present.over_time_words import description, finding
from csportal.present.scale import labelled, ticks
from csportal.present.shapes import Axis, Band, Chart, Line, Points, Rule
from csportal.present.tags import TONES
from csportal.present.words import capital
from csportal.records.kpi import Kpi
from csportal.values.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from csportal.link import Portal
    from csportal.values.period import Period

SUBJECTS = (Kpi,)
TABLES = ("kpi_values",)
SHAPES = {"on": "circle", "close": "diamond", "off": "triangle"}
Drawn = Line | Points | Rule | Band


def chart(portal: Portal, kpi: Kpi) -> Chart | None:
    """Return the chart, or none while there is no number to draw, or but one and nothing to hold it to."""
    one = OverTime(portal, kpi)
    drawn = one.drawn
    if not one.numbers or len(drawn) < 2:  # noqa: PLR2004 - one figure makes no picture
        return None
    steps = [step for step in ticks(_with_room(drawn), from_nought=_from_nought(kpi, drawn)) if _sensible(kpi, step)]
    unit = f", {kpi.measure.label}" if kpi.unit == Unit.RATE else ""
    return Chart(
        name="over-time",
        title=finding(one),
        subtitle=f"{kpi.title}, {place_of(portal, kpi)}{unit}",
        description=description(one),
        x=Axis("category", labels=tuple(period.short for period in one.periods)),
        y=Axis("number", kpi.measure.label, low=steps[0], high=steps[-1], ticks=labelled(kpi, steps)),
        marks=(*_ranges(one), Line("Value", tuple(_joined(one))), *_target(one), *_beside(one), *_newest(one)),
    )


def _joined(one: OverTime) -> Iterator[tuple[float, float | None, str]]:
    """Yield the points of the line; before one that cannot be compared with those before it, a gap."""
    for at, period in enumerate(one.periods):
        if period in one.breaks:
            yield at - 0.5, None, ""
        number = one.numbers.get(period)
        yield at, None if number is None else float(number), "" if number is None else one.kpi.measure.say(number)


def _target(one: OverTime) -> Iterator[Drawn]:
    """Yield the target: a rule where it is one throughout, a point where it is still to come, else a line."""
    goals, say = one.goals, one.kpi.measure.say
    if len(goals) == 1 and next(iter(goals)) in one.to_come:
        period, goal = next(iter(goals.items()))
        spot = (one.periods.index(period), float(goal), f"Target {say(goal)}", "diamond", "target")
        yield Points("Target", (spot,), labelled=True)
    elif len(set(goals.values())) == 1:
        goal = next(iter(goals.values()))
        yield Rule(f"Target {say(goal)}", float(goal))
    elif goals:
        yield _line(one, "Target", goals)


def _ranges(one: OverTime) -> Iterator[Drawn]:
    """Yield the range to be within, or the one that is expected: a band where it is one throughout, else two lines."""
    say = one.kpi.measure.say
    name, role = ("Expected", "baseline") if one.kpi.better == "neither" else ("Target", "target")
    if len(set(one.ranges.values())) == 1:
        low, high = next(iter(one.ranges.values()))
        yield Band(f"{name} range", float(low), float(high))
        yield Rule(f"{name} range from {say(low)}", float(low), role)
        yield Rule(f"{name} range to {say(high)}", float(high), role)
    elif one.ranges:
        yield replace(_line(one, f"{name}, most", {at: ends[1] for at, ends in one.ranges.items()}), named="above")
        yield replace(_line(one, f"{name}, least", {at: ends[0] for at, ends in one.ranges.items()}), named="below")


def _line(one: OverTime, name: str, figures: Mapping[Period, Decimal]) -> Line:
    """Return a line of what the values are held to, with gaps where that is nothing."""
    points = [(at, figures.get(period)) for at, period in enumerate(one.periods)]
    say = one.kpi.measure.say
    return Line(
        name,
        tuple((at, None if end is None else float(end), "" if end is None else say(end)) for at, end in points),
        "target",
    )


def _beside(one: OverTime) -> Iterator[Points]:
    """Yield what stands beside the values: the baseline, what others have, and what is expected."""
    kpi = one.kpi
    if one.baseline:
        label = f"Baseline {kpi.measure.say(one.baseline.value)}"
        spot = (one.periods.index(one.baseline.period), float(one.baseline.value), label, "square", "baseline")
        yield Points("Baseline", (spot,), labelled=True)
    for whose, series in one.others.items():
        name = capital(compared_with(whose))
        labels = {period: f"{name} {kpi.measure.say(figure)}" for period, figure in series.items()}
        spots = [(one.periods.index(period), float(figure), labels[period], "diamond", "comparator")
                 for period, figure in series.items()]  # fmt: skip
        yield Points(name, tuple(spots), labelled=True)
    if one.forecast and one.forecast_at and one.forecast.value is not None:
        label = f"Forecast {kpi.measure.say(one.forecast.value)}"
        spot = (one.periods.index(one.forecast_at), float(one.forecast.value), label, "ring", "baseline")
        yield Points("Forecast", (spot,), labelled=True)


def _newest(one: OverTime) -> Iterator[Points]:
    newest = max(one.numbers)
    tone = TONES.get(one.now.rag, "series") if newest == one.now.period else "series"
    label, shape = one.kpi.measure.say(one.numbers[newest]), SHAPES.get(tone, "circle")
    spot = (one.periods.index(newest), float(one.numbers[newest]), label, shape, tone)
    yield Points("Latest", (spot,), labelled=True)


def _with_room(drawn: list[Decimal]) -> list[float]:
    """Return the values with some room above and below, so that no point stands on the frame."""
    low, high = float(min(drawn)), float(max(drawn))
    room = (high - low or abs(high) or 1) * 0.12
    return [low - room if low else low, high + room]


def _from_nought(kpi: Kpi, drawn: list[Decimal]) -> bool:
    """Whether the axis begins at nought: counts do; a percentage does if it comes near."""
    low, high = min(drawn), max(drawn)
    return kpi.unit == Unit.COUNT or low <= 0 or float(low) < (float(high) - float(low)) * 1.5


def _sensible(kpi: Kpi, step: float) -> bool:
    return kpi.unit != Unit.PERCENT or -100 <= step <= 100  # noqa: PLR2004 - a percentage's own bounds
