"""What a KPI's chart over time says: its finding, and all that it shows, for those who do not see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.rating.working import range_words
from csportal.present.figures import compared_with
from csportal.present.words import capital

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.present.over_time import OverTime


def finding(one: OverTime) -> str:
    """Return what the chart shows in short: the newest number, and how it stands."""
    newest = max(one.numbers)
    words = f"{one.kpi.measure.say(one.numbers[newest])} in {newest.name}"
    return f"{words}: {one.now.rag}" if newest == one.now.period and one.now.rag.rated else words


def description(one: OverTime) -> str:
    """Return every figure that the chart shows."""
    return f"{capital('; '.join(_figures(one)))}.{_target(one)}"


def _figures(one: OverTime) -> Iterator[str]:
    say = one.kpi.measure.say
    for period in one.periods:
        if period in one.numbers:
            again = ", not to be compared with those before" if period in one.breaks else ""
            yield f"{say(one.numbers[period])} in {period.name}{again}"
        elif period in one.kpi.values:
            yield f"no number for {period.name}"
    if one.kpi.start and one.kpi.start.period not in one.kpi.values:
        yield f"baseline {say(one.kpi.start.value)} in {one.kpi.start.period.name}"
    for whose, series in one.others.items():
        for at, figure in series.items():
            yield f"{compared_with(whose)} {say(figure)} in {at.name}"
    if one.forecast and one.forecast.period and one.forecast.value is not None:
        yield f"forecast {say(one.forecast.value)} for {one.forecast.period.name}"


def _target(one: OverTime) -> str:
    """Return the targets, each once."""
    said = [one.kpi.measure.say(goal) for goal in sorted(set(one.goals.values()))]
    ends = [range_words(one.kpi, pair) for pair in sorted(set(one.ranges.values()))]
    name = "Expected range" if one.kpi.better == "neither" else "Target range"
    targets = f" Target: {', '.join(said)}." if said else ""
    return targets + (f" {name}: {', '.join(ends)}." if ends else "")
