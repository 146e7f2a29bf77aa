"""Field types: what a cell of a data file may hold, each with its reader, its meaning and its JSON Schema."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import AfterValidator, Field, PlainSerializer, WithJsonSchema

from csportal.records.readers import (
    ID,
    LONGEST,
    LONGEST_LINE,
    in_order,
    read_change,
    read_email,
    read_id,
    read_line,
    read_period_once,
    read_text,
    read_url,
    read_whole,
    read_yes_or_no,
    reader_of_words,
)
from csportal.records.refusing import reads
from csportal.values.figure import Figure, Missing, parse_figure
from csportal.values.number import Printed, parse_number
from csportal.values.period import Period, parse_period

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pydantic import BeforeValidator


def word(*choices: str) -> Any:
    """Return the type of a field that holds one of a few words."""
    words = WithJsonSchema({"type": "string", "enum": list(choices)})
    return Annotated[str, reads(reader_of_words(choices, {}), "A word"), words]


def reads_word(choices: Iterable[str], slips: Mapping[str, str]) -> BeforeValidator:
    """Return the validator of a field that holds one of a few words; `slips` are other words for some of them."""
    return reads(reader_of_words(tuple(choices), slips), "A word")


@dataclass(frozen=True)
class Reference:
    """Marks a field that holds the id of another record, and says of which kind."""

    kind: str


def reference(kind: str) -> Any:
    """Return the type of a field that names a record of the kind by its id; linking looks it up."""
    return Annotated[str, reads(read_id, "An id"), Reference(kind), WithJsonSchema(_pattern(ID.pattern))]


def _pattern(pattern: str) -> dict[str, Any]:
    return {"type": "string", "pattern": f"^{pattern}$"}


NUMBER_SCHEMA = {"type": ["number", "string"]}
PERIOD_SCHEMA = {"type": ["string", "integer"], "examples": ["2011-12", "2011-12 Q1", "2010", "2011-06", "2011-06-30"]}


@dataclass(frozen=True)
class Prose:
    """Marks a field that holds text for a reader."""


LINE_SCHEMA = {"type": ["string", "number"], "minLength": 1, "maxLength": LONGEST_LINE}
TEXT_SCHEMA = {"type": "string", "minLength": 1, "maxLength": LONGEST}
URL_SCHEMA = {"type": "string", "pattern": r"^[Hh][Tt][Tt][Pp][Ss]?://\w\S*$", "maxLength": LONGEST_LINE}

Line = Annotated[str, reads(read_line, "One line of text"), Prose(), WithJsonSchema(LINE_SCHEMA)]
Name = Annotated[str, reads(read_line, "A name"), WithJsonSchema(LINE_SCHEMA)]
"""A name that a figure stands under; it is no text for a reader of its own."""
Text = Annotated[str, reads(read_text, "Text"), Prose(), WithJsonSchema(TEXT_SCHEMA)]
Email = Annotated[str, reads(read_email, "An e-mail address"), Prose(), WithJsonSchema(LINE_SCHEMA)]
Url = Annotated[str, reads(read_url, "A web address"), WithJsonSchema(URL_SCHEMA)]
Id = Annotated[str, reads(read_id, "An id"), WithJsonSchema(_pattern(ID.pattern))]
YesNo = Annotated[bool, reads(read_yes_or_no, "true or false"), WithJsonSchema({"type": "boolean"})]
Whole = Annotated[int, reads(read_whole, "A whole number"), WithJsonSchema({"type": "integer", "minimum": 0})]
Number = Annotated[Decimal, reads(parse_number, "A number"), WithJsonSchema(NUMBER_SCHEMA)]
Amount = Annotated[Printed, reads(Printed, "An amount"), WithJsonSchema(NUMBER_SCHEMA)]
Change = Annotated[Decimal, reads(read_change, "A change in per cent"), WithJsonSchema(_pattern(r"-?[0-9.]+%"))]
Range = Annotated[tuple[Number, Number], AfterValidator(in_order)]
Span = Annotated[Period, reads(parse_period, "A period"), PlainSerializer(str), WithJsonSchema(PERIOD_SCHEMA)]
SpanKey = Annotated[Period, reads(read_period_once, "A period"), PlainSerializer(str), WithJsonSchema(PERIOD_SCHEMA)]
Value = Annotated[
    Figure,
    reads(parse_figure, "A number"),
    WithJsonSchema({"anyOf": [{"type": "number"}, {"type": "string", "enum": [str(word) for word in Missing]}]}),
]


def optional(meaning: str, **extra: Any) -> Any:
    """Return a field that may be left out, with its meaning."""
    return Field(default=None, description=meaning, **extra)


def required(meaning: str, **extra: Any) -> Any:
    """Return a field that must be there, with its meaning."""
    return Field(description=meaning, **extra)


def listed(meaning: str, **extra: Any) -> Any:
    """Return a list that may be left out, with its meaning."""
    return Field(default=(), description=meaning, **extra)
