"""Targets: what a KPI is to reach in a period, and how that was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from pydantic import Field, model_validator

from csportal.problems import nearest, quoted
from csportal.records.base import Part
from csportal.records.comparator import COMPARATORS
from csportal.records.fields import Change, Line, Number, Range, Span, Text, YesNo, listed, optional, required, word
from csportal.records.refusing import refusal
from csportal.records.target_fields import QUARTERS, Point, Points
from csportal.values.period import parse_period

if TYPE_CHECKING:
    from decimal import Decimal

    from csportal.values.period import Period

WORDS = ("increase", "decrease", "sustain", "monitor", "to be confirmed", "not-applicable")
SLIPS = {"tbc": "to be confirmed", "tba": "to be confirmed", "tbd": "to be confirmed", "n/a": "not-applicable",
         "na": "not-applicable", "none": "not-applicable", "maintain": "sustain", "reduce": "decrease",
         "new": "to be confirmed"}  # fmt: skip
KINDS = ("value", "between", "change", "change_points", "below", "above", "aim")
"""The fields of which a target has one."""
DATED = ("increase", "decrease")
"""The aims in words that can be met by a day."""


class Goal(Part):
    """What a KPI is to reach: a number, a range, a change from a baseline, a place beside others, or words."""

    value: Number | None = optional("The number to reach.")
    between: Range | None = optional(
        "The two figures between which it is to lie, both included.", examples=[["4", "6"]]
    )
    profile: dict[Point, Number] = Field(
        default_factory=dict,
        description="What is to be reached by the end of each part of the time, up to the number itself at the end.",
        examples=[{"Q1": "20", "Q2": "45", "Q3": "70", "Q4": "90"}],
    )
    change: Change | None = optional("The change from the baseline, in per cent.", examples=["-1.43%"])
    change_points: Points | None = optional(
        "The change from the baseline in the measure's own unit; percentage points for a percentage.", examples=["-2"]
    )
    since: Span | None = optional("The baseline's period that the change starts from.", alias="from")
    below: word(*COMPARATORS) | None = optional("Whose figure the value is to be lower than.")  # type: ignore[valid-type]
    above: word(*COMPARATORS) | None = optional("Whose figure the value is to be higher than.")  # type: ignore[valid-type]
    aim: word(*WORDS) | None = optional("The target in words, where it is no number.")  # type: ignore[valid-type]
    by: Span | None = optional(
        "By when it is to be met, where that is not at the end of its time.", examples=["2012-08-31"]
    )

    @model_validator(mode="before")
    @classmethod
    def _read_short_form(cls, given: Any) -> Any:
        if not isinstance(given, str):
            return given
        if given.strip() in WORDS:
            return {"aim": given}
        if given.strip() and not any(letter.isdigit() for letter in given):
            message = f"{quoted(given)} is not a number, nor a word for a target."
            slip = SLIPS.get(given.strip().lower())
            raise refusal("not-a-number", message, f"Write {quoted(slip)}." if slip else nearest(given, WORDS))
        return {"value": given}

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        if sum(getattr(self, name) is not None for name in KINDS) != 1:
            message = f"A target is one of {', '.join(KINDS[:-1])} or {KINDS[-1]}."
            raise refusal("unclear-target", message, "Keep one of them, for example “2011-12: 85”.")
        return self

    @model_validator(mode="after")
    def _is_dated_once(self) -> Self:
        if self.profile and (self.value is None or self.by):
            message = "A profile leads to a number at the end of the target's time."
            hint = "Give the number as “value”, and no “by”; or delete “profile”."
            raise refusal("unclear-target", message, hint, ("profile",))
        if self.by and self.aim and self.aim not in DATED:
            message = f"A target that is {quoted(self.aim)} cannot be met by a day."
            raise refusal("unclear-target", message, "Delete “by”, or give what is to be met by then.", ("by",))
        if self.since and self.change is None and self.change_points is None:
            message = "Only a change starts from the figure of a period."
            hint = "Delete “from”, or give the change: “change: -10%”, or “change_points: -2”."
            raise refusal("unclear-target", message, hint, ("from",))
        return self

    def points(self, period: Period) -> dict[Period, Decimal]:
        """Return the profile with each point's own period; `Q1` is the first quarter of the target's financial year."""
        named = {f"{period.text} {name}" if name in QUARTERS else name: number for name, number in self.profile.items()
                 if name not in QUARTERS or period.kind == "financial-year"}  # fmt: skip
        return {parse_period(name): number for name, number in named.items()}

    def is_same(self, other: Goal) -> bool:
        """Whether the other asks for the same, whatever is said of either."""
        return all(getattr(self, name) == getattr(other, name) for name in Goal.model_fields)


class TargetChange(Part):
    """One time that a target was moved: what it was until then, and why."""

    was: Goal = required("What the target was until then.", alias="from")
    date: Span = required("When it was moved.", examples=["2017-09-01"])
    why: Text = required("Why it was moved, in a plain sentence.")


class Target(Goal):
    """A goal for a period, with what is said of it and how it was moved."""

    undated: YesNo | None = optional("Whether the source gives no date for it, so that it stands at the plan's end.")
    printed: Line | None = optional("The words in which the source prints it, where they say more.")
    note: Text | None = optional("What a reader should know of it.")
    changes: tuple[TargetChange, ...] = listed("How it was moved after it was first published, in order.")

    @model_validator(mode="after")
    def _was_something_else(self) -> Self:
        for row, change in enumerate(self.changes):
            then = self.changes[row + 1].was if row + 1 < len(self.changes) else self
            if change.was.is_same(then):
                message = "The target is the same before and after this change."
                hint = "Write in “from” what the target was until then; the target itself is what it is now."
                raise refusal("unclear-target", message, hint, ("changes", row, "from"))
        return self
