"""Consultations: who was or will be asked, and what came of it."""

from __future__ import annotations

from typing import ClassVar

from csportal.records.base import Record, Source
from csportal.records.fields import Id, Line, Span, Text, optional, required, word


class Consultation(Record):
    """One exercise."""

    kind_of_record: ClassVar = "consultation"

    item_id: Id = required("The exercise's id, unique in the plan.", alias="id")
    title: Line = required("The exercise's name, as printed.")
    state: word("planned", "taken place") = required("Whether it has taken place.")  # type: ignore[valid-type]
    period: Span = required("The year that it is of.")
    manner: word("formal", "informal") = required("Whether it is formal.")  # type: ignore[valid-type]
    asked: Line = required("Who is asked, as printed.")
    feedback: Text | None = optional("What people said, or where it can be read.")
    action: Text | None = optional("What came of it, or is to come of it.")
    note: Text | None = optional("What a reader should know of it.")
    source: Source = required("Where it stands in the source.")


class Consultations(Record):
    """The consultations of a plan, in its order."""

    kind_of_record: ClassVar = "consultations"
    file: ClassVar = "{council}/{plan}/registers/consultations.yml"

    consultations: tuple[Consultation, ...] = required("The consultations.", min_length=1)
