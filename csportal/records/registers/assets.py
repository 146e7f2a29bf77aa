"""Assets: buildings and sites, and what is happening to each."""

from __future__ import annotations

from typing import ClassVar

from csportal.records.base import Record, Source
from csportal.records.fields import Id, Line, Span, Text, optional, required


class Asset(Record):
    """One building or site."""

    kind_of_record: ClassVar = "asset"

    item_id: Id = required("The asset's id, unique in the plan.", alias="id")
    title: Line = required("Its name, as printed.")
    group: Line = required("The heading that it stands under in the source.")
    position: Text = required("What is happening to it, in a few plain words.")
    ends: Span | None = optional("When its lease ends, where the source says so.")


class Assets(Record):
    """The assets of a plan, in its order."""

    kind_of_record: ClassVar = "assets"
    file: ClassVar = "{council}/{plan}/registers/assets.yml"

    assets: tuple[Asset, ...] = required("The assets.", min_length=1)
    source: Source = required("Where the list stands in the source.")
