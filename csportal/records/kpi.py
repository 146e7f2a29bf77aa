"""KPIs: one measure each, with its definition, targets, values and commentary."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Self

from pydantic import BeforeValidator, Field, model_validator

from csportal.problems import quoted
from csportal.records.base import Judgement, Part, Record, Source
from csportal.records.comparator import Comparator, ComparatorFigure
from csportal.records.fields import (
    Line,
    Number,
    Range,
    Span,
    SpanKey,
    Text,
    Value,
    Whole,
    YesNo,
    listed,
    optional,
    reads_word,
    reference,
    refusal,
    required,
    word,
)
from csportal.records.target import Target
from csportal.records.tolerance import Tolerance
from csportal.records.variation import Variation
from csportal.values.figure import Missing
from csportal.values.period import Period
from csportal.values.unit import Measure, Unit


def _short_form(given: Any) -> Any:
    """Let `2010-11: 88.5` stand for `2010-11: {value: 88.5}`."""
    return {"value": given} if isinstance(given, str) else given


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


UNIT_SLIPS = {"%": "percent", "percentage": "percent", "per cent": "percent", "number": "count", "no.": "count",
              "£": "gbp", "pounds": "gbp", "£000": "gbp-thousand", "£k": "gbp-thousand",
              "£m": "gbp-million"}  # fmt: skip


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
        if self.value == Missing.SUPPRESSED and self.printed:
            message = "A suppressed value is not given in its printed words either."
            hint = "Delete “printed”; it would publish what is suppressed."
            raise refusal("unclear-value", message, hint, ("printed",))
        if self.value == Missing.SUPPRESSED and self.numerator is not None:
            message = "A suppressed value is not given by its numerator either."
            hint = "Delete “numerator”; it would publish what is suppressed."
            raise refusal("unclear-value", message, hint, ("numerator",))
        if self.value == Missing.SUPPRESSED and self.forecast:
            message = "A suppressed value has no forecast beside it."
            hint = "Delete “forecast”; an officer's rating of the year's end may stand in its place."
            raise refusal("unclear-value", message, hint, ("forecast",))
        if self.status == "revised" and not self.note:
            raise refusal("unclear-value", "A revised value needs a note.", "Say in “note” what changed and why.")
        return self


class Kpi(Record):
    """One measure."""

    kind_of_record: ClassVar = "kpi"
    file: ClassVar = "{council}/{plan}/kpis/{id}.yml"

    title: Line = required("The measure's name, as printed.")
    ref: Line | None = optional("Its reference, as printed.", examples=["NI059"])
    priority: reference("priority") | None = optional("The priority that it measures.")  # type: ignore[valid-type]
    objective: reference("objective") | None = optional("The objective that it measures.")  # type: ignore[valid-type]
    service: reference("service") | None = optional("The service that answers for it.")  # type: ignore[valid-type]
    unit: Annotated[Unit, reads_word(Unit, UNIT_SLIPS)] = required("What the figure is measured in.")
    per: Whole | None = optional("Per how many, for a rate.", examples=["1000"])
    decimals: Whole = required("With how many decimals values are published.", examples=["1"])
    better: word("higher", "lower", "in-range", "neither") = required("Which way is good.")  # type: ignore[valid-type]
    smallest_change: Number | None = optional(
        "The smallest change that counts as one; one step of the published decimals if left out."
    )
    expected: Range | None = optional("Between which figures it usually lies, where neither way is better.")
    seasonal: Text | None = optional(
        "Why it changes with the time of the year, where it does; it is then compared only with the same time of "
        "another year."
    )
    counts_people: YesNo = required("Whether the figure counts people, so that small numbers are suppressed.")
    frequency: word("monthly", "quarterly", "termly", "six-monthly", "annual") | None = optional(  # type: ignore[valid-type]
        "How often it is reported; left out where the source does not say.",
    )
    lag_days: Whole | None = optional("How many days after the end of a period its value comes.", examples=["45"])
    window: word("point-in-time", "in-period", "year-to-date", "rolling-12-months", "academic-year") = required(  # type: ignore[valid-type]
        "Which stretch of time a value covers.",
    )
    definition: Text = required("What is counted, in a plain sentence.")
    in_words: Line | None = optional(
        "How a figure is said in a sentence, with “_” in its place.",
        examples=["_ of visits were made within five days"],
    )
    why_it_matters: Text | None = optional("Why it matters, in a plain sentence.")
    owner: Line | None = optional("Who answers for it; the plan's owner if left out.")
    data_source: Line | None = optional("Where the figures come from.")
    data_quality: Text | None = optional("What limits the figures.")
    tolerance: Tolerance | None = optional("How far off target still counts as close; the portal's rule if left out.")
    baseline: Baseline | None = optional("The figure that the targets start from.")
    targets: dict[SpanKey, Target] = Field(default_factory=dict, description="The target of each period.")
    values: dict[SpanKey, Annotated[KpiValue, BeforeValidator(_short_form)]] = required(
        "The value of each period.", min_length=1,
    )  # fmt: skip
    variation: Variation | None = optional(
        "How its limits of usual variation are worked out, where they differ from the rule."
    )
    comparators: dict[Comparator, dict[SpanKey, ComparatorFigure]] = Field(
        default_factory=dict,
        description="What others have, by whom and by period: their average, or the figure of the whole.",
    )
    not_comparable: Text | None = optional(
        "Why it cannot be compared with what others have, where it cannot: nothing is then worked out."
    )
    related: tuple[reference("kpi"), ...] = listed(  # type: ignore[valid-type]
        "Other measures that the source prints as one with it, or that count the same thing.",
    )
    note: Text | None = optional("What a reader should know of the measure.")
    frameworks: tuple[Line, ...] = listed("National frameworks that define the measure.", examples=[["NI 59"]])
    source: Source = required("Where it stands in the source.")

    @model_validator(mode="after")
    def _has_one_blank(self) -> Self:
        if self.in_words and self.in_words.count("_") != 1:
            message = f"{quoted(self.in_words)} needs one “_” in the place of the figure."
            hint = "Write it as part of a sentence, for example “_ of visits were made within five days”."
            raise refusal("unclear-value", message, hint, ("in_words",))
        return self

    @model_validator(mode="after")
    def _changes_by_something(self) -> Self:
        if self.smallest_change is not None and self.smallest_change <= 0:
            message = "The smallest change that counts is more than nought."
            raise refusal("unclear-value", message, "Write how large it is, or leave it out.", ("smallest_change",))
        return self

    @model_validator(mode="after")
    def _starts_somewhere(self) -> Self:
        if self.baseline and self.start is None:
            message = f"The baseline has no value, and “values” has no number for {quoted(self.baseline.period)}."
            hint = "Add the number under “values”, or write it here: {period: 2010-11, value: 88.5}."
            raise refusal("unclear-value", message, hint, ("baseline", "period"))
        return self

    @property
    def start(self) -> Start | None:
        """The baseline with its value: its own, or the one that stands under the values."""
        if self.baseline is None:
            return None
        entry = self.values.get(self.baseline.period)
        value = self.baseline.value if self.baseline.value is not None else entry.value if entry else None
        return Start(self.baseline.period, value) if isinstance(value, Decimal) else None

    @property
    def measure(self) -> Measure:
        """How its figures are shown."""
        return Measure(self.unit, self.decimals, self.per)
