"""Status counts: how many measures are on target, close, off target and not rated, as one bar in parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.rollup.counts import count
from csportal.present.counts import rated_in_words
from csportal.present.gather import standings
from csportal.present.shapes import Axis, Bars, Chart
from csportal.present.words import listed, plural
from csportal.records.council import Council, Service
from csportal.records.objectives import Objective
from csportal.records.plan import Plan
from csportal.records.priorities import Priority

if TYPE_CHECKING:
    from csportal.link import Portal

SUBJECTS = (Council, Plan, Priority, Objective, Service)
TABLES = ("measures",)


def chart(portal: Portal, record: Council | Plan | Priority | Objective | Service) -> Chart | None:
    """Return the bar, or none where there is no measure to count."""
    counts = count(standings(portal, record))
    if not counts.total:
        return None
    parts = [("on", "on target", counts.on), ("close", "close", counts.close), ("off", "off target", counts.off),
             ("none", "not rated", counts.unrated)]  # fmt: skip
    marks: list[Bars] = []
    start = 0
    for role, words, number in parts:
        if number:
            marks.append(Bars(words, ((0, start, start + number, f"{number} {words}"),), role))
        start += number
    said = listed(f"{number} {words}" for _, words, number in parts)
    return Chart(
        name="status-counts",
        title=rated_in_words(counts),
        subtitle="",
        description=f"{said}, of {plural(counts.total, 'measure')}.",
        x=Axis("number", low=0, high=counts.total),
        y=Axis("category", labels=("",)),
        marks=tuple(marks),
        height=24,
        tiny=True,
    )
