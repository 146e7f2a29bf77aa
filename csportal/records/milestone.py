"""Milestones: one dated commitment each, with what was said of it period by period."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Self

from pydantic import Field, model_validator

from csportal.records.base import Part, Rating, Record, Source
from csportal.records.fields import Line, Span, SpanKey, Text, listed, optional, reference, required, word
from csportal.records.refusing import refusal

if TYPE_CHECKING:
    from csportal.values.period import Period


class MilestoneJudgement(Rating):
    """An officer's rating of a milestone, or what was decided about it."""

    status: word("on-track", "at-risk", "off-track", "complete", "not-started", "deferred", "cancelled") = required(  # type: ignore[valid-type]
        "The officer's rating, or what was decided: to put it off, or to give it up.",
    )


class MilestoneUpdate(Part):
    """What one period's report says of the milestone."""

    commentary: Text = required("What has been done, in plain sentences.")
    forecast: Span | None = optional("When it is now expected.")
    completed: Span | None = optional("When it was done.")
    judgement: MilestoneJudgement | None = optional("The officer's rating, or what was decided.")
    note: Text | None = optional("What a reader should know of it.")


class Step(Part):
    """One thing that has to happen on the way, with its date where the source gives one."""

    what: Text = required("What has to happen, in a few plain words.")
    ref: Line | None = optional("Its reference, as printed.")
    starts: Span | None = optional("When it begins, where the source says so.")
    due: Span | None = optional("By when.")
    completed: Span | None = optional("When it was done.")
    printed: Line | None = optional("The words in which the source gives the date, where they are not as exact.")
    note: Text | None = optional("What a reader should know of it.")


class DueChange(Part):
    """One time that the due date was moved: what it was until then, and why."""

    was: Span = required("By when it was to be done until then.", alias="from", examples=["2017-09"])
    date: Span = required("When the date was moved.", examples=["2017-06-01"])
    why: Text = required("Why it was moved, in a plain sentence.")


class Milestone(Record):
    """One commitment, dated where the source dates it."""

    kind_of_record: ClassVar = "milestone"
    file: ClassVar = "{council}/{plan}/milestones/{id}.yml"

    title: Line = required("What is to be done, in the source's own few words or in fewer.")
    about: Text | None = optional("What it means, in plain sentences.")
    refs: tuple[Line, ...] = listed("Its references, as printed.", examples=[["LAS1", "LAS2"]])
    actions: tuple[Line, ...] = listed("The references of the actions within it, as printed.")
    group: Line | None = optional("The division, phase or heading that it stands under in the source.")
    tags: tuple[Line, ...] = listed("Marks that the source puts beside it.", examples=[["3BW"]])
    kind: word("milestone", "deliverable", "commissioning intention", "phase", "recommendation", "proposal") = required(  # type: ignore[valid-type]
        "The kind of commitment.",
    )
    priority: reference("priority") | None = optional("The priority that it serves.")  # type: ignore[valid-type]
    objective: reference("objective") | None = optional("The objective that it serves.")  # type: ignore[valid-type]
    service: reference("service") | None = optional("The service that does it.")  # type: ignore[valid-type]
    kpis: tuple[reference("kpi"), ...] = listed("The measures that should move when it is done.")  # type: ignore[valid-type]
    starts: Span | None = optional("When it begins.")
    due: Span | None = optional(
        "By when it is to be done; a month means its last day. Left out where no date is given."
    )
    printed: Line | None = optional("The words in which the source gives the date, where they are not as exact.")
    changes: tuple[DueChange, ...] = listed("How its due date was moved after it was first published, in order.")
    steps: tuple[Step, ...] = listed("What has to happen for it, in order.")
    outcome: Text | None = optional("What should be better when it is done, in plain sentences.")
    success_measures: tuple[Line, ...] = listed("By what its success is to be judged.")
    owner: Line | None = optional("Who answers for it.")
    updates: dict[SpanKey, MilestoneUpdate] = Field(default_factory=dict, description="What each period's report says.")
    note: Text | None = optional("What a reader should know of it.")
    source: Source = required("Where it stands in the source.")

    @model_validator(mode="after")
    def _was_due_at_another_time(self) -> Self:
        for row, change in enumerate(self.changes):
            then = self.changes[row + 1].was if row + 1 < len(self.changes) else self.due
            if change.was == then:
                message = "The milestone is due by the same date before and after this change."
                hint = "Write in “from” by when it was due until then; “due” is by when it is due now."
                raise refusal("due-change", message, hint, ("changes", row, "from"))
        return self

    @property
    def deadline(self) -> Period | None:
        """When all of it is to be done: its own date, or that of its last dated step.

        It is none where the date was taken away: the steps' dates stand for the whole only if it never had its own.
        """
        if self.due or self.changes:
            return self.due
        return max((step.due for step in self.steps if step.due), default=None)

    @property
    def baseline(self) -> Period | None:
        """By when it was to be done at first, before any change."""
        return self.changes[0].was if self.changes else self.deadline
