"""Achievements: what the plan reports as done."""

from __future__ import annotations

from typing import ClassVar

from csportal.records.base import Record, Source
from csportal.records.fields import Id, Line, Span, Text, listed, optional, reference, required


class Achievement(Record):
    """One achievement."""

    kind_of_record: ClassVar = "achievement"

    item_id: Id = required("The achievement's id, unique in the plan.", alias="id")
    title: Line = required("What was achieved, in a few words.")
    text: Text = required("What was achieved, in plain sentences.")
    achieved: Line | None = optional("The figure reached, where there is a target to hold it to.")
    target: Line | None = optional("The target that it is held to.")
    priorities: tuple[reference("priority"), ...] = listed("The priorities that it serves.")  # type: ignore[valid-type]
    kpis: tuple[reference("kpi"), ...] = listed("The measures that it bears on.")  # type: ignore[valid-type]


class Achievements(Record):
    """The achievements that a plan reports, in its order."""

    kind_of_record: ClassVar = "achievements"
    file: ClassVar = "{council}/{plan}/registers/achievements.yml"

    period: Span = required("The year that they were achieved in.")
    achievements: tuple[Achievement, ...] = required("The achievements.", min_length=1)
    source: Source = required("Where the list stands in the source.")
