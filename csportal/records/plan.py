"""A plan or report that a council has published."""

from __future__ import annotations

from typing import ClassVar, Self

from pydantic import model_validator

from csportal.problems import MOST, quoted
from csportal.records.base import Part, Record, Source
from csportal.records.fields import Line, Span, Text, Url, listed, optional, reference, required, word
from csportal.records.refusing import Refused, refusals


class Document(Part):
    """The published document that the data was taken from."""

    alone: ClassVar = "title"

    title: Line = required("The document's title.")
    publisher: Line = required("Who published it.")
    date: Span = required("The date it was published, or that it reports to.")
    url: Url | None = optional("Where it can be read.")
    note: Text | None = optional("What a reader should know of how it was copied.")


class LegendEntry(Part):
    """What one of the document's own signs means."""

    sign: Line = required("The sign, in a word.", examples=["Green"])
    applies_to: Line | None = optional("What the sign is put beside.")
    meaning: Text = required("What it means.")


class FrontSheetEntry(Part):
    """One entry of the document's front sheet."""

    term: Line = required("What it says.", examples=["Committee"])
    text: Line = required("The entry.")


class Legend(Part):
    """The document's own key to its signs."""

    title: Line = required("What the signs are for.")
    entries: tuple[LegendEntry, ...] = required("The signs.", min_length=1)
    source: Source | None = optional("Where the key stands.")


class Caveat(Part):
    """Something about the whole document that a reader should know."""

    title: Line = required("What it is about.")
    text: Text = required("The caveat, in plain sentences.")
    source: Source | None = optional("Where in the document it arises.")


class Closed(Part):
    """That no further updates of a plan are published, from when, and why."""

    alone: ClassVar = "date"

    date: Span = required("The day from which no further updates are published.", examples=["2012-03-31"])
    why: Text = required("Why there are none, in a plain sentence.")


class Plan(Record):
    """One plan or report: what it covers, whose it is, and where it came from."""

    kind_of_record: ClassVar = "plan"
    file: ClassVar = "{council}/{plan}/plan.yml"

    title: Line = required("The plan's title.")
    short_title: Line = required("A shorter title for cards and links.")
    kind: word("performance report", "business plan", "commissioning plan", "mandate", "decision report") = required(  # type: ignore[valid-type]
        "The kind of document.",
    )
    period: Span = required("The years that the plan covers.")
    reports: tuple[Span, ...] = listed("The periods that it reports on; each gets a report page.")
    closed: Closed | None = optional("That no further updates are published, so that none is waited for.")
    service: reference("service") | None = optional("The service whose plan it is.")  # type: ignore[valid-type]
    owner: Line = required("Who answers for the plan.")
    summary: Text = required("What the plan is about, in two or three sentences.")
    document: Document = required("The source document.")
    front_sheet: tuple[FrontSheetEntry, ...] = listed("What the document's front sheet says of it.")
    front_sheet_source: Source | None = optional("Where in the document that stands, if not before its first section.")
    legends: tuple[Legend, ...] = listed("The document's own keys to its signs.")
    notes: tuple[Caveat, ...] = listed("Caveats about the whole document.")

    @model_validator(mode="after")
    def _reports_once(self) -> Self:
        message = "{} is here twice; each period has one report."
        found = [
            Refused("repeated-key", message.format(quoted(period)), "Delete one of the two.", ("reports", row))
            for row, period in enumerate(self.reports)
            if period in self.reports[:row]
        ]
        if found:
            raise refusals(found[:MOST])
        return self
