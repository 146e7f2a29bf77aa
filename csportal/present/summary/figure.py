"""A figure in a sentence: when it was how much of what, in the measure's own words where it has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.figures import figure

if TYPE_CHECKING:
    from csportal.derive.rating.rag import Interval
    from csportal.records.kpi import Kpi
    from csportal.values.period import Period


def told(kpi: Kpi, period: Period) -> str:
    """Return the figure of a period in a sentence: "in 2010/11, 50% of visits were made in time"."""
    said = figure(kpi, kpi.values[period]).text
    if kpi.in_words:
        return f"{period.when}, {kpi.in_words.rstrip('.').replace('_', said)}"
    return f"{period.when} the figure was {said}"


def range_words(kpi: Kpi, one: Interval) -> str:
    """Return a range in a sentence: "from 4% to 6%"."""
    assert one.least is not None  # noqa: S101 - a range has both ends
    assert one.most is not None  # noqa: S101 - a range has both ends
    return f"from {kpi.measure.say(one.least)} to {kpi.measure.say(one.most)}"
