"""What every record has: a closed set of fields, a home in the data, and the source it was taken from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr

from csportal.load.entry import Entry
from csportal.problems import Place
from csportal.records.fields import Line, Span, Text, optional, required, word


class Part(BaseModel):
    """A group of fields within a record; nothing unknown is let in and nothing can change afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True, defer_build=True)

    alone: ClassVar[str] = ""
    """The field that is most likely meant where a text stands in place of the whole group; for the way out."""


@dataclass(frozen=True)
class Home:
    """Where a record lives: its kind, its council and plan, its id, and the part of the file that holds it."""

    kind: str
    id: str
    entry: Entry
    council: str = ""
    plan: str = ""
    path: tuple[str | int, ...] = ()

    @property
    def key(self) -> str:
        """The record's name in the whole portal; also the address of its page."""
        folder = "/".join(part for part in (self.council, self.plan) if part)
        if self.path:
            return f"{folder}/{self.path[0]}/{self.id}"
        if self.kind in {"council", "plan"}:
            return folder
        return self.entry.file.partition("/")[2].removesuffix(".yml")


class Record(Part):
    """One thing that the portal publishes; its id and home come from where its file stands."""

    kind_of_record: ClassVar[str]
    file: ClassVar[str] = ""
    identified_by: ClassVar[tuple[str, ...]] = ("id",)
    """The fields that its id is made of, where it is one of several in a file."""

    accepted: dict[str, Text] | None = optional("Problems that stand: the code of each, and why it is accepted.")
    _home: Home = PrivateAttr()

    def __eq__(self, other: object) -> bool:
        """Two records are the same only if they are one: what they hold may be alike."""
        return self is other

    def __hash__(self) -> int:
        return id(self)

    @cached_property
    def home(self) -> Home:
        """Where the record lives."""
        return self._home  # kept, as pydantic's way to it is long, and rules ask for it over and over

    @property
    def id(self) -> str:
        """The record's id, unique among its kind in its plan or council."""
        return self.home.id

    @property
    def key(self) -> str:
        """The record's name in the whole portal."""
        return self.home.key

    def identity(self) -> dict[str, str]:
        """Return what its id is made of, as the file has it: its “id”, or the fields that stand for one."""
        return {name: str(getattr(self, name)) for name in self.identified_by}

    def at(self, *path: str | int) -> Place:
        """Return where a field of the record stands in its file."""
        return self.home.entry.at(*self.home.path, *path)


class Source(Part):
    """Where a record's figures and facts were taken from."""

    alone: ClassVar = "section"

    section: Line = required("The section of the source document.", examples=["6.0"])
    table: Line | None = optional("The table in that section, by its heading.")
    lines: Line | None = optional("The lines of the source's text.", examples=["262-270"])


class Discrepancy(Part):
    """A printed figure that does not add up: shown as printed, with what it should be."""

    column: Line | None = optional("The column of the table that holds the figure; left out where there is but one.")
    printed: Line = required("The figure as the source prints it.", examples=["1.435"])
    computed: Line = required("What the figure should be, worked out from the others.", examples=["1435"])
    note: Text = required("Why the two differ, in a plain sentence.")


class Rating(Part):
    """What an officer says of how something stands: shown beside what is worked out, never in its place."""

    alone: ClassVar = "status"

    status: str = required("The officer's rating.")
    printed: Line | None = optional("The rating in the source's own word or sign.", examples=["Amber"])
    date: Span | None = optional("When it was made.")
    basis: Text | None = optional("How the rating is known, where the source has lost its symbol.")
    reason: Text | None = optional("Why the officer rates it so.")
    by: Line | None = optional("Whose judgement it is.")


class Judgement(Rating):
    """An officer's rating of a figure."""

    status: word("on-track", "at-risk", "off-track", "complete") = required("The officer's rating.")  # type: ignore[valid-type]
    about: word("now", "year-end") = Field(  # type: ignore[valid-type]
        default="now",
        description="What it rates: how things stand, or how they are expected to at the end of the year.",
    )
