"""What a KPI has for one period: its value, what was said of it, what is expected, and the baseline it starts from."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self

from pydantic import BeforeValidator, model_validator

from csportal.problems import quoted
from csportal.records.base import Judgement, Part
from csportal.records.fields import Line, Number, Span, Text, Value, optional, required, word
from csportal.records.refusing import Refused, refusal
from csportal.values.figure import Missing
from csportal.values.period import MONTHS, Period

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Baseline(Part):
    """The figure that a target starts from."""

    alone: ClassVar = "value"

    period: Span = required("The period of the baseline.")
    value: Number | None = optional("Its value; left out where it stands under “values” for that period.")
    numerator: Number | None = optional("What was counted.")
    denominator: Number | None = optional("Out of how many.")
    printed: Line | None = optional("The words in which the source prints it, where they say more.")
    note: Text | None = optional("What a reader should know of it.")


@dataclass(frozen=True)
class Start:
    """The baseline with its value, wherever the file has it."""

    period: Period
    value: Decimal


class Action(Part):
    """What is being done about a value."""

    alone: ClassVar = "what"

    what: Text = required("What is being done.")
    who: Line | None = optional("Who does it.")
    by: Span | None = optional("By when.")


class Forecast(Part):
    """What a value is expected to be at the end of its target's period: dated, and somebody's."""

    alone: ClassVar = "value"

    value: Number = required("The number that is expected.")
    date: Span = required("When the forecast was made.")
    by: Line = required("Whose forecast it is.")
    why: Text | None = optional("What it rests on.")


class KpiValue(Part):
    """The value of one period, with what was said of it."""

    value: Value | None = optional("The number, or the word that says why there is none.")
    due: Span | None = optional("When the value is expected, where it is not there yet.")
    numerator: Number | None = optional("What was counted, where the value is a percentage or a rate.")
    denominator: Number | None = optional("Out of how many.")
    printed: Line | None = optional("The words in which the source prints it, where they say more.")
    reported: Span | None = optional("The period whose report gave the value, where that is another period.")
    status: word("provisional", "final", "revised") | None = optional("How firm the value is.")  # type: ignore[valid-type]
    note: Text | None = optional("What a reader should know of the figure.")
    commentary: Text | None = optional("What the service says of it.")
    action: Action | None = optional("What is being done about it.")
    judgement: Judgement | None = optional("The officer's rating.")
    forecast: Forecast | None = optional("What is expected at the end of the year.")
    break_before: Text | None = optional("Why the value cannot be compared with those before it, where it cannot.")

    @model_validator(mode="after")
    def _is_one_thing(self) -> Self:
        if (self.value is None) == (self.due is None):
            message = "A period has either a value or the date when it is due."
            raise refusal("unclear-value", message, "Give “value” or “due”, not both and not neither.")
        if self.value is Missing.SUPPRESSED:
            self._gives_nothing_away()
        if self.status == "revised" and not self.note:
            raise refusal("unclear-value", "A revised value needs a note.", "Say in “note” what changed and why.")
        return self

    def _gives_nothing_away(self) -> None:
        """Refuse what would tell a suppressed value after all."""
        if self.printed:
            message = "A suppressed value is not given in its printed words either."
            hint = "Delete “printed”; it would publish what is suppressed."
            raise refusal("unclear-value", message, hint, ("printed",))
        if self.numerator is not None:
            message = "A suppressed value is not given by its numerator either."
            hint = "Delete “numerator”; it would publish what is suppressed."
            raise refusal("unclear-value", message, hint, ("numerator",))
        if self.forecast:
            message = "A suppressed value has no forecast beside it."
            hint = "Delete “forecast”; an officer's rating of the year's end may stand in its place."
            raise refusal("unclear-value", message, hint, ("forecast",))


def _short_form(given: Any) -> Any:
    """Let `2010-11: 88.5` stand for `2010-11: {value: 88.5}`."""
    return {"value": given} if isinstance(given, str) else given


Entry = Annotated[KpiValue, BeforeValidator(_short_form)]
"""The value of one period, be it written in the short form or as a group of fields."""


def misdated(values: Mapping[Period, KpiValue], dated: Iterable[Period], start: Period) -> Refused | None:
    """Return what is wrong with the value that is printed with the time of the baseline, but stands under another.

    The value may be there under a period that is mistyped: the baseline's own is right then.
    """
    for one in dated:
        printed = values[one].printed
        if _is_named(start, printed) and not _is_named(one, printed):
            message = f"{quoted(one)} is not the time that the source is said to print, {quoted(printed)}."
            hint = f"Write {quoted(start)} here, which is the baseline's period, if that is what is printed."
            return Refused("printed-day", message, hint, ("values", one.text), is_key=True)
    return None


def _is_named(period: Period, printed: str | None) -> bool:
    """Whether printed words name the year in which a period ends, and its month if they name one."""
    if not printed or str(period.last.year) not in printed:
        return False
    return MONTHS[period.last.month - 1] in printed or not any(month in printed for month in MONTHS)
