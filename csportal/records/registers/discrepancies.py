"""Discrepancies: what does not agree in the source document, told beside what it concerns."""

from __future__ import annotations

from typing import ClassVar

from csportal.records.base import Record, Source
from csportal.records.fields import Id, Line, Text, listed, optional, reference, required, word

KINDS = (
    "sum",
    "place",
    "form",
    "contradiction",
    "lost",
    "label",
    "date",
    "privacy",
    "cross-reference",
    "sign",
    "doubt",
)


RegisterName = word("achievements", "assets", "consultations", "contracts", "delivery-models", "documents", "facts",
                    "need-groups", "posts", "projects", "promises", "risks", "strategies", "topics")  # fmt: skip


class SourceDiscrepancy(Record):
    """One thing in the document that does not agree with another, or that the text has lost."""

    kind_of_record: ClassVar = "discrepancy"

    item_id: Id = required("The discrepancy's id, unique in the plan.", alias="id")
    title: Line = required("What it is about.")
    kind: word(*KINDS) = required(  # type: ignore[valid-type]
        "What is wrong: a sum; a figure in the wrong place; its form; two places that disagree; something lost; "
        "a label that does not fit; a date; privacy; a cross-reference; a sign; or a figure to doubt.",
    )
    printed: Line = required("What the document prints.")
    expected: Line | None = optional("What it should be, or what another place says.")
    note: Text = required("What a reader should make of it, in plain sentences.")
    kpis: tuple[reference("kpi"), ...] = listed("The measures that it concerns.")  # type: ignore[valid-type]
    milestones: tuple[reference("milestone"), ...] = listed("The milestones that it concerns.")  # type: ignore[valid-type]
    objectives: tuple[reference("objective"), ...] = listed("The objectives that it concerns.")  # type: ignore[valid-type]
    finances: tuple[reference("finances"), ...] = listed("The monitoring tables that it concerns.")  # type: ignore[valid-type]
    budgets: tuple[reference("budget"), ...] = listed("The budget tables that it concerns.")  # type: ignore[valid-type]
    bridges: tuple[reference("bridge"), ...] = listed("The bridges that it concerns.")  # type: ignore[valid-type]
    surveys: tuple[reference("survey"), ...] = listed("The surveys that it concerns.")  # type: ignore[valid-type]
    registers: tuple[RegisterName, ...] = listed("The registers that it concerns, by the names of their files.")  # type: ignore[valid-type]
    source: Source = required("Where it stands in the source.")


class Discrepancies(Record):
    """The discrepancies of a plan's document, in its order."""

    kind_of_record: ClassVar = "discrepancies"
    file: ClassVar = "{council}/{plan}/registers/discrepancies.yml"

    discrepancies: tuple[SourceDiscrepancy, ...] = required("The discrepancies.", min_length=1)
