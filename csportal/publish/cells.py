"""Cells for machines: what a cell of a table says in a download, whatever the format."""

from __future__ import annotations

from decimal import Decimal

from csportal.present.shapes import Inline, Link, Number, Several, Spark, Tag


def first_line(one: Inline | tuple[Inline, ...]) -> Inline:
    """Return what a cell is about; the lines below it are for readers of the page."""
    return one[0] if isinstance(one, tuple) else one


def said(first: Inline) -> str:
    """Return the exact number without commas or an exponent, the symbol for none, or the text.

    Empty where there is nothing to say, for which a page shows a dash.
    """
    match first:
        case Number():
            return f"{first.value:f}" if isinstance(first.value, Decimal) else first.value
        case Tag():
            return first.word
        case Link():
            return first.text
        case Several():
            return "; ".join(said(each) for each in first.items)
        case Spark():
            return ""
    return "" if first == "–" else first
