"""Promises: what a plan says it will mean for people, by who they are."""

from __future__ import annotations

from typing import ClassVar

from csportal.records.base import Record, Source
from csportal.records.fields import Id, Text, optional, reference, required, word


class Promise(Record):
    """One thing that the plan will mean for residents or for providers."""

    kind_of_record: ClassVar = "promise"

    item_id: Id = required("The promise's id, unique in the plan.", alias="id")
    audience: word("residents", "providers") = required("For whom it will mean this.")  # type: ignore[valid-type]
    text: Text = required("What it will mean, in a plain sentence.")
    objective: reference("objective") | None = optional("The objective that it comes from.")  # type: ignore[valid-type]
    service: reference("service") | None = optional("The service that it comes from.")  # type: ignore[valid-type]
    source: Source = required("Where it stands in the source.")


class Promises(Record):
    """What the plan will mean for people, in its order."""

    kind_of_record: ClassVar = "promises"
    file: ClassVar = "{council}/{plan}/registers/promises.yml"

    promises: tuple[Promise, ...] = required("The promises.", min_length=1)
