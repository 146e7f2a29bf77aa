"""Contracts: what the council buys, from whom, until when, and what it means to do then."""

from __future__ import annotations

from typing import ClassVar

from csportal.records.base import Record, Source
from csportal.records.fields import Id, Line, Span, Text, optional, reference, required, word
from csportal.records.figures import Cell

INTENTIONS = (
    "renew, renegotiate or extend", "may become shared", "to be commissioned", "no change or other", "no contract",
)  # fmt: skip


class Contract(Record):
    """One contract, or one thing that is bought."""

    kind_of_record: ClassVar = "contract"

    item_id: Id = required("The contract's id, unique in the plan.", alias="id")
    supplier: Line = required("Who supplies it, as printed.")
    title: Line = required("What is supplied, as printed.")
    value: Cell = required("The value of the whole contract; blank where the source prints none.")
    ends: Span | None = optional("When it ends or is renewed.")
    printed: Line | None = optional("What the source prints in place of a date, or as it.")
    forecast: Cell = required("What is expected to be spent in the register's year.")
    intention: word(*INTENTIONS) = required(  # type: ignore[valid-type]
        "What is to happen when it ends; a shared contract is one with other councils.",
    )
    intention_printed: Line | None = optional("The words in which the source prints the intention.")
    decision: Line | None = optional("What has been decided on what follows it, and when; once that is so.")
    service: reference("service") | None = optional("The service that uses it.")  # type: ignore[valid-type]
    note: Text | None = optional("What a reader should know of it.")


class Contracts(Record):
    """The contracts of a plan, in its order."""

    kind_of_record: ClassVar = "contracts"
    file: ClassVar = "{council}/{plan}/registers/contracts.yml"

    unit: word("gbp", "gbp-thousand", "gbp-million") = required("The unit of the amounts.")  # type: ignore[valid-type]
    forecast_for: Span = required("The year that the forecast spending is for.")
    contracts: tuple[Contract, ...] = required("The contracts.", min_length=1)
    source: Source = required("Where the register stands in the source.")
