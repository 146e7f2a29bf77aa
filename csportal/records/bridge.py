"""Bridges: how one year's budget becomes another's, and the stated amounts that bridges are held to."""

from __future__ import annotations

from typing import ClassVar, Self

from pydantic import model_validator

from csportal.problems import MOST
from csportal.records.base import Discrepancy, Part, Record, Source
from csportal.records.fields import Amount, Id, Line, Span, Text, listed, optional, reference, required, word
from csportal.records.figures import Cell, Figure, not_numbers, put_right
from csportal.records.refusing import Refused, refusals

KINDS = ("savings", "inflation", "growth", "other")
MovementKind = word(*KINDS)


class Movement(Part):
    """One thing that changes the budget between two years."""

    name: Line = required("The movement's name, as printed.")
    kind: word(*KINDS) = required("What moves the budget; “growth” is growth in the number of people.")  # type: ignore[valid-type]
    figure: Cell = required("By how much, as printed; (0.40) takes away; write blank or dash where there is none.")
    note: Text | None = optional("What a reader should know of it.")
    known_discrepancy: Discrepancy | None = optional("Why the printed figure is not what it should be.")

    @property
    def amount(self) -> Figure:
        """The figure, put right where a known discrepancy says what it should be."""
        return put_right(self.known_discrepancy, self.figure)


class BridgeStep(Part):
    """The movements from one year's budget to the next one's that is given."""

    to: Span = required("The year that the step ends in.")
    movements: tuple[Movement, ...] = required("The movements, in printed order.", min_length=1)
    closing: Amount = required("The budget of that year, as printed.")
    note: Text | None = optional("What a reader should know of it.")
    known_discrepancy: Discrepancy | None = optional("Why the movements do not lead to the printed budget.")


class Memo(Part):
    """An amount beside the bridge, which is not part of it."""

    name: Line = required("What it is, as printed.")
    period: Span = required("The year that it is for.")
    figure: Amount = required("The amount, as printed.")


class Bridge(Record):
    """One service's budget from year to year."""

    kind_of_record: ClassVar = "bridge"
    file: ClassVar = "{council}/{plan}/bridges/{id}.yml"

    title: Line = required("Whose budget it is.")
    service: reference("service") | None = optional("The service whose budget it is.")  # type: ignore[valid-type]
    objective: reference("objective") | None = optional("The objective that the budget is for.")  # type: ignore[valid-type]
    unit: word("gbp", "gbp-thousand", "gbp-million") = required("The unit of every figure.")  # type: ignore[valid-type]
    starts: Span = required("The year that the bridge starts from.")
    opening: Amount = required("The budget of that year, as printed.")
    row: Line | None = optional("What the source calls the row of budgets.", examples=["General fund budget"])
    budgets: tuple[reference("budget"), ...] = listed(  # type: ignore[valid-type]
        "The tables that print the same budgets: of the bridge's service, or of all where it has none.",
    )
    steps: tuple[BridgeStep, ...] = required("The steps, in order.", min_length=1)
    memo: tuple[Memo, ...] = listed("Amounts beside the bridge, which are not part of it.")
    notes: tuple[Text, ...] = listed("What a reader should know of it.")
    source: Source = required("Where it stands in the source.")

    @model_validator(mode="after")
    def _discrepancies_are_figures(self) -> Self:
        found: list[Refused] = []
        for row, step in enumerate(self.steps):
            for place, movement in enumerate(step.movements):
                found += not_numbers(movement.known_discrepancy, ("steps", row, "movements", place))
            found += not_numbers(step.known_discrepancy, ("steps", row))
        if found:
            raise refusals(found[:MOST])
        return self


class ControlTotal(Record):
    """An amount that the text states, which the movements of all bridges should add up to."""

    kind_of_record: ClassVar = "control total"

    item_id: Id = required("The total's id, unique in the plan.", alias="id")
    title: Line = required("What the amount is for.")
    figure: Amount = required("The amount, as printed; savings as an amount above nought.")
    unit: word("gbp", "gbp-thousand", "gbp-million") = required("Its unit.")  # type: ignore[valid-type]
    adds: tuple[MovementKind, ...] = listed(  # type: ignore[valid-type]
        "Which movements of the bridges should add up to it; none, if it is not tested.",
    )
    to: Span | None = optional("The year that those steps of the bridges end in.")
    note: Text | None = optional("What a reader should know of it.")
    known_discrepancy: Discrepancy | None = optional("Why the bridges do not add up to it.")
    source: Source = required("Where it stands in the source.")

    @model_validator(mode="after")
    def _discrepancy_is_a_figure(self) -> Self:
        if found := list(not_numbers(self.known_discrepancy, ())):
            raise refusals(found)
        return self


class ControlTotals(Record):
    """The amounts that the plan's text states."""

    kind_of_record: ClassVar = "control totals"
    file: ClassVar = "{council}/{plan}/registers/control-totals.yml"

    control_totals: tuple[ControlTotal, ...] = required("The amounts.", min_length=1)
