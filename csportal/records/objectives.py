"""Objectives: what the council will do about its priorities."""

from __future__ import annotations

from typing import ClassVar

from csportal.records.base import Record, Source
from csportal.records.fields import Id, Line, Text, listed, optional, reference, required


class Objective(Record):
    """One objective."""

    kind_of_record: ClassVar = "objective"

    item_id: Id = required("The objective's id, unique in the plan.", alias="id")
    title: Line = required("The objective, as printed.")
    ref: Line | None = optional("Its reference, as printed.")
    group: Line | None = optional("The heading that it stands under in the source.")
    summary: Text | None = optional("What it means, in a plain sentence.")
    priorities: tuple[reference("priority"), ...] = listed("The priorities that it serves.")  # type: ignore[valid-type]
    service: reference("service") | None = optional("The service that does it.")  # type: ignore[valid-type]
    source: Source | None = optional("Where it stands in the source.")


class Objectives(Record):
    """The objectives of a plan, in its order."""

    kind_of_record: ClassVar = "objectives"
    file: ClassVar = "{council}/{plan}/objectives.yml"

    objectives: tuple[Objective, ...] = required("The objectives.", min_length=1)
