"""Need groups: how many people use services, by how much help they need."""

from __future__ import annotations

from typing import ClassVar

from csportal.records.base import Record, Source
from csportal.records.fields import Id, Line, Span, Text, Whole, optional, reference, required


class NeedGroup(Record):
    """One group of people."""

    kind_of_record: ClassVar = "need group"

    item_id: Id = required("The group's id, unique in the plan.", alias="id")
    title: Line = required("The group's name, as printed.")
    tier: Line = required("The level of need that it stands under in the source.")
    number: Whole = required("How many people it has.")
    requirement: Text | None = optional("What they need, in a plain sentence.")
    service: reference("service") | None = optional("The service that helps them.")  # type: ignore[valid-type]
    note: Text | None = optional("What a reader should know of it.")


class NeedGroups(Record):
    """The need groups of a plan, in its order."""

    kind_of_record: ClassVar = "need groups"
    file: ClassVar = "{council}/{plan}/registers/need-groups.yml"

    period: Span = required("The year that the numbers are for.")
    need_groups: tuple[NeedGroup, ...] = required("The groups.", min_length=1)
    source: Source = required("Where the table stands in the source.")
