"""KPIs: one measure each, with its definition, targets, values and commentary."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from csportal.problems import quoted
from csportal.records.base import Record, Source
from csportal.records.comparator import Comparator, ComparatorFigure
from csportal.records.fields import (
    Line,
    Number,
    Range,
    SpanKey,
    Text,
    Whole,
    YesNo,
    listed,
    optional,
    reads_word,
    reference,
    required,
    word,
)
from csportal.records.kpi_value import Baseline, Entry, Start, misdated
from csportal.records.refusing import refusal, refusals
from csportal.records.target import Target
from csportal.records.tolerance import Tolerance
from csportal.records.variation import Variation
from csportal.values.figure import Missing
from csportal.values.unit import Measure, Unit

UNIT_SLIPS = {"%": "percent", "percentage": "percent", "per cent": "percent", "number": "count", "no.": "count",
              "£": "gbp", "pounds": "gbp", "£000": "gbp-thousand", "£k": "gbp-thousand",
              "£m": "gbp-million"}  # fmt: skip


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
    values: dict[SpanKey, Entry] = required(
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
            period = self.baseline.period
            message = f"The baseline has no value, and “values” has no number for its period, {quoted(period)}."
            dated = [one for one, entry in self.values.items() if isinstance(entry.value, Decimal)]
            closest = min(dated, key=lambda one: abs(one.first - period.first), default=None)
            near = f", such as {quoted(closest)}, the nearest" if closest else ""
            hint = f"Check this period, and those that have a number under “values”{near}: one may be mistyped. "
            hint += "If all are right, add the number under “values”, or write it here: "
            hint += f"{{period: {period}, value: …}}."
            if found := misdated(self.values, dated, period):
                raise refusals([found])
            entry = self.values.get(period)
            if entry and isinstance(entry.value, Missing):
                return self  # A rule tells that it was taken back, beside all else that is told of the measure.
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
