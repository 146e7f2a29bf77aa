"""Milestones: one dated commitment each, with what was said of it period by period."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from csportal.records.base import Judgement, Part, Record, Source
from csportal.records.fields import Line, Span, SpanKey, Text, listed, optional, reference, required, word


class MilestoneUpdate(Part):
    """What one period's report says of the milestone."""

    commentary: Text = required("What has been done, in plain sentences.")
    forecast: Span | None = optional("When it is now expected.")
    completed: Span | None = optional("When it was done.")
    judgement: Judgement | None = optional("The officer's rating.")
    note: Text | None = optional("What a reader should know of it.")


class Milestone(Record):
    """One dated commitment."""

    kind_of_record: ClassVar = "milestone"
    file: ClassVar = "{council}/{plan}/milestones/{id}.yml"

    title: Line = required("What is to be done, as printed.")
    refs: tuple[Line, ...] = listed("Its references, as printed.", examples=[["LAS1", "LAS2"]])
    actions: tuple[Line, ...] = listed("The references of the actions within it, as printed.")
    kind: word("milestone", "deliverable", "commissioning intention", "phase", "recommendation") = required(  # type: ignore[valid-type]
        "The kind of commitment.",
    )
    priority: reference("priority") | None = optional("The priority that it serves.")  # type: ignore[valid-type]
    objective: reference("objective") | None = optional("The objective that it serves.")  # type: ignore[valid-type]
    service: reference("service") | None = optional("The service that does it.")  # type: ignore[valid-type]
    kpis: tuple[reference("kpi"), ...] = listed("The measures that should move when it is done.")  # type: ignore[valid-type]
    starts: Span | None = optional("When it begins.")
    due: Span = required("By when it is to be done; a month means its last day.")
    owner: Line | None = optional("Who answers for it.")
    updates: dict[SpanKey, MilestoneUpdate] = Field(default_factory=dict, description="What each period's report says.")
    note: Text | None = optional("What a reader should know of it.")
    source: Source = required("Where it stands in the source.")
