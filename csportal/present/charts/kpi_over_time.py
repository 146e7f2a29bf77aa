"""A KPI over time against its target: a line with a gap wherever there is no number."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from csportal.derive.standing import limits_of, standing, target_for
from csportal.present.scale import ticks
from csportal.present.shapes import Axis, Chart, Line, Points, Rule
from csportal.present.words import TONES, capital, compared_with, place_of
from csportal.records.kpi import Kpi
from csportal.values.number import decimals_of
from csportal.values.unit import Measure, Unit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from csportal.derive.standing import Standing
    from csportal.link import Portal
    from csportal.values.period import Period

SUBJECTS = (Kpi,)
TABLES = ("kpi_values",)
SHAPES = {"on": "circle", "close": "diamond", "off": "triangle"}


def chart(portal: Portal, kpi: Kpi) -> Chart | None:
    """Return the chart, or none while there is no number to draw, or but one and nothing to hold it to."""
    now = standing(portal, kpi)
    series = {period: entry.value for period, entry in sorted(kpi.values.items())}
    baseline = kpi.start if kpi.baseline and kpi.baseline.value is not None else None
    others = {period: one.value for series in kpi.comparators.values() for period, one in series.items()}
    to_come = {period for period in kpi.targets if limits_of(portal, kpi, kpi.targets[period]) and period > max(series)}
    periods = sorted({*series, *([baseline.period] if baseline else []), *to_come, *others})
    numbers = {period: value for period, value in series.items() if isinstance(value, Decimal)}
    if not numbers:
        return None
    goals = _goals(portal, kpi, periods)
    drawn = [*numbers.values(), *goals.values(), *others.values(), *([baseline.value] if baseline else [])]
    if len(drawn) < 2:  # noqa: PLR2004 - one figure makes no picture
        return None
    steps = [one for one in ticks(_with_room(drawn), from_nought=_from_nought(kpi, drawn)) if _sensible(kpi, one)]
    marks: list[Line | Points | Rule] = []
    marks.append(
        Line(
            "Value",
            tuple(
                (at, _float(numbers.get(period)), _say(kpi, numbers.get(period))) for at, period in enumerate(periods)
            ),
        )
    )
    if len(goals) == 1 and next(iter(goals)) in to_come:
        period, goal = next(iter(goals.items()))
        label = f"Target {kpi.measure.say(goal)}"
        spot = (periods.index(period), float(goal), label, "diamond", "target")
        marks.append(Points("Target", (spot,), labelled=True))
    elif len(set(goals.values())) == 1:
        goal = next(iter(goals.values()))
        marks.append(Rule(f"Target {kpi.measure.say(goal)}", float(goal)))
    elif goals:
        marks.append(
            Line(
                "Target",
                tuple((at, _float(goals.get(one)), _say(kpi, goals.get(one))) for at, one in enumerate(periods)),
                "target",
            )
        )
    if baseline:
        label = f"Baseline {kpi.measure.say(baseline.value)}"
        marks.append(
            Points(
                "Baseline",
                ((periods.index(baseline.period), float(baseline.value), label, "square", "baseline"),),
                labelled=True,
            )
        )
    for whose, compared in kpi.comparators.items():
        at_each = (
            (periods.index(period), float(one.value), f"{capital(compared_with(whose))} {kpi.measure.say(one.value)}",
             "diamond", "comparator")
            for period, one in sorted(compared.items())
        )  # fmt: skip
        marks.append(Points(capital(compared_with(whose)), tuple(at_each), labelled=True))
    newest = max(numbers)
    tone = TONES.get(now.rag, "series") if newest == now.period else "series"
    marks.append(
        Points(
            "Latest",
            (
                (
                    periods.index(newest),
                    float(numbers[newest]),
                    _say(kpi, numbers[newest]),
                    SHAPES.get(tone, "circle"),
                    tone,
                ),
            ),
            labelled=True,
        )
    )
    return Chart(
        name="over-time",
        title=_finding(now, newest),
        subtitle=f"{kpi.title}, {place_of(portal, kpi)}{_unit(kpi)}",
        description=_description(kpi, periods, series, goals),
        x=Axis("category", labels=tuple(period.short for period in periods)),
        y=Axis("number", kpi.measure.label, low=steps[0], high=steps[-1], ticks=_labelled(kpi, steps)),
        marks=tuple(marks),
    )


def _labelled(kpi: Kpi, steps: list[float]) -> tuple[tuple[float, str], ...]:
    """Return the axis's numbers with their labels: as many decimals as the numbers have, the unit where it is short."""
    exact = [Decimal(str(step)).normalize() for step in steps]
    places = max(decimals_of(step) for step in exact)
    measure = Measure(Unit.COUNT if kpi.unit == Unit.RATE else kpi.unit, places)
    return tuple((float(step), measure.say(step)) for step in exact)


def _with_room(drawn: list[Decimal]) -> list[float]:
    """Return the values with some room above and below, so that no point stands on the frame."""
    low, high = float(min(drawn)), float(max(drawn))
    room = (high - low or abs(high) or 1) * 0.12
    return [low - room if low else low, high + room]


def _goals(portal: Portal, kpi: Kpi, periods: list[Period]) -> dict[Period, Decimal]:
    """Return the numeric target of each period that has a value, and of those whose value is still to come."""
    found: dict[Period, Decimal] = {}
    for period in periods:
        held, target = target_for(kpi, period)
        if held and held > period and not held.holds(period):
            continue  # the target of a later time is drawn there
        limits = limits_of(portal, kpi, target)
        if limits and not limits.strict:  # what others have is drawn as theirs
            found[period] = limits.target
    return found


def _from_nought(kpi: Kpi, drawn: list[Decimal]) -> bool:
    """Whether the axis begins at nought: counts do; a percentage does if it comes near."""
    low, high = min(drawn), max(drawn)
    return kpi.unit == Unit.COUNT or low <= 0 or float(low) < (float(high) - float(low)) * 1.5


def _sensible(kpi: Kpi, step: float) -> bool:
    return kpi.unit != Unit.PERCENT or -100 <= step <= 100  # noqa: PLR2004 - a percentage's own bounds


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _say(kpi: Kpi, value: Decimal | None) -> str:
    return "" if value is None else kpi.measure.say(value)


def _unit(kpi: Kpi) -> str:
    return f", {kpi.measure.label}" if kpi.unit == Unit.RATE else ""


def _finding(now: Standing, newest: Period) -> str:
    value = now.kpi.values[newest].value
    assert isinstance(value, Decimal)  # noqa: S101 - only numbers are chosen
    words = f"{now.kpi.measure.say(value)} in {newest.name}"
    return f"{words}: {now.rag}" if newest == now.period and now.rag.rated else words


def _description(kpi: Kpi, periods: list[Period], series: Mapping[Period, object], goals: dict[Period, Decimal]) -> str:
    parts = []
    for period in periods:
        value = series.get(period)
        if isinstance(value, Decimal):
            parts.append(f"{kpi.measure.say(value)} in {period.name}")
        elif period in series:
            parts.append(f"no number for {period.name}")
    if kpi.start and kpi.start.period not in series:
        parts.append(f"baseline {kpi.measure.say(kpi.start.value)} in {kpi.start.period.name}")
    for whose, compared in kpi.comparators.items():
        parts += [f"{compared_with(whose)} {kpi.measure.say(one.value)} in {at.name}" for at, one in compared.items()]
    said = sorted(set(goals.values()))
    target = f" Target: {', '.join(kpi.measure.say(goal) for goal in said)}." if said else ""
    return f"{capital('; '.join(parts))}.{target}"
