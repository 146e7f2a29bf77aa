"""Field types of targets: the points of a profile, and changes in the measure's own unit."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import WithJsonSchema

from csportal.problems import UnreadableError, quoted
from csportal.records.fields import NUMBER_SCHEMA, PERIOD_SCHEMA
from csportal.records.refusing import reads
from csportal.values.number import parse_number
from csportal.values.period import parse_period

QUARTERS = ("Q1", "Q2", "Q3", "Q4")


def _point(text: str) -> str:
    """Return the name of a profile's point: a quarter of the target's own year, or a period."""
    if text in QUARTERS:
        return text
    try:
        return parse_period(text).text
    except UnreadableError as error:
        hint = f"Write a quarter of the target's year, {', '.join(QUARTERS[:-1])} or {QUARTERS[-1]}, or a whole period."
        raise UnreadableError(error.code, error.message, hint) from None


Point = Annotated[
    str,
    reads(_point, "A quarter or a period"),
    WithJsonSchema(PERIOD_SCHEMA | {"examples": ["Q1", "2011-12 Q1", "2011-06"]}),
]


def _in_points(text: str) -> Decimal:
    """Return a change in the measure's own unit; one in per cent has a field of its own."""
    if text.rstrip().endswith("%"):
        hint = f"Write “change: {text.strip()}”; or leave the % out if percentage points are meant."
        raise UnreadableError("not-a-number", f"{quoted(text)} is a change in per cent, not in points.", hint)
    return parse_number(text)


Points = Annotated[Decimal, reads(_in_points, "A number"), WithJsonSchema(NUMBER_SCHEMA)]
