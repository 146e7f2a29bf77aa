"""Updates: the developments and issues that a report tells of."""

from __future__ import annotations

from typing import ClassVar

from csportal.records.base import Record, Source
from csportal.records.fields import Line, Span, Text, listed, optional, reference, required, word


class Update(Record):
    """One numbered item of a report."""

    kind_of_record: ClassVar = "update"
    identified_by: ClassVar = ("ref", "period")  # each report numbers its items from the start

    ref: Line = required("Its number, as printed.")
    kind: word("key development", "emerging issue", "rule") = required("What it is.")  # type: ignore[valid-type]
    title: Line = required("Its heading.")
    period: Span = required("The period whose report tells of it.")
    services: tuple[reference("service"), ...] = listed("The services that it concerns.")  # type: ignore[valid-type]
    priorities: tuple[reference("priority"), ...] = listed("The priorities that it bears on.")  # type: ignore[valid-type]
    text: Text = required("What happened, in plain sentences.")
    note: Text | None = optional("What a reader should know of it.")
    source: Source = required("Where it stands in the source.")


class Updates(Record):
    """The updates of a plan, in its order."""

    kind_of_record: ClassVar = "updates"
    file: ClassVar = "{council}/{plan}/registers/updates.yml"

    updates: tuple[Update, ...] = required("The updates.", min_length=1)
