"""Comparators: what other councils have, on average or one by one, for the same measure."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Self

from pydantic import BeforeValidator, Field, model_validator

from csportal.records.base import Part
from csportal.records.fields import Line, Name, Number, Text, Value, optional, required, word
from csportal.records.refusing import refusal

COMPARATORS = ("statistical-neighbours", "region", "england")
NAMES = {"statistical-neighbours": "statistical neighbours", "region": "the region", "england": "England"}
"""What each is called in a sentence."""
Comparator = word(*COMPARATORS)


def _short_form(given: Any) -> Any:
    """Let `2010: 82.1` stand for `2010: {value: 82.1}`."""
    return {"value": given} if isinstance(given, str) else given


class OthersFigure(Part):
    """What others have in one period: their average, or the figure of the whole, and where the council stands in it."""

    alone: ClassVar = "value"

    value: Number = required("Their average, or the figure of the whole.")
    members: dict[Name, Value] = Field(
        default_factory=dict,
        description="The figure of each of them, by name, or the word that says why there is none.",
        examples=[{"Bexford": "74.1", "Carham": "not-available"}],
    )
    quartiles: tuple[Number, Number, Number, Number, Number] | None = optional(
        "The least, the three quartiles and the most of all of them.",
        examples=[["48.1", "70.2", "77.0", "83.5", "99.0"]],
    )
    list_version: Line | None = optional("Which list of them it is.", examples=["April 2021"])
    printed: Line | None = optional("The words in which the source prints it, where they say more.")
    not_comparable: Text | None = optional(
        "Why it cannot be compared with the measure's own figure, where it cannot: nothing is then worked out."
    )
    note: Text | None = optional("What a reader should know of it.")
    source: Line | None = optional("Where the figure was published.")

    @model_validator(mode="after")
    def _rises(self) -> Self:
        if self.quartiles and list(self.quartiles) != sorted(self.quartiles):
            message = "The quartiles do not rise from the least to the most."
            hint = "Write the least, the three quartiles and the most, in this order."
            raise refusal("unclear-value", message, hint, ("quartiles",))
        return self


ComparatorFigure = Annotated[OthersFigure, BeforeValidator(_short_form)]
