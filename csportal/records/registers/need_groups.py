"""Need groups: how many people use services, by how much help they need."""

from __future__ import annotations

import re
from typing import Annotated, ClassVar

from pydantic import WithJsonSchema

from csportal.problems import UnreadableError, quoted
from csportal.records.base import Record, Source
from csportal.records.fields import Id, Line, Span, Text, optional, reference, required
from csportal.records.refusing import reads
from csportal.values.figure import Missing

WHOLE = r"[0-9]{1,9}|[0-9]{1,3}(?:,[0-9]{3}){1,2}"
"""A whole number, which may be typed with the commas of the source."""


def _people(given: str) -> int | Missing:
    """Return how many people there are, or that the number is suppressed."""
    text = given.strip()
    if text == Missing.SUPPRESSED:
        return Missing.SUPPRESSED
    if not re.fullmatch(WHOLE, text):
        message = f"{quoted(given)} is not a whole number."
        raise UnreadableError("wrong-type", message, "Write digits only, such as 1000; or “suppressed” for very few.")
    return int(text.replace(",", ""))


People = Annotated[
    int | Missing,
    reads(_people, "A whole number"),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 0},
                {"type": "string", "enum": ["suppressed"]},
                {"type": "string", "pattern": f"^(?:{WHOLE})$"},
            ]
        }
    ),
]
"""A number of people, or the word that says that there are so few that the number would single somebody out."""


class NeedGroup(Record):
    """One group of people."""

    kind_of_record: ClassVar = "need group"

    item_id: Id = required("The group's id, unique in the plan.", alias="id")
    title: Line = required("The group's name, as printed.")
    tier: Line = required("The level of need that it stands under in the source.")
    number: People = required("How many people it has, or “suppressed”.", examples=["283"])
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
