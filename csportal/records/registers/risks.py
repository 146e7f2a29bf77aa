"""Risks: what may keep the plan from being done."""

from __future__ import annotations

from typing import ClassVar, Self

from pydantic import model_validator

from csportal.records.base import Record, Source
from csportal.records.fields import Id, Line, Text, Whole, optional, required
from csportal.records.refusing import refusal

LARGEST = 5


class Risk(Record):
    """One risk."""

    kind_of_record: ClassVar = "risk"

    item_id: Id = required("The risk's id, unique in the plan.", alias="id")
    title: Line = required("The risk, in a few words.")
    text: Text = required("What may happen and what would come of it.")
    likelihood: Whole | None = optional("How likely it is now, from 1 to 5.", examples=["3"])
    impact: Whole | None = optional("How much harm it would do, from 1 to 5.", examples=["4"])
    owner: Line | None = optional("Who answers for it.")
    action: Text | None = optional("What is being done about it.")
    note: Text | None = optional("What a reader should know of it.")

    @model_validator(mode="after")
    def _is_scored_whole(self) -> Self:
        for name, other in (("likelihood", "impact"), ("impact", "likelihood")):
            given = getattr(self, name)
            if given is not None and not 1 <= given <= LARGEST:
                message = f"The {name} of a risk is from 1 to {LARGEST}, not {given}."
                raise refusal("unclear-value", message, "Use the scale of 1 to 5.", (name,))
            if given is None and getattr(self, other) is not None:
                message = f"A risk with a likelihood and an impact has a score; here is no “{name}”."
                raise refusal("unclear-value", message, f"Add “{name}”, or leave out both.", (other,))
        return self

    @property
    def score(self) -> int | None:
        """Likelihood times impact, from 1 to 25; none where the plan does not rate the risk."""
        return None if self.likelihood is None or self.impact is None else self.likelihood * self.impact


class Risks(Record):
    """The risks that a plan names, in its order."""

    kind_of_record: ClassVar = "risks"
    file: ClassVar = "{council}/{plan}/registers/risks.yml"

    high_score: Whole | None = optional(
        "From which score of 25 a risk needs attention; 12 if left out.", examples=["12"]
    )
    risks: tuple[Risk, ...] = required("The risks.", min_length=1)
    note: Text | None = optional("What a reader should know of the list.")
    source: Source = required("Where the list stands in the source.")
