"""Strategies: the other plans that a plan belongs with."""

from __future__ import annotations

from typing import ClassVar

from csportal.records.base import Record, Source
from csportal.records.fields import Id, Line, Span, Text, optional, required, word


class Strategy(Record):
    """One strategy or plan."""

    kind_of_record: ClassVar = "strategy"

    item_id: Id = required("The strategy's id, unique in the plan.", alias="id")
    title: Line = required("Its name, as printed.")
    state: word("planned", "under development", "developed") = required("How far it is.")  # type: ignore[valid-type]
    period: Span | None = optional("The years that it covers; its first year, where it has no end.")
    printed: Line | None = optional("The words in which the source gives those years.")
    note: Text | None = optional("What a reader should know of it.")


class Strategies(Record):
    """The strategies that a plan names, in its order."""

    kind_of_record: ClassVar = "strategies"
    file: ClassVar = "{council}/{plan}/registers/strategies.yml"

    strategies: tuple[Strategy, ...] = required("The strategies.", min_length=1)
    source: Source = required("Where the list stands in the source.")
