"""How a field that is missing is put in: its form, with the words that may stand there, or an example."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any, get_args, get_origin

from csportal.records.base import Part
from csportal.records.meaning import model_at, needed
from csportal.values.number import Printed
from csportal.values.period import Period

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

    from csportal.records.base import Record

EXAMPLES = {Period: "2011-12", int: "10", Decimal: "78.4", Printed: "7,152"}
"""What may stand in a field that has no example of its own."""
A_DAY = re.compile(r"\b(?:day|date)\b", re.IGNORECASE)
"""What the meaning of a field says that holds a day rather than a year."""


def added(model: type[Record], path: tuple[str | int, ...]) -> str:
    """Return the line that puts a field in, and what belongs below it."""
    name, field = str(path[-1]), _field(model, path)
    held = field.annotation if field else None
    parts = [one for one in get_args(held) if isinstance(one, type) and issubclass(one, Part)]
    if isinstance(held, type) and issubclass(held, Part) and needed(held):
        return f"“{name}: {_group(held)}”"
    if get_origin(held) is tuple and parts:
        return f"“{name}:” and below it, for each, “- {_group(parts[0])}”"
    if get_origin(held) is dict and Period in {getattr(one, "__origin__", one) for one in get_args(held)}:
        return f"“{name}:” and below it, indented by two spaces, lines such as “{EXAMPLES[Period]}: …”"
    return f"“{name}: […, …]”" if get_origin(held) is tuple else f"“{name}: …”"


def filled_with(model: type[Record], path: tuple[str | int, ...]) -> str:
    """Return the words that may stand in a field, or an example where it has none of its own; else nothing."""
    field = _field(model, path)
    if field is None:
        return ""
    if words := _words(field):
        return f" Use one of: {', '.join(words)}."
    if field.annotation is bool:
        return " Write true or false."
    if field.examples or get_origin(field.annotation) in {tuple, dict}:
        return ""
    kinds = [field.annotation, *get_args(field.annotation)]
    example = next((text for kind, text in EXAMPLES.items() if kind in kinds), "")
    if field.annotation is Period and (path[-1] == "date" or A_DAY.search(field.description or "")):
        example = "2011-06-30"
    if path[-1] in {"id", "key"}:
        example = "foster-care"
    return f" For example: {example}." if example else ""


def _group(part: type[Any]) -> str:
    names = [field.alias or name for name, field in part.model_fields.items()]
    return "{" + ", ".join(f"{name}: …" for name in names if name in needed(part)) + "}"


def _field(model: type[Record], path: tuple[str | int, ...]) -> FieldInfo | None:
    owner = model_at(model, path[:-1])
    fields: dict[str, FieldInfo] = owner.model_fields if owner else {}
    return next((field for name, field in fields.items() if path[-1] in {name, field.alias}), None)


def _words(field: FieldInfo) -> list[str]:
    """Return the few words of which a field holds one, in their order."""
    if isinstance(field.annotation, type) and issubclass(field.annotation, StrEnum):
        return [str(one) for one in field.annotation]
    schemas = [getattr(mark, "json_schema", None) or {} for mark in field.metadata]
    return [str(word) for schema in schemas for word in schema.get("enum", ())]
