"""Priorities: what matters in a plan."""

from __future__ import annotations

from typing import ClassVar

from csportal.records.base import Record, Source
from csportal.records.fields import Id, Line, Text, listed, optional, required


class Priority(Record):
    """One priority, theme or outcome."""

    kind_of_record: ClassVar = "priority"

    item_id: Id = required("The priority's id, unique in the plan.", alias="id")
    title: Line = required("The priority's name, as printed.")
    ref: Line | None = optional("Its reference, as printed.")
    summary: Text | None = optional("What it is about, in a plain sentence.")
    outcomes: tuple[Line, ...] = listed("The outcomes that it lists.")
    source: Source | None = optional("Where it stands in the source.")


class Priorities(Record):
    """The priorities of a plan, in its order."""

    kind_of_record: ClassVar = "priorities"
    file: ClassVar = "{council}/{plan}/priorities.yml"

    priorities: tuple[Priority, ...] = required("The priorities.", min_length=1)
