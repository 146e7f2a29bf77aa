"""Variation: how the limits between which a measure usually varies are worked out, where they are not by the rule."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from csportal.records.base import Part
from csportal.records.fields import Span, SpanKey, Text, Whole, YesNo, optional, required
from csportal.records.refusing import refusal


class Rebase(Part):
    """A new start of the limits: dated, and with its reason, because it changes what counts as unusual."""

    date: Span = required("When it was decided.")
    why: Text = required("What changed for good, in a plain sentence.")


class Variation(Part):
    """What differs from the rule: a run of seven, all points, no jump left out, no new start."""

    run: Whole = Field(default=7, description="How many points in a row are a shift or a trend: 6 or 7.")
    fix_after: Whole | None = optional("From how many points the limits are worked out, where not from all.")
    screened: YesNo = Field(
        default=False, description="Whether sudden jumps are left out of the average change, as some tools do."
    )
    rebases: dict[SpanKey, Rebase] = Field(
        default_factory=dict, description="The first period of each new start of the limits."
    )

    @model_validator(mode="after")
    def _is_six_or_seven(self) -> Self:
        if self.run not in {6, 7}:
            message = f"A run of {self.run} points is not a rule."
            raise refusal("unclear-value", message, "Write 6 or 7, or leave it out.", ("run",))
        return self
