"""Topics: what a plan says in words, section by section, in short."""

from __future__ import annotations

from typing import ClassVar

from csportal.records.base import Record, Source
from csportal.records.fields import Id, Line, Text, listed, optional, reference, required


class Topic(Record):
    """One section of the document, in our own words."""

    kind_of_record: ClassVar = "topic"

    item_id: Id = required("The topic's id, unique in the plan.", alias="id")
    title: Line = required("What it is about.")
    text: Text | None = optional("What the section says, in plain sentences.")
    points: tuple[Line, ...] = listed("The points that the section lists, each in a few words.")
    services: tuple[reference("service"), ...] = listed("The services that it is about.")  # type: ignore[valid-type]
    source: Source = required("Where it stands in the source.")


class Topics(Record):
    """The topics of a plan, in its order."""

    kind_of_record: ClassVar = "topics"
    file: ClassVar = "{council}/{plan}/registers/topics.yml"

    topics: tuple[Topic, ...] = required("The topics.", min_length=1)
