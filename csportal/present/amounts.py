"""Amounts of money tables: as printed, with the unit for readers and the digits for machines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.shapes import Number
from csportal.values.money import say
from csportal.values.number import Printed, digits, shown
from csportal.values.unit import Measure, Unit

if TYPE_CHECKING:
    from csportal.records.base import Discrepancy
    from csportal.records.figures import NoAmount


def amount(cell: Printed | NoAmount, unit: str) -> Number:
    """Return an amount with its unit for readers; the word for a cell that has none."""
    if not isinstance(cell, Printed):
        return Number(cell.words, cell.symbol)
    return Number(say(cell, unit), digits(cell))


def bare(cell: Printed | NoAmount) -> Number:
    """Return an amount under a heading that has the unit: brackets as printed."""
    if not isinstance(cell, Printed):
        return Number(cell.words, cell.symbol)
    text = f"({shown(abs(cell))})" if cell.in_brackets else shown(cell)
    return Number(text, digits(cell))


def misprint(known: Discrepancy) -> str:
    """Return what is printed, what it should be, and why."""
    return f"printed as {known.printed}; worked out from the others it is {known.computed}. {known.note}"


def heading_unit(unit: str) -> str:
    """Return the unit for a column's heading."""
    return {"posts": "full-time equivalents", "percent": "%"}.get(unit) or Measure(Unit(unit), 0).label
