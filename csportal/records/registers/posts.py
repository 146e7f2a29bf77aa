"""Posts: the jobs of a proposed team."""

from __future__ import annotations

from typing import ClassVar

from csportal.records.base import Record, Source
from csportal.records.fields import Id, Line, Number, Text, optional, reference, required


class Post(Record):
    """One post."""

    kind_of_record: ClassVar = "post"

    item_id: Id = required("The post's id, unique in the plan.", alias="id")
    title: Line = required("The post's name, as printed.")
    full_time_equivalent: Number = required("How much of a full-time post it is.", examples=["0.8"])
    team: Line = required("The team that it belongs to.")
    service: reference("service") | None = optional("The service that it works for.")  # type: ignore[valid-type]
    note: Text | None = optional("What a reader should know of it.")


class Posts(Record):
    """The posts that a plan proposes, in its order."""

    kind_of_record: ClassVar = "posts"
    file: ClassVar = "{council}/{plan}/registers/posts.yml"

    posts: tuple[Post, ...] = required("The posts.", min_length=1)
    source: Source = required("Where the list stands in the source.")
