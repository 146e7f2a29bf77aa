"""Targets: what a KPI is to reach in a period, and how that was changed."""

from __future__ import annotations

from typing import Any, Self

from pydantic import model_validator

from csportal.problems import nearest, quoted
from csportal.records.base import Part
from csportal.records.comparator import COMPARATORS
from csportal.records.fields import Change, Line, Number, Span, Text, YesNo, listed, optional, refusal, required, word

WORDS = ("increase", "decrease", "sustain", "monitor", "to be confirmed", "not-applicable")
SLIPS = {"tbc": "to be confirmed", "tba": "to be confirmed", "tbd": "to be confirmed", "n/a": "not-applicable",
         "na": "not-applicable", "none": "not-applicable", "maintain": "sustain", "reduce": "decrease",
         "new": "to be confirmed"}  # fmt: skip


class Goal(Part):
    """What a KPI is to reach: a number, a change from a baseline, a place beside others, or words."""

    value: Number | None = optional("The number to reach.")
    change: Change | None = optional("The change from the baseline, in per cent.", examples=["-1.43%"])
    since: Span | None = optional("The baseline's period that the change starts from.", alias="from")
    below: word(*COMPARATORS) | None = optional("Whose figure the value is to be lower than.")  # type: ignore[valid-type]
    above: word(*COMPARATORS) | None = optional("Whose figure the value is to be higher than.")  # type: ignore[valid-type]
    aim: word(*WORDS) | None = optional("The target in words, where it is no number.")  # type: ignore[valid-type]

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
        if sum(part is not None for part in (self.value, self.change, self.below, self.above, self.aim)) != 1:
            message = "A target is one of value, change, below, above or aim."
            raise refusal("unclear-target", message, "Keep one of them, for example “2011-12: 85”.")
        return self

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
