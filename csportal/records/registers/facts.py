"""Facts: single figures that a plan gives without a target, each with its date and where it comes from."""

from __future__ import annotations

from typing import Annotated, ClassVar

from csportal.records.base import Record, Source
from csportal.records.fields import (
    Id,
    Line,
    Number,
    Span,
    Text,
    Whole,
    YesNo,
    listed,
    optional,
    reads_word,
    reference,
    required,
)
from csportal.records.kpi import UNIT_SLIPS
from csportal.values.number import decimals_of
from csportal.values.unit import Measure, Unit


class Fact(Record):
    """One figure."""

    kind_of_record: ClassVar = "fact"

    item_id: Id = required("The fact's id, unique in the plan.", alias="id")
    title: Line = required("What the figure is, as printed or shorter.")
    value: Number = required("The figure.")
    unit: Annotated[Unit, reads_word(Unit, UNIT_SLIPS)] = required("What the figure is measured in.")
    per: Whole | None = optional("Per how many, for a rate.", examples=["1000"])
    out_of: Whole | None = optional("Out of how many, where the source says so.")
    counts_people: YesNo = required("Whether the figure counts people, so that small numbers are suppressed.")
    period: Span | None = optional("The day or period that the figure is of.")
    standing: Line | None = optional(
        "How the source says that it compares with others.", examples=["Highest in the country"]
    )
    data_source: Line | None = optional("Where the figure comes from.")
    footnotes: tuple[Line, ...] = listed("The numbers of its footnotes in the source.")
    group: Line | None = optional("The heading that it stands under in the source.")
    services: tuple[reference("service"), ...] = listed("The services that it is about.")  # type: ignore[valid-type]
    related: tuple[reference("kpi"), ...] = listed("The measures that count the same thing.")  # type: ignore[valid-type]
    note: Text | None = optional("What a reader should know of it.")
    source: Source = required("Where it stands in the source.")

    @property
    def measure(self) -> Measure:
        """How its figure is shown: with the decimals that it is given with."""
        return Measure(self.unit, decimals_of(self.value), self.per)


class Facts(Record):
    """The facts of a plan, in its order."""

    kind_of_record: ClassVar = "facts"
    file: ClassVar = "{council}/{plan}/registers/facts.yml"

    facts: tuple[Fact, ...] = required("The facts.", min_length=1)
