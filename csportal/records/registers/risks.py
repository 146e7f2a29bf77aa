"""Risks: what may keep the plan from being done."""

from __future__ import annotations

from typing import ClassVar

from csportal.records.base import Record, Source
from csportal.records.fields import Id, Line, Text, optional, required


class Risk(Record):
    """One risk."""

    kind_of_record: ClassVar = "risk"

    item_id: Id = required("The risk's id, unique in the plan.", alias="id")
    title: Line = required("The risk, in a few words.")
    text: Text = required("What may happen and what would come of it.")
    note: Text | None = optional("What a reader should know of it.")


class Risks(Record):
    """The risks that a plan names, in its order."""

    kind_of_record: ClassVar = "risks"
    file: ClassVar = "{council}/{plan}/registers/risks.yml"

    risks: tuple[Risk, ...] = required("The risks.", min_length=1)
    note: Text | None = optional("What a reader should know of the list.")
    source: Source = required("Where the list stands in the source.")
