"""The glossary: each term and abbreviation with its plain meaning."""

from __future__ import annotations

from typing import ClassVar

from csportal.records.base import Part, Record
from csportal.records.fields import Line, Text, optional, required


class Term(Part):
    """One word that a reader may not know."""

    term: Line = required("The term in full.")
    abbreviation: Line | None = optional("Its short form.")
    meaning: Text = required("What it means, in a plain sentence.")


class Glossary(Record):
    """All terms of the portal."""

    kind_of_record: ClassVar = "glossary"
    file: ClassVar = "glossary.yml"

    terms: tuple[Term, ...] = required("The terms, in any order; pages sort them.", min_length=1)
