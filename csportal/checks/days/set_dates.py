"""The times that measures and milestones set, foresee or record, with the way to each: some lie after their plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from csportal.values.period import Period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.records.base import Part
    from csportal.records.budget import Path
    from csportal.records.kpi import Kpi
    from csportal.records.milestone import Milestone

Set = tuple["Path", Period]
FROM = {"from": "was"}
"""The fields that have another name in their files."""


def of_kpi(kpi: Kpi) -> Iterator[Set]:
    """Yield the times of a measure's targets, and the days on which it was changed, judged or foreseen."""
    for period, value in kpi.values.items():
        if value.due or value.forecast or value.judgement:
            yield from _in(value, ("values", period.text), "due", "forecast.date", "judgement.date")
    for period, target in kpi.targets.items():
        yield ("targets", period.text), period
        for row, change in enumerate(target.changes):
            yield from _in(change, ("targets", period.text, "changes", row), "date")
    for period, rebase in kpi.variation.rebases.items() if kpi.variation else ():
        yield from _in(rebase, ("variation", "rebases", period.text), "date")


def of_milestone(milestone: Milestone) -> Iterator[Set]:
    """Yield the times at which a milestone and its steps are due, expected or done, and its updates judged."""
    yield from _in(milestone, (), "due")
    for row, change in enumerate(milestone.changes):
        yield from _in(change, ("changes", row), "from", "date")
    for row, step in enumerate(milestone.steps):
        yield from _in(step, ("steps", row), "due", "completed")
    for period, update in milestone.updates.items():
        yield from _in(update, ("updates", period.text), "completed", "judgement.date", "forecast")


def _in(part: Part, path: Path, *fields: str) -> Iterator[Set]:
    """Yield the times in some fields of a part; “forecast.date” is a field of a field."""
    for field in fields:
        steps = tuple(field.split("."))
        found: Any = part
        for step in steps:
            found = getattr(found, FROM.get(step, step), None)
        if isinstance(found, Period):
            yield (*path, *steps), found
