"""Documents: laws, guidance and papers that a plan rests on."""

from __future__ import annotations

from typing import ClassVar

from csportal.records.base import Record, Source
from csportal.records.fields import Id, Line, Span, Text, Url, optional, required, word


class Reference(Record):
    """One document that the plan names."""

    kind_of_record: ClassVar = "document"

    item_id: Id = required("The document's id, unique in the plan.", alias="id")
    title: Line = required("Its title, as printed.")
    kind: word("law", "guidance", "background paper", "appendix") = required("What it is.")  # type: ignore[valid-type]
    date: Span | None = optional("When it was made.")
    holder: Line | None = optional("The department that holds it.")
    url: Url | None = optional("Where it can be read.")
    note: Text | None = optional("What a reader should know of it.")
    source: Source = required("Where the plan names it.")


class References(Record):
    """The documents that a plan names, in its order."""

    kind_of_record: ClassVar = "documents"
    file: ClassVar = "{council}/{plan}/registers/documents.yml"

    documents: tuple[Reference, ...] = required("The documents.", min_length=1)
