"""Tolerance: how far off its target a measure may be and still count as close to it."""

from __future__ import annotations

from typing import Annotated, ClassVar, Self

from pydantic import BeforeValidator, model_validator

from csportal.problems import quoted
from csportal.records.base import Part
from csportal.records.fields import Number, optional
from csportal.records.refusing import refusal


def _no_share(given: object) -> object:
    """Refuse points with a sign of per cent: nothing tells whether points or a share of the target is meant."""
    if isinstance(given, str) and given.strip().endswith("%"):
        number = given.strip().removesuffix("%").strip()
        message = f"{quoted(given)} is written in per cent, but points are the measure's own unit."
        hint = f"Write “points: {number}” for percentage points, or “percent: {number}” for a share of the target."
        raise refusal("unclear-tolerance", message, hint)
    return given


Points = Annotated[Number, BeforeValidator(_no_share)]


class Tolerance(Part):
    """One rule, said in one of three ways: councils have no common one, so each measure or portal says its own."""

    alone: ClassVar = "points"

    points: Points | None = optional("So many of the measure's own unit; percentage points for a percentage.")
    percent: Number | None = optional("So many per cent of the target.")
    floor: Number | None = optional("The value that still counts as close to target.")

    @model_validator(mode="after")
    def _one_rule(self) -> Self:
        given = [value for value in (self.points, self.percent, self.floor) if value is not None]
        if len(given) != 1:
            message = "A tolerance is one of points, percent or floor."
            raise refusal("unclear-tolerance", message, "Keep one of them, for example {points: 5}.")
        if given[0] < 0 and self.floor is None:
            message = "A tolerance cannot be negative."
            raise refusal("unclear-tolerance", message, "Write how far off target still counts as close.")
        return self
